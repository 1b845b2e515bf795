import CurveAnalysis
import CurveModel

/// The requirements of other metrics than the judged one, and which metric to work on now.
enum MetricPlanSection: ReportSection {
  static let heading = "Requirements of other metrics"

  static func blocks(_ report: Report) -> [Block] {
    guard let plan = report.diagnosis.metricPlan else { return [] }
    return [
      .paragraph(Prose(summary(plan, of: report.diagnosis))),
      .table(MetricsMarkdown.plan(plan, hasAdvice: true)),
    ]
  }

  /// The same for the terminal: one paragraph.
  static func lines(_ diagnosis: Diagnosis, terminal: Terminal) -> [String] {
    guard let plan = diagnosis.metricPlan else { return [] }
    let style = TerminalStyle(usesColor: terminal.usesColor)
    let text = PlainText.line(summary(plan, of: diagnosis), limit: PlainText.sentenceLimit)
    return [style.styled("Requirements of several metrics", .bold)]
      + TextLayout.wrapped(text, width: max(terminal.width, 40), indentation: "  ")
  }

  static func json(_ diagnosis: Diagnosis) -> JSONValue {
    guard let plan = diagnosis.metricPlan else { return .null }
    return .object([
      ("summary", .string(summary(plan, of: diagnosis))),
      ("work_on", .optional(plan.workOn?.metric)),
      ("hold", .strings(plan.held.map(\.metric))),
      ("wait", .strings(plan.waiting.map(\.metric))),
      ("metrics", MetricsJSON.metrics(plan)),
    ])
  }

  private static func summary(_ plan: MetricPlan, of diagnosis: Diagnosis) -> String {
    var sentences = PlanSummary(plan).sentences
    let judged = diagnosis.run.metric.name
    if let work = plan.workOn, work.metric != judged {
      sentences.append("The verdict is about '\(judged)'; judge '\(work.metric)' with --metric.")
    }
    return sentences.joined(separator: " ")
  }
}
