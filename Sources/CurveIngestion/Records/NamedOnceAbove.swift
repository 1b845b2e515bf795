import CurveModel

/// What stands once, above all curves: the weight of a loss, or a best value before the first epoch, among printed
/// settings.
struct NamedOnceAbove {
  /// The columns of it.
  let columns: [Int]
  /// How many of the first rows hold nothing else, with the place that they name.
  let rowCount: Int

  static let reason = IgnoredColumn.Reason.other("a setting, named above the training only")

  /// From how many values on a column is a curve for certain.
  static let fewestOfCurve = 5

  /// - Parameter metrics: The cells of each column that is named like a metric, by its index.
  init?(_ metrics: [(index: Int, cells: [Double])]) {
    var (start, lone, filled) = (Int.max, [(index: Int, row: Int)](), [Int]())
    for metric in metrics {
      let isNumber = { (cell: Double) in Cell.number(cell) != nil }
      guard let first = metric.cells.firstIndex(where: isNumber) else { continue }
      let count = metric.cells.count(where: isNumber)
      if count >= Self.fewestOfCurve { start = min(start, first) }
      if count == 1 { lone.append((metric.index, first)) } else { filled.append(first) }
    }
    guard start < .max, lone.contains(where: { $0.row < start }) else { return nil }
    columns = lone.filter { $0.row < start }.map(\.index)
    // A value that stands alone further below is left where it is.
    rowCount = filled.reduce(start, min)
  }
}

extension RecordContent {
  /// Leaves out what stands once, above all curves, and the rows that hold nothing else.
  mutating func dropNamedOnceAbove() {
    let metrics = table.columns.indices.filter { index in
      if case .metric = ColumnGrammar.meaning(of: table.columns[index].name) { true } else { false }
    }
    guard let found = NamedOnceAbove(metrics.map { ($0, table.columns[$0].cells) }) else { return }
    for index in found.columns.reversed() {
      ignored.append(
        IgnoredColumn(column: table.columns[index].name, reason: NamedOnceAbove.reason))
      table.columns.remove(at: index)
    }
    for index in table.columns.indices { table.columns[index].cells.removeFirst(found.rowCount) }
    table.rowCount -= found.rowCount
    if !offsets.isEmpty { offsets.removeFirst(found.rowCount) }
  }
}
