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

  /// √(p(1 − p)/n) of a proportion, and the rounding of the column; in the metric's units.
  func standardError(at value: Double) -> Double {
    guard let size else { return rounding }
    let share = min(max(value / whole, 0), 1)
    let sampling = whole * whole * share * (1 - share) / Double(size)
    return (sampling + rounding * rounding).squareRoot()
  }
}
