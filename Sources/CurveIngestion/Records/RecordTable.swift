import CurveModel

/// Rows of named values, each row with names of its own → a table with a column for each name.
struct RecordTable {
  private var columns: [Table.Column] = []
  private var indices: [String: Int] = [:]
  /// The column behind the one that was set last.
  private var expected = 0
  private var wordIndices: [[String: Int]] = []
  private var limit: TableLimit
  private(set) var rowCount = 0

  /// - Parameters:
  ///   - path: The input the rows come from.
  ///   - byteCount: Size of the input, which limits that of the table.
  init(path: String, byteCount: Int) {
    limit = TableLimit(path: path, byteCount: byteCount)
  }

  /// Makes room for the cells of more input.
  mutating func allow(bytes: Int) { limit.allow(bytes: bytes) }

  mutating func beginRow() {
    rowCount += 1
    expected = 0
  }

  /// Whether the last row has a value in this column already.
  func holds(_ name: String) -> Bool {
    indices[name].map { columns[$0].cells.count == rowCount } ?? false
  }

  /// Sets a cell of a row, of the last one where none is given.
  mutating func set(_ name: String, to cell: Double, row: Int? = nil) throws(InputProblem) {
    let index = try index(of: name)
    let row = row ?? rowCount - 1
    pad(index, to: row + 1)
    columns[index].cells[row] = cell
  }

  /// Sets a cell to a number, or to a word when the text is none.
  mutating func set(_ name: String, toText text: String, row: Int? = nil) throws(InputProblem) {
    switch NumberText.content(Array(text.utf8)[...], allowsDecimalComma: false) {
    case .number(let value): try set(name, to: value, row: row)
    case .missing: _ = try index(of: name)
    case .word: try set(name, toWord: text, row: row)
    }
  }

  /// Sets a cell to a word.
  mutating func set(_ name: String, toWord word: String, row: Int? = nil) throws(InputProblem) {
    let index = try index(of: name)
    let known = wordIndices[index][word]
    let place = known ?? min(columns[index].words.count, Self.wordLimit)
    if known == nil, place < Self.wordLimit {
      columns[index].words.append(word)
      wordIndices[index][word] = place
    }
    try set(name, to: Cell.word(place), row: row)
  }

  /// The table of all rows.
  ///
  /// - Throws: An `InputProblem` when there are more cells than a log can have.
  func finished() throws(InputProblem) -> Table {
    try limit.check(columns: columns.count, rows: rowCount)
    var table = Table(path: limit.path, columns: columns)
    table.rowCount = rowCount
    for index in table.columns.indices {
      let missing = rowCount - table.columns[index].cells.count
      table.columns[index].cells += Array(repeating: Cell.missing, count: missing)
    }
    return table
  }

  private mutating func index(of name: String) throws(InputProblem) -> Int {
    // Records repeat their names in one order, which spares most look-ups.
    if columns.indices.contains(expected), columns[expected].name == name {
      expected += 1
      return expected - 1
    }
    if let index = indices[name] {
      expected = index + 1
      return index
    }
    try limit.check(columns: columns.count + 1, rows: rowCount)
    indices[name] = columns.count
    columns.append(Table.Column(name: name))
    wordIndices.append([:])
    return columns.count - 1
  }

  private mutating func pad(_ index: Int, to count: Int) {
    let missing = count - columns[index].cells.count
    guard missing > 0 else { return }
    columns[index].cells += repeatElement(Cell.missing, count: missing)
  }

  private static let wordLimit = 10_000
}
