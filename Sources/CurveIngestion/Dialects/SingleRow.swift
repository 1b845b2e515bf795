import CurveModel

/// One curve on one line, as `numpy.savetxt` and `csv.writer` write a list; its metric and split stand in the file's
/// name only.
enum SingleRow: Dialect {
  static let name = "single-row"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    !isWritten && names.count > leastPoints
  }

  static func recognises(_ table: Table) -> Bool {
    guard table.rowCount == 1, table.columns.allSatisfy(\.isNumeric) else { return false }
    let numbers = table.columns.compactMap { $0.cells.first.flatMap(Cell.number) }
    let file = FileName(table.path)
    return file.metric != nil && file.split != nil && numbers.contains { $0 != $0.rounded() }
      && WithoutAxis.showsProgress(numbers)
  }

  /// Fewer values may be the final results of a few metrics.
  private static let leastPoints = 20

  static func widened(_ table: Table) -> Table {
    var long = table
    let values = table.columns.map { $0.cells.first ?? .nan }
    long.columns = [
      Table.Column(name: "value", cells: values, origins: Array(table.columns.indices))
    ]
    long.stackedRows = 1
    long.rowCount = values.count
    return long
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    let file = FileName(table.path)
    var layout = Layout()
    layout.isCertain = true
    layout.tracks = [
      Layout.Track(
        columns: [0], metric: options.metric ?? file.metric ?? "value",
        split: file.split ?? .unknown)
    ]
    return layout
  }
}
