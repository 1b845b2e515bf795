import CurveModel

/// Rows with more numbers than the header names, behind others that go with it: another script went on with the file, and
/// what it wrote where is not known.
enum WiderRows {
  private static let fewest = 3
  /// Shares of all rows from which such rows are no slips.
  private static let share = 0.1
  private static let examined = 20
  private static let separators: [String: Character] = [
    "comma": ",", "semicolon": ";", "tab": "\t",
  ]

  /// The problem where they begin; nil where there are none.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read again.
  static func problem(
    in file: inout any LogFile, written table: Table
  ) throws(InputProblem) -> InputProblem? {
    let rows = table.longRows
    guard let first = rows.first, first > 0, rows.count >= fewest,
      Double(rows.count) >= share * Double(table.rowCount),
      let separator = file.delimiterWord.flatMap({ separators[$0] })
    else { return nil }
    let texts = try file.texts(ofRows: Array(rows.prefix(examined)), in: table)
    let widths = texts.map { numbers(in: $0, behind: table.columns.count, separator: separator) }
    guard widths.count >= fewest, widths.allSatisfy({ $0 > 0 }) else { return nil }
    let place = try file.locations(of: [(row: first, column: 0)], in: table).first
    return .widerRows(
      rows.count, found: table.columns.count + widths[0], names: table.names,
      at: place ?? InputLocation(file: table.path))
  }

  /// How many cells a line has that the header does not name, where all of them are numbers.
  private static func numbers(
    in line: String, behind width: Int, separator: Character
  ) -> Int {
    let cells = line.split(separator: separator, omittingEmptySubsequences: false)
    let others = cells.dropFirst(width).map { cell in
      NumberText.content(Array(cell.utf8)[...], allowsDecimalComma: false)
    }
    let areNumbers = others.allSatisfy { if case .number = $0 { true } else { false } }
    return areNumbers ? others.count : 0
  }
}
