import CurveAnalysis
import CurveModel

/// Several metrics, for the terminal.
enum MetricsText {
  static func render(_ report: MetricsReport, width: Int, style: TerminalStyle) -> String {
    let decision = report.decision
    var blocks = [wrapped(decision.summary, width: width).map { style.styled($0, .bold) }]
    if decision.models.count > 1 { blocks.append(models(decision)) }
    blocks.append(plan(decision))
    let remarks = report.remarks.flatMap { wrapped("Note: \($0).", width: width) }
    if !remarks.isEmpty { blocks.append(remarks) }
    return blocks.joined(separator: [""]).map { $0 + "\n" }.joined()
  }

  private static func models(_ decision: MetricDecision) -> [String] {
    let hasScore = decision.direction != nil
    let header =
      ["model"] + (hasScore ? ["score"] : []) + (decision.hasAdvice ? ["requirements"] : [])
    let rows = decision.models.enumerated().map { index, model in
      [(index == decision.chosen ? "* " : "  ") + clean(model.name)]
        + (hasScore ? [model.score.map { DecimalText.significant($0, digits: 4) } ?? "-"] : [])
        + (decision.hasAdvice ? [clean(model.standing)] : [])
    }
    return table(header, rows)
  }

  private static func plan(_ decision: MetricDecision) -> [String] {
    let hasAdvice = decision.hasAdvice
    let header = ["metric", "value", "required"] + (hasAdvice ? ["now"] : [])
    let rows = decision.chosenModel.plan.standings.map { standing in
      ["  " + clean(standing.metric), standing.seen, standing.asked ?? "-"]
        + (hasAdvice ? [standing.role.word] : [])
    }
    let title = decision.models.count > 1 ? [clean(decision.chosenModel.name) + ":"] : []
    return title + table(header, rows)
  }

  /// The rows below their titles; the first cells begin with the room for a mark.
  private static func table(_ titles: [String], _ rows: [[String]]) -> [String] {
    TextTable(titles: ["  " + titles[0]] + titles.dropFirst(), rows: rows, indentation: 0)
      .lines(width: nil)
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    TextLayout.wrapped(
      PlainText.line(text, limit: 4 * PlainText.sentenceLimit), width: max(width, 40))
  }

  private static func clean(_ name: String) -> String { PlainText.line(name, limit: 32) }
}
