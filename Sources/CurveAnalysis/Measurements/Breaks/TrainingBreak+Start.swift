import CurveModel

// Runs that never came back below their first value.
extension TrainingBreak {
  /// Whether a curve too short to smooth only got worse, to far beyond its start.
  static func explodesFromStart(_ curve: LearningCurve, ideal: Double?) -> Bool {
    guard curve.count > 1, let first = curve.y.first else { return false }
    return curve.y.dropFirst().allSatisfy { $0 > first }
      && endsFarBeyondStart(curve, ideal: ideal, late: 1)
  }

  /// An explosion in a training too short to smooth: it got worse with every value, to far beyond its start.
  static func explosionOfFew(_ curve: LearningCurve, ideal: Double?) -> TrainingBreak? {
    guard curve.count >= leastExploding, explodesFromStart(curve, ideal: ideal),
      zip(curve.y, curve.y.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return TrainingBreak(kind: .explosion, healthyUntil: curve.x[0], brokenFrom: curve.x[1])
  }

  /// Fewer values that rise may do so by chance.
  private static let leastExploding = 3

  /// A leap of the last values, or of the last one alone, so far beyond all before that no training comes back.
  static func leapOfNoReturn(_ curve: LearningCurve, ideal: Double?) -> TrainingBreak? {
    guard let ideal, let last = curve.y.last, var worst = curve.y.first.map({ abs($0 - ideal) }),
      last - ideal > timesOfNoReturn * worst
    else { return nil }
    for index in curve.y.indices.dropFirst() {
      if index >= fewestBeforeLeap, worst > 0,
        curve.y[index...].allSatisfy({ $0 - ideal > timesOfNoReturn * worst })
      {
        return TrainingBreak(
          kind: .explosion, healthyUntil: curve.x[index - 1], brokenFrom: curve.x[index],
          isLeap: true)
      }
      worst = max(worst, curve.y[index] - ideal)
    }
    return nil
  }

  /// Fewer values do not show how high a run may lie: of 1,232 recorded losses four came back from a hundred times the
  /// worst before, three of them within their first three values.
  private static let fewestBeforeLeap = 3

  static func endsFarBeyondStart(
    _ curve: LearningCurve, ideal: Double?, late: Int
  ) -> Bool {
    guard let ideal, let start = curve.y.first, let end = curve.y.suffix(late).min() else {
      return false
    }
    return end - ideal > timesTheStart * abs(start - ideal)
  }

  /// A run that exploded in its first epochs and never came back: smoothing hides its healthy start.
  ///
  /// `deviations` of its noise at the end have to lie between: an evaluation may be low by chance, and be the
  /// first.
  static func jumpFromStart(
    of estimator: LevelEstimator, ideal: Double, late: Int, beyond deviations: Double
  ) -> TrainingBreak? {
    let curve = estimator.curve
    guard estimator.hasFit, let start = curve.y.first, let end = curve.x.last,
      let recovered = curve.y.suffix(late).min()
    else { return nil }
    let distance = abs(start - ideal)
    // What grows by a factor from point to point leaves any trend, but it does so without a step back.
    guard distance > 0, recovered - ideal > timesTheStart * distance,
      recovered - start > deviations * estimator.noise(around: end).deviation
        || MonotoneTrend.z(of: curve.y) > -Improvement.fallingTrend
    else { return nil }
    return TrainingBreak(kind: .explosion, healthyUntil: curve.x[0], brokenFrom: curve.x[1])
  }
}
