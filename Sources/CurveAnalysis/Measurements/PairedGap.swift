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

  /// The last half of the pairs, at least `leastPairs`.
  private var pairs: [Pair]

  /// Differences around nothing are all on the same side in one of 256 runs of so many.
  package static let leastPairs = 8

  /// Validation − training of each pair: negative is a validation that is better.
  package var differences: [Double] { pairs.map { $0.validation - $0.train } }

  /// Validation was better each time.
  package var isAlwaysBelow: Bool { pairs.allSatisfy { $0.validation < $0.train } }

  /// Whether validation was each time at least `ratio` times as far above `ideal` as training.
  package func isAlwaysAbove(_ ideal: Double, times ratio: Double) -> Bool {
    pairs.allSatisfy { $0.train >= ideal && $0.validation - ideal >= ratio * ($0.train - ideal) }
  }

  /// Pairs the points of two curves in the order of their x-axis; nil for fewer than eight pairs.
  package init?(train: LearningCurve, validation: LearningCurve) {
    var pairs: [Pair] = []
    var index = 0
    for (x, y) in zip(validation.x, validation.y) {
      while index < train.count, train.x[index] < x { index += 1 }
      if index < train.count, train.x[index] == x {
        pairs.append(Pair(train: train.y[index], validation: y))
      }
    }
    guard pairs.count >= Self.leastPairs else { return nil }
    self.pairs = pairs.suffix(max(pairs.count / 2, Self.leastPairs))
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
