import CurveAnalysis
import CurveModel

/// A tolerance that was meant as a share, beside a metric in percent.
enum SmallTolerance {
  /// Points below which nobody tells two percentages apart, and which a share of as many hundredths is written like.
  private static let most = 0.05

  /// A doubt about `--tolerance 0.01` of a metric in percent, where it is a hundredth of a point.
  static func doubts(_ settings: Settings, judgedIn metric: Metric) -> [InputProblem] {
    guard let tolerance = settings.tolerance.value, !tolerance.isPercent,
      tolerance.value <= most, metric.unit == .percent
    else { return [] }
    let stated = DecimalText.significant(tolerance.value, digits: 3)
    return [
      InputProblem(
        code: "small-tolerance",
        message: "the tolerance is \(stated) points, since '\(metric.name)' is in percent",
        hint: "write \(DecimalText.significant(100 * tolerance.value, digits: 3))% if that is meant"
      )
    ]
  }
}
