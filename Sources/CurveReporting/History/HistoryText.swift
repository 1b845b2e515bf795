import CurveModel

/// A history for the terminal.
enum HistoryText {
  static func render(_ history: DiagnosisHistory, width: Int?, usesUnicode: Bool) -> String {
    let room = width ?? TextLayout.standardWidth
    let said = PlainText.line(history.sentence, limit: PlainText.sentenceLimit)
    let table = TextTable(
      titles: DiagnosisHistory.columns, rows: history.rows.map { $0.map { PlainText.line($0) } },
      indentation: 0)
    var lines = TextLayout.wrapped(said, width: room) + [""] + table.lines(width: width)
    if let star = history.star { lines += [star] }
    lines += timeline(history, usesUnicode: usesUnicode)
    let changes = history.changes
    if !changes.isEmpty { lines += ["", "What changed"] }
    for (entry, change) in zip(history.entries.dropFirst(), changes) {
      let text = "\(PlainText.line(entry.label)): " + change.sentences.joined(separator: " ")
      let wrapped = TextLayout.wrapped(text, width: room, indentation: "    ")
      lines += wrapped.enumerated().map { $0 == 0 ? "  " + $1.dropFirst(4) : $1 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One character for each diagnosis, lower values lower.
  private static func timeline(_ history: DiagnosisHistory, usesUnicode: Bool) -> [String] {
    guard history.entries.count > 2, let chart = LineChart(history) else { return [] }
    let lines = Sparkline.render(
      chart.curves.map(\.raw), width: history.entries.count, usesUnicode: usesUnicode)
    return [""]
      + zip(chart.curves, lines).map { curve, line in
        TextLayout.padded(curve.label, to: 10) + "  " + line
      }
  }
}
