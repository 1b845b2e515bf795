import CurveModel

/// What the lines of a console say, with a row for each record, until it is settled what each column is.
struct ConsoleTable {
  var columns: [ConsoleColumn] = []
  var rowCount = 0
  /// Where each row begins in the file, counted in bytes.
  var offsets: [Int] = []
  /// Rows with which another training begins, since the one above was said to be over.
  var beginnings: Set<Int> = []
  /// Rows with which another training begins, whatever columns it fills.
  var separations: Set<Int> = []
  var ignored: [IgnoredColumn] = []
  var warnings: [ReadingWarning] = []

  /// Index of the column that the lines name so; nil when there is none.
  func index(of name: String) -> Int? {
    let named = columns.indices.lazy.filter { columns[$0].origin == .named }
    return named.first { columns[$0].name == name }
      ?? named.first { columns[$0].name.lowercased() == name.lowercased() }
  }

  /// Removes a column, and says why.
  mutating func leaveOut(_ index: Int, _ reason: IgnoredColumn.Reason) {
    ignored.append(IgnoredColumn(column: columns[index].name, reason: reason))
    columns.remove(at: index)
  }

  /// The table as any other format would make it.
  func content(path: String) -> RecordContent {
    var table = Table(
      path: path, columns: columns.map { Table.Column(name: $0.name, cells: $0.cells) })
    table.rowCount = rowCount
    table.beginnings = beginnings
    table.separations = separations
    return RecordContent(table: table, offsets: offsets, ignored: ignored, warnings: warnings)
  }
}
