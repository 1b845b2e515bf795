extension ConsoleTable {
  /// Leaves out what stands once, above all curves, and the rows that hold nothing else.
  mutating func dropNamedOnceAbove() {
    let metrics = columns.indices.filter { columns[$0].isCurve }
    guard let found = NamedOnceAbove(metrics.map { ($0, columns[$0].cells) }) else { return }
    for index in found.columns.reversed() { leaveOut(index, NamedOnceAbove.reason) }
    for index in columns.indices { columns[index].cells.removeFirst(found.rowCount) }
    offsets.removeFirst(found.rowCount)
    rowCount -= found.rowCount
  }
}
