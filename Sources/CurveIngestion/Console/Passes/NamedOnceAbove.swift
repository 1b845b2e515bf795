import CurveModel

extension RecordContent {
  /// Leaves out what stands once, above all curves: the weight of a loss, or a best value before the first epoch, among
  /// printed settings.
  ///
  /// Rows that hold nothing else are left out as well, with the place that they name.
  mutating func dropNamedOnceAbove() {
    let metrics = table.columns.indices.filter { index in
      if case .metric = ColumnGrammar.meaning(of: table.columns[index].name) { true } else { false }
    }
    let counts = metrics.map { table.columns[$0].numberCount }
    let starts = zip(metrics, counts).filter { $1 >= Self.fewestOfCurve }
      .compactMap { index, _ in table.columns[index].cells.firstIndex { Cell.number($0) != nil } }
    guard let start = starts.min(), start > 0 else { return }
    let lone = zip(metrics, counts).filter { index, count in
      count == 1 && table.columns[index].cells[..<start].contains { Cell.number($0) != nil }
    }.map(\.0)
    guard !lone.isEmpty else { return }
    for index in lone.reversed() {
      ignored.append(
        IgnoredColumn(
          column: table.columns[index].name,
          reason: .other("a setting, named above the training only")))
      table.columns.remove(at: index)
    }
    dropRows(before: start)
  }

  /// Leaves out the first rows, where no metric has a value on them.
  private mutating func dropRows(before start: Int) {
    let rows = (0..<start).prefix { row in
      table.columns.allSatisfy { column in
        if case .metric = ColumnGrammar.meaning(of: column.name) {
          return Cell.number(column.cells[row]) == nil
        }
        return true
      }
    }
    for index in table.columns.indices { table.columns[index].cells.removeFirst(rows.count) }
    table.rowCount -= rows.count
    if !offsets.isEmpty { offsets.removeFirst(rows.count) }
  }
}
