import CurveAnalysis
import CurveModel

/// Several metrics, for reviewers.
enum MetricsMarkdown {
  static func render(_ report: MetricsReport) -> String {
    let decision = report.decision
    var parts = ["# Which metric now", MarkdownText.prose(decision.summary)]
    if decision.models.count > 1 { parts.append(models(decision)) }
    parts.append(plan(decision.chosenModel.plan, hasAdvice: decision.hasAdvice))
    let remarks = report.remarks.map { "- " + MarkdownText.prose($0.endingSentence) }
    if !remarks.isEmpty { parts.append(remarks.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// One row a metric: where it stands, and what to do with it now.
  static func plan(_ plan: MetricPlan, hasAdvice: Bool) -> String {
    var table = MarkdownTable([
      ("Metric", .left), ("Value", .right), ("Required", .right), ("Now", .left), ("Why", .left),
    ])
    for standing in plan.standings {
      let now = standing.role == .workOn ? "**\(standing.role.word)**" : standing.role.word
      table.add([
        MarkdownText.code(standing.metric), standing.seen,
        standing.asked.map(MarkdownText.prose) ?? "", hasAdvice ? now : "",
        hasAdvice ? MarkdownText.prose(standing.reason) : "",
      ])
    }
    return table.markdown
  }

  private static func models(_ decision: MetricDecision) -> String {
    var table = MarkdownTable([
      ("Model", .left), ("Score", .right), ("Requirements", .left), ("", .left),
    ])
    for (index, model) in decision.models.enumerated() {
      table.add([
        MarkdownText.code(model.name),
        model.score.map { DecimalText.significant($0, digits: 4) } ?? "",
        decision.hasAdvice ? MarkdownText.prose(model.standing) : "",
        index == decision.chosen ? "**chosen**" : "",
      ])
    }
    return table.markdown
  }
}
