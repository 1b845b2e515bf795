/// How well each point of a curve is known, where every point is a mean over repeats (folds, seeds,
/// resampled training sets of one size).
package struct PointSpread: Hashable, Sendable {
  /// Standard error of each point's mean, in the metric's units.
  package let standardErrors: [Double]
  /// Number of repeats behind each point, at least two.
  package let counts: [Int]

  package init(standardErrors: [Double], counts: [Int]) {
    precondition(standardErrors.count == counts.count, "a point has one error and one count")
    self.standardErrors = standardErrors
    self.counts = counts
  }

  /// The spread of repeated values at each place; nil where a place has fewer than two.
  package init?(ofRepeats values: [[Double]]) {
    guard !values.isEmpty, values.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isFinite) }) else {
      return nil
    }
    standardErrors = values.map { repeats in
      let size = Double(repeats.count)
      let mean = repeats.reduce(0, +) / size
      let squares = repeats.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / (size - 1) / size).squareRoot()
    }
    counts = values.map(\.count)
  }
}
