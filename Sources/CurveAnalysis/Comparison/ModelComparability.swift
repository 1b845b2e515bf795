import CurveModel

/// Whether two models were measured with the same ruler.
enum ModelComparability {
  /// Everything that keeps the two from being compared; empty when they can be.
  static func problems(_ a: ComparedModel, _ b: ComparedModel) -> [InputProblem] {
    var problems: [InputProblem] = []
    let isOneMetric =
      MetricName.key(a.metric.name) == MetricName.key(b.metric.name)
      && a.metric.direction == b.metric.direction && a.metric.unit == b.metric.unit
    let remedies = ComparisonRemedies(a, b)
    if !isOneMetric {
      problems.append(
        InputProblem(
          code: "different-metrics",
          message: "A is judged in \(words(a.metric)), B in \(words(b.metric))",
          hint: remedies.ofMetrics))
    }
    if a.axis != b.axis {
      problems.append(
        InputProblem(
          code: "different-axes",
          message: "A runs over \(Axis(kind: a.axis).word), B over \(Axis(kind: b.axis).word)",
          hint: remedies.ofAxes))
    }
    // Levels in another metric are others anyway.
    guard isOneMetric else { return problems }
    let baselines = [
      ("the tightest baseline", a.tightestBaseline, b.tightestBaseline),
      ("the mean predictor", a.trivialLevel, b.trivialLevel),
    ]
    for (what, first, second) in baselines where first?.value != second?.value {
      problems.append(
        InputProblem(
          code: "different-baselines",
          message: "\(what) of A is \(words(first)), of B \(words(second))",
          hint: remedies.ofBaselines))
    }
    return problems
  }

  /// Validation where both have it, else training.
  static func split(_ a: ComparedModel, _ b: ComparedModel) -> Split? {
    [Split.validation, .train].first { a.level(on: $0) != nil && b.level(on: $0) != nil }
  }

  static let noSplit = InputProblem(
    code: "no-common-split", message: "no split was measured on both sides",
    hint: "log validation for both")

  private static func words(_ metric: Metric) -> String {
    let unit =
      switch metric.unit {
      case .percent: " in percent"
      case .fraction: " as a fraction"
      case .unbounded: ""
      }
    return "'\(metric.name)'\(unit) (\(metric.direction.rawValue) is better)"
  }

  private static func words(_ level: NamedLevel?) -> String {
    level.map { "'\($0.name)' (\(DecimalText.significant($0.value, digits: 4)))" } ?? "not known"
  }
}
