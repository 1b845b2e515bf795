import CurveModel

/// How the files were understood, for the terminal.
package enum InspectionText {
  /// The inspection as lines of text with a final newline.
  package static func render(_ inspection: Inspection) -> String {
    guard !inspection.files.isEmpty else { return "no files were read\n" }
    return inspection.files.map(file).joined(separator: "\n")
  }

  private static func file(_ file: FileInspection) -> String {
    var lines = [PlainText.line(file.path, limit: 200)]
    lines.append("  read as \(file.reading)")
    lines += table(file.series)
    lines += file.ignored.map { ignored in
      "  ignored \(PlainText.line(ignored.column)): \(sentence(ignored.reason))"
    }
    lines += file.warnings.map { "  warning: \(sentence($0.sentence))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ series: [InspectedSeries]) -> [String] {
    guard !series.isEmpty else { return [] }
    let runs = Set(series.map(\.run)).count > 1
    let header = (runs ? ["run"] : []) + ["column", "metric", "split", "points", "x", "values"]
    let rows =
      [header]
      + series.map { inspected in
        (runs ? [PlainText.line(inspected.run, limit: 24)] : []) + inspected.series.cells
      }
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { TextLayout.padded($0, to: $1) }
      return trimmed("  " + cells.joined(separator: "  "))
    }
  }

  private static func sentence(_ text: String) -> String {
    PlainText.line(text, limit: PlainText.sentenceLimit)
  }

  private static func trimmed(_ line: String) -> String {
    var kept = line[...]
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}

extension Series {
  /// Column, metric, split, points, range of x, first and last value.
  fileprivate var cells: [String] {
    [
      PlainText.line(column, limit: 32), PlainText.line(metric, limit: 32), split.rawValue,
      String(curve.count), curve.xRange, curve.valueRange,
    ]
  }
}

extension LearningCurve {
  /// "1 to 40".
  var xRange: String {
    guard let first = x.first, let last = x.last else { return "" }
    return first == last
      ? DecimalText.place(first) : "\(DecimalText.place(first)) to \(DecimalText.place(last))"
  }

  /// First and last value, and what lies beyond both: "2.31 to 0.412, lowest 0.398".
  var valueRange: String {
    guard let first = y.first, let last = y.last else { return "" }
    let ends = "\(DecimalText.significant(first)) to \(DecimalText.significant(last))"
    guard let low = finite.y.min(), let high = finite.y.max() else { return "none is finite" }
    let lowest = low < min(first, last) ? ", lowest \(DecimalText.significant(low))" : ""
    let highest = high > max(first, last) ? ", highest \(DecimalText.significant(high))" : ""
    return ends + lowest + highest
  }
}

extension FileInspection {
  /// "keras, comma-separated, x from epoch".
  var reading: String {
    var parts = [PlainText.line(dialect)]
    if let delimiter { parts.append("separated by \(PlainText.line(delimiter))") }
    if !series.isEmpty {
      let column = axis.column.map { " (column \(PlainText.line($0)))" } ?? ""
      parts.append("x is \(axis.kind == .row ? "the row number" : axis.word)\(column)")
    }
    return parts.joined(separator: ", ")
  }
}
