import CurveModel

/// How the files were read, so that a wrong reading is seen.
enum InputsSection: ReportSection {
  static let heading = "How the files were read"
  /// Longer tables and lists are folded.
  private static let shown = 8

  static func blocks(_ report: Report) -> [Block] {
    report.inspection.files.flatMap { file -> [Block] in
      [.paragraph("\(code: file.path, limit: 200): \(file.reading).")]
        + series(file.series) + rate(file.learningRate) + ignored(file.ignored)
        + warnings(file.warnings)
    }
  }

  private static func series(_ series: [InspectedSeries]) -> [Block] {
    guard !series.isEmpty else { return [] }
    let hasManyRuns = Set(series.map(\.run)).count > 1
    var table = ReportTable([
      ("Run", .left), ("Column", .left), ("Metric", .left), ("Split", .left), ("Points", .right),
      ("x", .left), ("Values", .left),
    ])
    for inspected in series {
      let series = inspected.series
      table.add([
        hasManyRuns ? "\(code: inspected.run)" : "", "\(code: series.column)",
        "\(code: series.metric)", Prose(series.split.rawValue), "\(series.curve.count)",
        Prose(series.curve.xRange), Prose(series.curve.valueRange),
      ])
    }
    guard series.count > shown else { return [.table(table)] }
    return [.fold("\(series.count) curves", [.table(table)])]
  }

  private static func rate(_ rate: LearningRate?) -> [Block] {
    guard let rate else { return [] }
    return [
      .paragraph(
        "The learning rate goes from \(rate.curve.valueRange) (column \(code: rate.column)).")
    ]
  }

  private static func ignored(_ columns: [IgnoredColumn]) -> [Block] {
    guard !columns.isEmpty else { return [] }
    let items = columns.map { ListItem("\(code: $0.column): \($0.reason.description)") }
    let count = columns.count == 1 ? "1 column was" : "\(columns.count) columns were"
    return [.fold("\(count) not used", [.list(items)])]
  }

  private static func warnings(_ warnings: [ReadingWarning]) -> [Block] {
    guard !warnings.isEmpty else { return [] }
    let items = warnings.map { ListItem("Warning: \($0.sentence)") }
    let open = Block.list(Array(items.prefix(shown)))
    guard items.count > shown else { return [open] }
    let rest = Array(items.dropFirst(shown))
    return [open, .fold("\(rest.count) more warnings", [.list(rest)])]
  }
}
