import CurveModel

/// A learning curve whose header holds the training-set sizes: each row is one repeat of a score.
enum SizeHeader: Dialect {
  static let name = "size-header"

  static func admits(names: [String], isWritten: Bool) -> Bool { !isWritten && names.count > 2 }

  static func recognises(_ table: Table) -> Bool {
    guard table.rowCount > 1 else { return false }
    let sizes = table.columns.map { $0.cells.first ?? .nan }
    let scores = table.columns.flatMap { $0.cells.dropFirst().compactMap(Cell.number) }
    // Scores lie far below the sizes; a matrix of ordinary numbers does not begin this way.
    return sizes.allSatisfy { $0 == $0.rounded() && $0 >= 2 }
      && zip(sizes, sizes.dropFirst()).allSatisfy { $0 < $1 }
      && scores.contains { $0 != $0.rounded() }
      && (scores.max() ?? .infinity) < (sizes.first ?? 0)
  }

  static func widened(_ table: Table) -> Table {
    var long = table
    let sizes = table.columns.map { $0.cells.first ?? .nan }
    let repeats = max(table.rowCount - 1, 0)
    let places = sizes.flatMap { Array(repeating: $0, count: repeats) }
    let scores = table.columns.flatMap { $0.cells.dropFirst() }
    long.columns = [
      Table.Column(name: "train size", cells: places),
      Table.Column(name: "value", cells: scores, origins: Array(table.columns.indices)),
    ]
    long.stackedRows = repeats
    long.firstStackedRow = 1
    long.rowCount = places.count
    long.shortRows = []
    long.longRows = []
    return long
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    let file = FileName(table.path)
    var layout = Layout()
    layout.isCertain = true
    layout.setAxis(0, kind: .examples, in: table)
    layout.tracks = [
      Layout.Track(
        columns: [1], metric: options.metric ?? file.metric ?? "value",
        split: file.split ?? .unknown)
    ]
    if file.split == nil {
      layout.warnings = [
        ReadingWarning(message: "the file does not say which split its values were measured on")
      ]
    }
    return layout
  }
}
