import CurveModel

/// The differences of validation and training where both were recorded at the same places, at the end of the run.
///
/// Both curves fall together, so that their difference is known better than either level: the errors of the levels
/// hold what the curves share. That every difference has the same sign needs no error (sign test, Dixon & Mood 1946).
package struct PairedGap: Hashable, Sendable {
  /// What both curves say at the same places, oriented: as many values of each.
  private let train: [Double]
  private let validation: [Double]

  /// Differences around nothing are all on the same side in one of 256 runs of so many.
  package static let leastPairs = 8
  /// Of a ratio far from 1 fewer tell: what lies around nothing is on one side of nothing in one of 32 runs of so many,
  /// and far from it in fewer.
  package static let leastPairsOfRatio = 5

  /// The last half of the pairs, `least` at least; empty where there are fewer.
  private func late(_ least: Int) -> Range<Int> {
    let count = train.count
    return count < least ? 0..<0 : count - max(count / 2, least)..<count
  }

  /// Validation − training of each pair of the last half: negative is a validation that is better.
  package var differences: [Double] {
    late(Self.leastPairs).map { validation[$0] - train[$0] }
  }

  /// Validation was better each time.
  package var isAlwaysBelow: Bool {
    let late = late(Self.leastPairs)
    return !late.isEmpty && late.allSatisfy { validation[$0] < train[$0] }
  }

  /// Whether validation was each time at least `ratio` times as far above `ideal` as training.
  package func isAlwaysAbove(_ ideal: Double, times ratio: Double) -> Bool {
    late(Self.leastPairsOfRatio).allSatisfy {
      train[$0] >= ideal && validation[$0] - ideal >= ratio * (train[$0] - ideal)
    }
  }

  /// Pairs the points of two curves in the order of their x-axis; nil for fewer than five pairs.
  package init?(train: borrowing LearningCurve, validation: borrowing LearningCurve) {
    if train.x == validation.x {
      (self.train, self.validation) = (train.y, validation.y)
    } else {
      (self.train, self.validation) = Self.paired(train, validation)
    }
    guard self.train.count >= Self.leastPairsOfRatio else { return nil }
  }

  /// The values of two curves where the places of one are those of the other.
  private static func paired(
    _ train: LearningCurve, _ validation: LearningCurve
  ) -> (train: [Double], validation: [Double]) {
    var pairs: (train: [Double], validation: [Double]) = ([], [])
    let (places, values) = (train.x, train.y)
    var index = 0
    for (x, y) in zip(validation.x, validation.y) {
      while index < places.count, places[index] < x { index += 1 }
      if index < places.count, places[index] == x {
        pairs.train.append(values[index])
        pairs.validation.append(y)
      }
    }
    return pairs
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
