import CurveAnalysis
import CurveModel

extension DiagnosisHistory {
  /// The history with a final newline; `width` is that of the terminal, if there is one.
  package func rendered(as format: SummaryFormat, width: Int? = nil) -> String {
    switch format {
    case .text: text(width: width)
    case .markdown: markdown
    case .json: json
    }
  }

  private func text(width: Int?) -> String {
    let rows = rows.map { $0.map { PlainText.line($0) } }
    let table = TextTable(titles: Self.columns, rows: rows, indentation: 0).lines(width: width)
    let said = TextLayout.wrapped(
      PlainText.line(sentence, limit: PlainText.sentenceLimit),
      width: width ?? TextLayout.standardWidth)
    return (said + [""] + table).joined(separator: "\n") + "\n"
  }

  private var markdown: String {
    let metric = entries.first.map { MarkdownText.code($0.model.metric.name) } ?? ""
    var table = MarkdownTable(
      Self.columns.enumerated().map { (title: $1, alignment: $0 < 2 ? .left : .right) })
    for row in rows {
      table.add([MarkdownText.code(row[0])] + row.dropFirst().map { MarkdownText.prose($0) })
    }
    return ["# History: \(metric)", MarkdownText.prose(sentence), table.markdown]
      .joined(separator: "\n\n") + "\n"
  }

  /// Schema `tightline.history/1` (docs/compare.md).
  private var json: String {
    let best = bestSoFar
    return JSONValue.object([
      ("schema", .string("tightline.history/1")),
      ("metric", .optional(entries.first?.model.metric.name)),
      ("direction", .optional(entries.first?.model.metric.direction.rawValue)),
      ("summary", .string(sentence)),
      (
        "entries",
        .array(
          entries.indices.map { index in
            let entry = entries[index]
            return .object([
              ("path", .string(entry.path)),
              ("run", .string(entry.model.name)),
              ("runs", .integer(entry.model.runs)),
              ("verdict", .string(entry.model.verdict.rawValue)),
              ("changed", .bool(isChanged(at: index))),
              ("probability", .number(entry.model.probability)),
              ("train", JSONReport.level(entry.model.train)),
              ("validation", JSONReport.level(entry.model.validation)),
              ("components", JSONReport.components(entry.model.components)),
              ("best_so_far", best[index].map { .string(entries[$0].path) } ?? .null),
            ])
          })
      ),
    ]).document
  }
}
