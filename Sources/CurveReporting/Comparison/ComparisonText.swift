import CurveAnalysis
import CurveModel

/// A comparison for the terminal.
enum ComparisonText {
  private static let width = 80

  static func render(_ report: ComparisonReport) -> String {
    let comparison = report.comparison
    let metric = PlainText.line(comparison.a.metric.name, limit: 40)
    let better = comparison.a.metric.direction == .lower ? "lower" : "higher"
    let head = "A against B: \(metric), \(better) is better"
    let said = comparison.sentences.map { PlainText.line($0, limit: PlainText.sentenceLimit) }
    let lines =
      [head] + TextLayout.wrapped(said.joined(separator: " "), width: width, indentation: "  ")
    return (lines + [""] + table(comparison)).joined(separator: "\n") + "\n"
  }

  private static func table(_ comparison: ModelComparison) -> [String] {
    let rows = [("", "A", "B")] + ComparisonRows(comparison).rows
    let first = rows.map(\.0.count).max() ?? 0
    let second = rows.map(\.1.count).max() ?? 0
    return rows.map { name, a, b in
      let line = "  " + TextLayout.padded(name, to: first) + "  " + TextLayout.padded(a, to: second)
      return line + "  " + b
    }
  }
}
