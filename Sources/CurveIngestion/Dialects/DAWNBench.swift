import CurveModel

/// DAWNBench's time-to-accuracy table: `epoch`, `hours` and scores, all on validation.
enum DAWNBench: Dialect {
  static let name = "dawnbench"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = Set(names)
    guard names.isSuperset(of: ["epoch", "hours"]) else { return false }
    let columns = names.subtracting(["epoch", "hours", ""]).map(ColumnGrammar.metricColumn)
    let directions = columns.map { MetricFamily.of($0.metric)?.direction }
    return columns.allSatisfy { $0.split == nil } && directions.contains(.higher)
      && !directions.contains(.lower)
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options)
    var layout = try wide.finished()
    guard options.train == nil, options.validation == nil else { return layout }
    for index in layout.tracks.indices { layout.tracks[index].split = .validation }
    layout.warnings = []
    return layout
  }
}
