import CurveAnalysis
import CurveModel

/// A comparison for programs, schema `tightline.compare/1` (docs/compare.md).
enum ComparisonJSON {
  static func render(_ report: ComparisonReport) -> String {
    let comparison = report.comparison
    return JSONValue.object([
      ("schema", .string("tightline.compare/1")),
      ("metric", .string(comparison.a.metric.name)),
      ("direction", .string(comparison.a.metric.direction.rawValue)),
      ("unit", .string(comparison.a.metric.unit.rawValue)),
      ("x", .string(comparison.a.axis.rawValue)),
      ("split", .string(comparison.split.rawValue)),
      ("a", model(comparison.a, report.inputsOfA)),
      ("b", model(comparison.b, report.inputsOfB)),
      ("better", comparison.isBetter.map { .string($0 ? "b" : "a") } ?? .null),
      ("difference", difference(comparison)),
      ("probability_b_better", improvement(comparison.improvement)),
      ("conclusion", .string(comparison.conclusion.rawValue)),
      ("runs_needed", .optional(comparison.runsNeeded)),
      (
        "verdict_change",
        .object([
          ("from", .string(comparison.a.verdict.rawValue)),
          ("to", .string(comparison.b.verdict.rawValue)),
          ("changed", .bool(comparison.a.verdict != comparison.b.verdict)),
        ])
      ),
      (
        "moves",
        .array(
          comparison.moves.map { move in
            let name = move.name.rawValue.split(separator: " ").joined(separator: "_")
            return .object([
              ("component", .string(name)),
              ("change", .number(move.value)),
              ("margin", .number(move.margin)),
              ("clear", .bool(move.isBeyondNoise)),
            ])
          })
      ),
      ("summary", .string(comparison.sentences.joined(separator: " "))),
      ("inputs", .array(report.otherInputs.map(JSONReport.input))),
      ("reproduction", JSONReport.reproduction(report.reproduction)),
    ]).document
  }

  private static func model(_ model: ComparedModel, _ inputs: [FileInspection]) -> JSONValue {
    .object([
      ("run", .string(model.name)),
      ("runs", .integer(model.runs)),
      (
        "verdict",
        .object([
          ("primary", .string(model.verdict.rawValue)),
          ("secondary", .strings(model.secondary.map(\.rawValue))),
          ("leans", .optional(model.leans?.rawValue)),
          ("probability", .optional(model.probability)),
          ("confidence", .optional(model.confidence)),
          ("summary", .string(model.summary)),
        ])
      ),
      ("judged_at", .object([("x", .number(model.judgedAt))])),
      ("trained_until", .optional(model.trainedUntil)),
      ("still_improving", .bool(model.isStillImproving)),
      ("broken_end", .optional(model.brokenEnd?.summary)),
      (
        "levels",
        .object([
          ("train", JSONReport.level(model.train)),
          ("validation", JSONReport.level(model.validation)),
        ])
      ),
      ("components", JSONReport.components(model.components)),
      ("tightest_baseline", named(model.tightestBaseline)),
      ("trivial_level", named(model.trivialLevel)),
      ("first_step", .optional(model.firstStep?.id)),
      ("seeds", JSONReport.seeds(model.seeds)),
      ("inputs", .array(inputs.map(JSONReport.input))),
    ])
  }

  private static func named(_ level: NamedLevel?) -> JSONValue {
    guard let level else { return .null }
    return .object([("name", .string(level.name)), ("value", .number(level.value))])
  }

  private static func difference(_ comparison: ModelComparison) -> JSONValue {
    let difference = comparison.difference
    return .object(
      [("value", .number(difference.value))]
        + JSONInterval(difference.low, difference.high).members
        + [("interval", .string(difference.method.rawValue))])
  }

  private static func improvement(_ improvement: ProbabilityOfImprovement?) -> JSONValue {
    guard let improvement else { return .null }
    return .object([
      ("value", .number(improvement.value)),
      ("ci_low", .number(improvement.interval.lowerBound)),
      ("ci_high", .number(improvement.interval.upperBound)),
      ("interval", .string(improvement.method.rawValue)),
      ("paired", .bool(improvement.isPaired)),
    ])
  }
}
