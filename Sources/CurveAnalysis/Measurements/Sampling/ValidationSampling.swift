import CurveModel

/// The error of a validation level that comes from having only so many examples.
struct ValidationSampling: Sendable {
  /// Fewer examples that change sides may do so by chance: all five the same way happens once in 32
  /// times (sign test).
  ///
  /// Of 59 classifiers trained to the end on 60 to 2,000 validation examples (scripts/benchmark-trainings),
  /// whose accuracy on 6,000 more did not fall, five seemed to have turned up, by two to eight examples.
  static let leastExamples = 5.0

  /// Number of validation examples; nil where it is unknown or the metric is no proportion.
  var size: Int?
  private var whole = 1.0
  private var rounding = 0.0

  /// Measures a curve; where nobody stated the number of examples, its values may tell it.
  init(_ curve: LearningCurve?, metric: Metric, size stated: Int?) {
    guard let curve else { return }
    rounding = Resolution.roundingError(unit: Resolution.unit(of: curve.y))
    guard metric.isProportion else { return }
    let whole = metric.whole
    self.whole = whole
    // Shares of n examples are multiples of 1/n.
    size = stated ?? Resolution.sampleSize(behind: curve.finite.y.map { $0 / whole })
  }

  /// Whether a change of the metric is one of more examples than may change sides by chance; true where
  /// their number is unknown.
  func isMoreThanChance(_ change: Double) -> Bool {
    guard let size else { return true }
    return (abs(change) / whole * Double(size)).rounded() >= Self.leastExamples
  }

  /// Fewer examples than this right, or wrong, and √(p(1 − p)/n) is too small, down to nothing where all are right; the
  /// usual condition for taking a binomial distribution for a normal one.
  static let leastOfEither = 5.0

  /// The sampling error of a proportion, and the rounding of the column; in the metric's units.
  func standardError(at value: Double) -> Double {
    guard let size else { return rounding }
    return (variance(at: value, ofExamples: size) + rounding * rounding).squareRoot()
  }

  /// The variance of a proportion that comes from its number of examples, in the metric's units squared.
  ///
  /// p(1 − p)/n, and where fewer than five examples are right or wrong that of the wider side of Wilson's interval: 20
  /// right of 20 may be a share of 0.84.
  func variance(at value: Double, ofExamples size: Int) -> Double {
    let share = min(max(value / whole, 0), 1)
    guard min(share, 1 - share) * Double(size) < Self.leastOfEither else {
      return whole * whole * share * (1 - share) / Double(size)
    }
    let interval = WilsonInterval.around(share: share, sampleSize: size)
    let side = max(share - interval.lowerBound, interval.upperBound - share) / UncertainLevel.z
    return whole * whole * side * side
  }
}
