import CurveAnalysis
import CurveModel

/// A history for reviewers.
enum HistoryMarkdown {
  static func render(_ history: DiagnosisHistory) -> String {
    let metric = history.entries.first.map { MarkdownText.code($0.model.metric.name) } ?? ""
    var table = MarkdownTable(
      DiagnosisHistory.columns.enumerated().map {
        (title: $1, alignment: $0 < 2 ? .left : .right)
      })
    for row in history.rows {
      table.add([MarkdownText.code(row[0])] + row.dropFirst().map { MarkdownText.prose($0) })
    }
    var parts = [
      "# History: \(metric)", MarkdownText.prose(history.sentence), table.markdown,
    ]
    if let star = history.star { parts.append(MarkdownText.prose(star)) }
    if let chart = LineChart(history).flatMap(MermaidRenderer.render) { parts.append(chart) }
    let items = zip(history.entries.dropFirst(), history.changes).map { entry, change in
      "- \(MarkdownText.code(entry.label)): "
        + change.sentences.map { MarkdownText.prose($0) }.joined(separator: " ")
    }
    if !items.isEmpty { parts += ["## What changed", items.joined(separator: "\n")] }
    let files = history.entries.map { entry in
      FileInspection(
        path: entry.path, sha256: entry.sha256, dialect: "diagnosis", delimiter: nil,
        axis: Axis(kind: entry.model.axis))
    }
    parts += ReproductionBlocks.markdown(history.reproduction, files: files)
    return parts.joined(separator: "\n\n") + "\n"
  }
}
