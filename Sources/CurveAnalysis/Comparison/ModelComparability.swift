import CurveModel

/// Whether two models were measured with the same ruler.
enum ModelComparability {
  /// Everything that keeps the two from being compared; empty when they can be.
  static func problems(_ a: ComparedModel, _ b: ComparedModel) -> [InputProblem] {
    var problems: [InputProblem] = []
    if MetricName.key(a.metric.name) != MetricName.key(b.metric.name)
      || a.metric.direction != b.metric.direction || a.metric.unit != b.metric.unit
    {
      problems.append(
        InputProblem(
          code: "different-metrics",
          message: "A is judged in \(words(a.metric)), B in \(words(b.metric))",
          hint: hint(a.metric, b.metric)))
    }
    if a.axis != b.axis {
      problems.append(
        InputProblem(
          code: "different-axes",
          message: "A runs over \(Axis(kind: a.axis).word), B over \(Axis(kind: b.axis).word)",
          hint: "compare curves over the same axis, or name its column with --x"))
    }
    let baselines = [
      ("the tightest baseline", a.tightestBaseline, b.tightestBaseline),
      ("the mean predictor", a.trivialLevel, b.trivialLevel),
    ]
    for (what, first, second) in baselines where first?.value != second?.value {
      problems.append(
        InputProblem(
          code: "different-baselines",
          message: "\(what) of A is \(words(first)), of B \(words(second))",
          hint: "diagnose both against the same file, or compare the logs with -b"))
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

  /// What to do about two metrics that may be one in name.
  private static func hint(_ a: Metric, _ b: Metric) -> String {
    guard MetricName.key(a.name) == MetricName.key(b.name) else {
      return "name one that both have with --metric"
    }
    return a.direction == b.direction
      ? "bring both logs to one unit: fractions (0 to 1), or percent"
      : "say with --direction which way is better, and diagnose both by it"
  }

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
