import CurveAnalysis
import CurveModel

/// Several metrics, for reviewers.
enum MetricsMarkdown {
  static func render(_ report: MetricsReport) -> String {
    let decision = report.decision
    var blocks: [Block] = [
      .heading("Which metric now", level: 1), .paragraph(Prose(decision.summary)),
    ]
    if decision.models.count > 1 { blocks.append(.table(models(decision))) }
    blocks.append(.table(plan(decision.chosenModel.plan, hasAdvice: decision.hasAdvice)))
    let remarks = report.remarks.map { ListItem(Prose($0.endingSentence)) }
    if !remarks.isEmpty { blocks.append(.list(remarks)) }
    let parts =
      [MarkdownWriter { _ in nil }.write(blocks)]
      + ReproductionBlocks.markdown(report.reproduction, files: report.inspection.files)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// One row a metric: where it stands, and what to do with it now.
  static func plan(_ plan: MetricPlan, hasAdvice: Bool) -> ReportTable {
    var table = ReportTable([
      ("Metric", .left), ("Value", .right), ("Required", .right), ("Now", .left), ("Why", .left),
    ])
    for standing in plan.standings {
      let word = Prose(standing.role.word)
      let now: Prose = standing.role == .workOn ? "\(strong: word)" : word
      table.add([
        "\(code: standing.metric)", Prose(standing.seen), Prose(standing.asked ?? ""),
        hasAdvice ? now : "", hasAdvice ? Prose(standing.reason) : "",
      ])
    }
    return table
  }

  private static func models(_ decision: MetricDecision) -> ReportTable {
    var table = ReportTable([
      ("Model", .left), ("Score", .right), ("Requirements", .left), ("", .left),
    ])
    for (index, model) in decision.models.enumerated() {
      table.add([
        "\(code: model.name)",
        Prose(model.score.map { DecimalText.significant($0, digits: 4) } ?? ""),
        decision.hasAdvice ? Prose(model.standing) : "",
        index == decision.chosen ? "\(strong: "chosen")" : "",
      ])
    }
    return table
  }
}
