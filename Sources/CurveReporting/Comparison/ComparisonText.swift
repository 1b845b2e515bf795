import CurveAnalysis
import CurveModel

/// A comparison for the terminal.
enum ComparisonText {
  static func render(_ report: ComparisonReport, width: Int?, style: TerminalStyle) -> String {
    let comparison = report.comparison
    let metric = PlainText.line(comparison.a.metric.name, limit: 40)
    let better = comparison.a.metric.direction == .lower ? "lower" : "higher"
    let head = "A against B: \(metric), \(better) is better"
    let said = comparison.sentences.map { PlainText.line($0, limit: PlainText.sentenceLimit) }
    let lines =
      TextLayout.wrapped(head, width: width ?? TextLayout.standardWidth)
      .map { style.styled($0, .bold) }
      + TextLayout.wrapped(
        said.joined(separator: " "), width: width ?? TextLayout.standardWidth, indentation: "  ")
    let rows = ComparisonRows(comparison).rows.map { [$0.name, $0.a, $0.b] }
    let table = TextTable(titles: ["", "A", "B"], rows: rows).lines(width: width)
    return (lines + [""] + table).joined(separator: "\n") + "\n"
  }
}
