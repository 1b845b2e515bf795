import CurveAnalysis
import CurveModel

/// Several metrics, for programs: schema `tightline.metrics/1`.
enum MetricsJSON {
  static func render(_ report: MetricsReport) -> String {
    let decision = report.decision
    return JSONValue.object(
      [
        ("schema", .string("tightline.metrics/1")),
        ("choice", choice(decision)),
        ("chosen", .string(decision.chosenModel.name)),
        ("meets_requirements", .bool(decision.chosenModel.meetsRequirements)),
        ("summary", .string(decision.summary)),
      ] + advice(decision) + [
        (
          "models",
          .array(
            decision.models.map { model in
              .object([
                ("name", .string(model.name)),
                ("score", .optional(model.score)),
                ("missed", .strings(model.missed)),
                ("metrics", metrics(model.plan, hasAdvice: decision.hasAdvice)),
              ])
            })
        ),
        ("inputs", .array(report.inspection.files.map(JSONReport.input))),
        ("reproduction", JSONReport.reproduction(report.reproduction)),
      ]
    ).document
  }

  /// One object a metric.
  static func metrics(_ plan: MetricPlan, hasAdvice: Bool = true) -> JSONValue {
    .array(
      plan.standings.map { standing in
        .object([
          ("name", .string(standing.metric)),
          ("direction", .optional(standing.direction?.rawValue)),
          ("value", .number(standing.value.value)),
          ("low", .number(standing.value.low)),
          ("high", .number(standing.value.high)),
          ("required", .optional(standing.required)),
          ("comparison", .optional(standing.comparison?.rawValue)),
          ("status", .string(standing.status.rawValue)),
          ("miss", .optional(standing.miss)),
          ("role", hasAdvice ? .string(standing.role.rawValue) : .null),
          ("reason", .optional(hasAdvice ? standing.reason : nil)),
        ])
      })
  }

  private static func choice(_ decision: MetricDecision) -> JSONValue {
    var members: [(String, JSONValue)] = [("by", .string(decision.choice.name))]
    switch decision.choice {
    case .optimize(let metric): members.append(("metric", .string(metric)))
    case .formula(let formula, _): members.append(("formula", .string(formula.text)))
    case .requirements, .average: break
    }
    members.append(("direction", .optional(decision.direction?.rawValue)))
    return .object(members)
  }

  private static func advice(_ decision: MetricDecision) -> [(String, JSONValue)] {
    let plan = decision.chosenModel.plan
    let has = decision.hasAdvice
    return [
      ("work_on", .optional(has ? plan.workOn?.metric : nil)),
      ("hold", .strings(has ? plan.held.map(\.metric) : [])),
      ("wait", .strings(has ? plan.waiting.map(\.metric) : [])),
    ]
  }
}
