/// Comma-separated files whose numbers have decimal commas: every number is cut in two.
enum DecimalCommas {
  /// Whether most rows have more cells than the header, and all values are whole.
  static func cutNumbers(of table: Table, layout: Layout) -> Bool {
    guard table.longRows.count * 2 > table.rowCount, table.rowCount > 1,
      table.columns.count > 1
    else { return false }
    let used = layout.tracks.flatMap(\.columns).map { table.columns[$0].cells }
    return used.allSatisfy { cells in
      cells.allSatisfy { Cell.number($0).map { $0 == $0.rounded() } ?? true }
    }
  }
}
