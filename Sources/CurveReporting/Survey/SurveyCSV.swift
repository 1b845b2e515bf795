import CurveAnalysis
import CurveModel

/// A survey as a table for spreadsheets and data frames.
enum SurveyCSV {
  private static let columns = [
    "run", "path", "ok", "verdict", "secondary", "leans", "probability", "confidence", "metric",
    "direction", "unit", "x", "best_x", "last_x", "train", "validation", "avoidable_bias",
    "generalization_gap", "excess", "tightest_baseline", "still_improving", "findings", "doubts",
    "next_step", "settings", "error",
  ]

  static let header = Array((columns.joined(separator: ",") + "\n").utf8)

  /// One row a line.
  static func lines(_ rows: ArraySlice<SurveyRow>) -> [UInt8] {
    var text: [UInt8] = []
    for row in rows {
      for (column, cell) in cells(row).enumerated() {
        if column > 0 { text.append(UInt8(ascii: ",")) }
        append(cell, to: &text)
      }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  private static func cells(_ row: SurveyRow) -> [String] {
    let settings = row.settings.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    return [
      PathText.shown(row.run), PathText.shown(row.path), row.judgement == nil ? "false" : "true",
    ]
      + (row.judgement.map(cells) ?? Array(repeating: "", count: columns.count - 5))
      + [settings, row.failure.map { SurveyCells.sentence($0, of: row) } ?? ""]
  }

  private static func cells(_ judgement: SurveyJudgement) -> [String] {
    // Zero has no sign.
    func number(_ value: Double?) -> String { value.map { "\($0 == 0 ? 0 : $0)" } ?? "" }
    return [
      judgement.verdict.rawValue, judgement.secondary.map(\.rawValue).joined(separator: " "),
      judgement.leans?.rawValue ?? "", number(judgement.certainty?.probability),
      judgement.certainty?.confidence.rawValue ?? "", judgement.metric.name,
      judgement.metric.direction.rawValue, judgement.metric.unit.rawValue,
      judgement.axis.rawValue, number(judgement.bestX), number(judgement.lastX),
      number(judgement.train?.value), number(judgement.validation?.value),
      number(judgement.components.avoidableBias?.value),
      number(judgement.components.generalizationGap?.value),
      number(judgement.components.excess?.value), number(judgement.tightest?.value),
      judgement.isImproving ? "true" : "false", judgement.findings.joined(separator: " "),
      judgement.doubts.joined(separator: " "), judgement.step?.id ?? "",
    ]
  }

  /// Appends the cell, in quotes where it needs them; a spreadsheet takes what begins like a formula for one,
  /// so a text that does gets an apostrophe before it.
  private static func append(_ cell: String, to text: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isQuoted = cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == quote || $0 < 0x20 }
    if isQuoted { text.append(quote) }
    if let first = cell.utf8.first, "=+-@".utf8.contains(first), Double(cell) == nil {
      text.append(UInt8(ascii: "'"))
    }
    guard isQuoted else {
      text += cell.utf8
      return
    }
    for byte in cell.utf8 {
      if byte == quote { text.append(quote) }
      text.append(byte)
    }
    text.append(quote)
  }
}
