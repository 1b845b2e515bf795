import CurveModel

/// The differences of validation and training where both were recorded at the same places, at the end of the run.
///
/// Both curves fall together, so that their difference is known better than either level: the errors of the levels
/// hold what the curves share. That every difference has the same sign needs no error (sign test, Dixon & Mood 1946).
package struct PairedGap: Hashable, Sendable {
  /// What both curves say at one place, oriented.
  private struct Pair: Hashable {
    var train: Double
    var validation: Double
  }

  private let pairs: [Pair]

  /// Differences around nothing are all on the same side in one of 256 runs of so many.
  package static let leastPairs = 8
  /// Of a ratio far from 1 fewer tell: what lies around nothing is on one side of nothing in one of 32 runs of so many,
  /// and far from it in fewer.
  package static let leastPairsOfRatio = 5

  /// The last half, `least` at least; empty where there are fewer.
  private func late(_ least: Int) -> ArraySlice<Pair> {
    pairs.count < least ? [] : pairs.suffix(max(pairs.count / 2, least))
  }

  /// Validation − training of each pair of the last half: negative is a validation that is better.
  package var differences: [Double] {
    late(Self.leastPairs).map { $0.validation - $0.train }
  }

  /// Validation was better each time.
  package var isAlwaysBelow: Bool {
    let late = late(Self.leastPairs)
    return !late.isEmpty && late.allSatisfy { $0.validation < $0.train }
  }

  /// Whether validation was each time at least `ratio` times as far above `ideal` as training.
  package func isAlwaysAbove(_ ideal: Double, times ratio: Double) -> Bool {
    late(Self.leastPairsOfRatio).allSatisfy {
      $0.train >= ideal && $0.validation - ideal >= ratio * ($0.train - ideal)
    }
  }

  /// Pairs the points of two curves in the order of their x-axis; nil for fewer than five pairs.
  package init?(train: LearningCurve, validation: LearningCurve) {
    var pairs: [Pair] = []
    let (places, values) = (train.x, train.y)
    pairs.reserveCapacity(places.count)
    var index = 0
    for (x, y) in zip(validation.x, validation.y) {
      while index < places.count, places[index] < x { index += 1 }
      if index < places.count, places[index] == x {
        pairs.append(Pair(train: values[index], validation: y))
      }
    }
    guard pairs.count >= Self.leastPairsOfRatio else { return nil }
    self.pairs = pairs
  }
}

extension Evidence {
  /// Training and validation point by point; nil of a proportion, where what is lucky about few examples is so in
  /// every epoch.
  var pairedGap: PairedGap? {
    guard !metric.isProportion, let train, let validation else { return nil }
    return PairedGap(train: train.levels.curve, validation: validation.levels.curve)
  }
}
