import CurveModel

/// How the files were read, so that a wrong reading is seen.
enum InputsSection {
  /// Tables with more rows than this are folded.
  private static let shown = 8

  static func render(_ inspection: Inspection) -> String? {
    guard !inspection.files.isEmpty else { return nil }
    let files = inspection.files.map(file)
    return (["## How the files were read"] + files).joined(separator: "\n\n")
  }

  private static func file(_ file: FileInspection) -> String {
    let parts = [
      "\(MarkdownText.code(file.path, limit: 200)): \(MarkdownText.prose(file.reading)).",
      series(file.series),
      ignored(file.ignored),
      warnings(file.warnings),
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n")
  }

  private static func series(_ series: [InspectedSeries]) -> String? {
    guard !series.isEmpty else { return nil }
    let hasManyRuns = Set(series.map(\.run)).count > 1
    var table = MarkdownTable([
      ("Run", .left), ("Column", .left), ("Metric", .left), ("Split", .left), ("Points", .right),
      ("x", .left), ("Values", .left),
    ])
    for inspected in series {
      let series = inspected.series
      table.add([
        hasManyRuns ? MarkdownText.code(inspected.run) : "", MarkdownText.code(series.column),
        MarkdownText.code(series.metric), series.split.rawValue, String(series.curve.count),
        series.curve.xRange, series.curve.valueRange,
      ])
    }
    guard series.count > shown else { return table.markdown }
    return MarkdownFold.render("\(series.count) curves", contents: table.markdown)
  }

  private static func ignored(_ columns: [IgnoredColumn]) -> String? {
    guard !columns.isEmpty else { return nil }
    let items = columns.map {
      "- \(MarkdownText.code($0.column)): \(MarkdownText.prose($0.reason))"
    }
    let count = columns.count == 1 ? "1 column was" : "\(columns.count) columns were"
    return MarkdownFold.render("\(count) not used", contents: items.joined(separator: "\n"))
  }

  private static func warnings(_ warnings: [ReadingWarning]) -> String? {
    guard !warnings.isEmpty else { return nil }
    let items = warnings.map { "- Warning: \(MarkdownText.prose($0.sentence))" }
    let open = items.prefix(shown).joined(separator: "\n")
    guard items.count > shown else { return open }
    let rest = items.dropFirst(shown)
    return open + "\n\n"
      + MarkdownFold.render("\(rest.count) more warnings", contents: rest.joined(separator: "\n"))
  }
}
