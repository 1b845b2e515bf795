import CurveModel

/// The differences of validation and training where both were recorded at the same places, at the end of the run.
///
/// Both curves fall together, so that their difference is known better than either level: the errors of the levels
/// hold what the curves share. That every difference has the same sign needs no error (sign test, Dixon & Mood 1946).
package struct PairedGap: Hashable, Sendable {
  /// Validation − training of the last half of the pairs, at least `leastPairs`, oriented: negative is a validation
  /// that is better.
  package var differences: [Double]

  /// Differences around nothing are all on the same side in one of 256 runs of so many.
  package static let leastPairs = 8

  /// Validation was better each time.
  package var isAlwaysBelow: Bool { differences.allSatisfy { $0 < 0 } }

  /// Pairs the points of two curves in the order of their x-axis; nil for fewer than eight pairs.
  package init?(train: LearningCurve, validation: LearningCurve) {
    var pairs: [Double] = []
    var index = 0
    for (x, y) in zip(validation.x, validation.y) {
      while index < train.count, train.x[index] < x { index += 1 }
      if index < train.count, train.x[index] == x { pairs.append(y - train.y[index]) }
    }
    guard pairs.count >= Self.leastPairs else { return nil }
    differences = pairs.suffix(max(pairs.count / 2, Self.leastPairs))
  }
}
