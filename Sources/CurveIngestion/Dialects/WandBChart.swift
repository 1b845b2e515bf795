import CurveModel

/// A chart downloaded from Weights & Biases: a column "RUN - METRIC" for each run, side by side.
///
/// The bands "__MIN" and "__MAX" are no curves. The runs are put below one another, named by a
/// column of their own.
enum WandBChart: Dialect {
  static let name = "wandb-chart"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let runs = names.dropFirst()
    return !runs.isEmpty && runs.allSatisfy { parts(of: $0) != nil }
      && runs.contains { parts(of: $0).map { !$0.isBand } ?? false } && !isTimed(names[0])
  }

  /// Whether the first cell of a line says when a logger wrote it: "[2025-02-12 18:04:09,709][INFO] - Starting training!".
  private static func isTimed(_ name: String) -> Bool {
    name.split(separator: ":").count > 2
      && name.unicodeScalars.count { (0x30...0x39).contains($0.value) } > 5
  }

  /// The first column is the x-axis, whatever it is called: "Relative Time (Process)".
  static func needs(_ column: Int) -> Bool { column == 0 }

  static func widened(_ table: Table) -> Table {
    var columns: [(index: Int, run: String, metric: String)] = []
    for (index, name) in table.names.enumerated().dropFirst() {
      guard let parts = parts(of: name), !parts.isBand, parts.metric != "_step" else { continue }
      columns.append((index, parts.run, parts.metric))
    }
    let runs = Self.unique(columns.map(\.run))
    let metrics = Self.unique(columns.map(\.metric))
    var wide = table
    wide.rowCount = table.rowCount * runs.count
    wide.stackedRows = table.rowCount
    wide.columns = [stacked(table.columns[0], times: runs.count)]
    let names = runs.indices.flatMap { Array(repeating: Cell.word($0), count: table.rowCount) }
    wide.columns.append(Table.Column(name: "run", cells: names, words: runs))
    for metric in metrics {
      let cells = runs.flatMap { run in
        columns.first { $0.run == run && $0.metric == metric }.map {
          table.columns[$0.index].cells
        } ?? Array(repeating: Cell.missing, count: table.rowCount)
      }
      let origins = runs.map { run in
        columns.first { $0.run == run && $0.metric == metric }?.index ?? -1
      }
      wide.columns.append(Table.Column(name: metric, cells: cells, origins: origins))
    }
    return wide
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: inTable(options))
    var layout = try wide.finished()
    if layout.tracks.isEmpty { takeOnlyMetric(of: table, into: &layout) }
    layout.runColumns = [1]
    layout.isCertain = true
    if layout.axisColumn == nil, options.x == nil {
      let isTime = table.columns[0].name.lowercased().contains("time")
      layout.setAxis(0, kind: isTime ? .time : .step, in: table)
    }
    return layout
  }

  /// Columns of the chart that flags name, by the metric that all runs have in one column here.
  private static func inTable(_ options: ReadingOptions) -> ReadingOptions {
    var options = options
    let metric = { (name: String?) in name.map { parts(of: $0)?.metric ?? $0 } }
    options.train = metric(options.train)
    options.validation = metric(options.validation)
    return options
  }

  /// Takes what a chart is of for a curve, whatever it is called.
  private static func takeOnlyMetric(of table: Table, into layout: inout Layout) {
    guard table.columns.count == firstMetric + 1, table.columns[firstMetric].isNumeric else {
      return
    }
    let name = table.columns[firstMetric].name
    guard layout.ignored.contains(where: { $0.column == name && $0.reason == .unknownMetric })
    else {
      return
    }
    layout.ignored.removeAll { $0.column == name }
    let metric = ColumnGrammar.metricColumn(name)
    layout.tracks = [
      Layout.Track(columns: [firstMetric], metric: metric.metric, split: metric.split ?? .unknown)
    ]
    layout.warnings.append(
      ReadingWarning(message: "'\(name)' does not say which split it was measured on"))
  }

  /// Behind the x-axis and the names of the runs.
  private static let firstMetric = 2

  private static func stacked(_ column: Table.Column, times: Int) -> Table.Column {
    var stacked = column
    stacked.cells = (0..<times).flatMap { _ in column.cells }
    stacked.origins = Array(repeating: 0, count: times)
    return stacked
  }

  /// "RUN - METRIC" cut at its last dash; nil for other headers and for those that name a split.
  private static func parts(of name: String) -> (run: String, metric: String, isBand: Bool)? {
    let words = name.split(separator: " - ", omittingEmptySubsequences: false)
    guard words.count > 1, let metric = words.last, !metric.isEmpty else { return nil }
    let run = words.dropLast().joined(separator: " - ")
    guard ColumnWords.roles[run.lowercased()] == nil else { return nil }
    // "loss - train" is a metric and its split, not a run and its metric.
    let column = ColumnGrammar.metricColumn(String(metric))
    guard column.split == nil || !column.metric.isEmpty || MetricFamily.of(run) == nil else {
      return nil
    }
    return (run, String(metric), metric.hasSuffix("__MIN") || metric.hasSuffix("__MAX"))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
