import CurveModel

extension TrainingBreak {
  /// Share of the explosion that has to lie between two neighbouring values: overfitting gets as far in small
  /// steps.
  static let leastJump = 0.5

  /// Where validation exploded by itself; nil where it did not, or got there little by little.
  ///
  /// - Parameters:
  ///   - curve: validation, oriented.
  ///   - ideal: the metric's best value, oriented, where it is known.
  ///   - span: the run's x-axis.
  /// - Returns: the break, or nil.
  static func ofValidation(
    _ curve: LearningCurve, ideal: Double?, span: ClosedRange<Double>
  ) -> TrainingBreak? {
    guard let found = find(in: curve, isTraining: false, ideal: ideal, span: span),
      found.kind == .explosion, let place = found.healthyUntil,
      let healthy = curve.x.lastIndex(where: { $0 <= place }), healthy + 1 < curve.count,
      let lowest = curve.finite.y.suffix(fewestFar).min()
    else { return nil }
    let jump = curve.y[healthy + 1] - curve.y[healthy]
    return jump > leastJump * (lowest - curve.y[healthy]) ? found : nil
  }
}
