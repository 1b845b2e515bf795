import CurveModel

/// Comma-separated rows with more cells than the header, since a number in them has commas between its
/// thousands: `1,1,234.5,0.6` under three names.
struct SplitThousands {
  /// A row in which as many commas as it has too many can be those of numbers.
  private struct Row {
    var row: Int
    var cellCount: Int
    /// The first cell of the first such number.
    var cell: Int
    /// The number as it is written: "1,234.5".
    var text: String
  }

  /// So many rows are looked at.
  private static let examined = 100
  private let rows: [Row]
  private let columns: [String]

  /// - Parameters:
  ///   - lines: Rows with more cells than the header, and what is written there.
  ///   - columns: The names in the header.
  private init(_ lines: [(row: Int, text: String)], columns: [String]) {
    let found = lines.compactMap { Self.row($0.row, $0.text, width: columns.count) }
    // Rows that always have a cell without a name, as of epoch and step, can be numbers here and there.
    rows = found.count == lines.count ? found : []
    self.columns = columns
  }

  /// A problem for each row of which nobody can say where its numbers end.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read again.
  static func problems(
    ofLongRows longRows: [Int], in file: inout any LogFile, written table: Table
  ) throws(InputProblem) -> [InputProblem] {
    guard !longRows.isEmpty, file.delimiterWord == DelimiterGuess.word(comma) else { return [] }
    let examined = Array(longRows.prefix(Self.examined))
    let texts = try file.texts(ofRows: examined, in: table)
    let split = SplitThousands(
      zip(examined, texts).map { (row: $0, text: $1) }, columns: table.names)
    let places = try file.locations(
      of: split.rows.map { (row: $0.row, column: $0.cell) }, in: table)
    return zip(split.rows, places).map { row, place in
      .splitThousands(
        row.text, cellCount: row.cellCount, columnCount: split.columns.count, at: place)
    }
  }

  private static let comma = UInt8(ascii: ",")

  private static func row(_ row: Int, _ text: String, width: Int) -> Row? {
    guard !text.contains("\"") else { return nil }
    var cells = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    while cells.last?.isEmpty == true { cells.removeLast() }
    let numbers = numbers(in: cells)
    let joints = numbers.reduce(0) { $0 + $1.count - 1 }
    guard cells.count > width, joints >= cells.count - width, let first = numbers.first else {
      return nil
    }
    return Row(
      row: row, cellCount: cells.count, cell: first.lowerBound,
      text: cells[first].joined(separator: ","))
  }

  /// The cells that can be one number: one to three digits, then three each, the last with decimals.
  private static func numbers(in cells: [Substring]) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    var start = 0
    while start < cells.count {
      var end = start + 1
      if isLeading(cells[start]) {
        while end < cells.count, isGroup(cells[end]) { end += 1 }
        if end < cells.count, isLastGroup(cells[end]) { end += 1 }
      }
      if end > start + 1 { numbers.append(start..<end) }
      start = end
    }
    return numbers
  }

  private static func isLeading(_ cell: Substring) -> Bool {
    let digits = cell.first == "-" || cell.first == "+" ? cell.dropFirst() : cell
    return (1...3).contains(digits.count) && digits.first != "0" && digits.allSatisfy(isDigit)
  }

  private static func isGroup(_ cell: Substring) -> Bool {
    cell.count == 3 && cell.allSatisfy(isDigit)
  }

  private static func isLastGroup(_ cell: Substring) -> Bool {
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && isGroup(parts[0]) && parts[1].allSatisfy(isDigit)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func trimmed(_ cell: Substring) -> Substring {
    var cell = cell
    while cell.first?.isWhitespace == true { cell.removeFirst() }
    while cell.last?.isWhitespace == true { cell.removeLast() }
    return cell
  }
}
