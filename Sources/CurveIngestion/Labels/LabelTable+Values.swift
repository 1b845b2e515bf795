import CurveModel

/// Cells as numbers and classes.
extension LabelTable {
  /// Wrong cells whose place is found; further ones are as wrong and would take as long.
  private static let locatedCells = 1_000

  /// What a cell says where nothing was recorded: nothing, or one of pandas' words for it.
  private static let missingWords: Set<String> = [
    "", "NA", "N/A", "#N/A", "#NA", "<NA>", "NaN", "nan", "-NaN", "-nan", "null", "NULL", "None",
    "n/a", "1.#IND", "1.#QNAN", "-1.#IND", "-1.#QNAN", "#N/A N/A",
  ]

  private static let missingBytes = Set(missingWords.map { Array($0.utf8) })

  /// Whether a cell holds nothing.
  package func isMissing(_ row: Int, _ column: Int) -> Bool {
    let cell = columns[column][row]
    return cell.isEmpty || cell.count <= 8 && Self.missingBytes.contains(Array(cell))
  }

  /// A column of numbers; NaN where a cell holds nothing.
  ///
  /// - Throws: Every cell that is no number that can be calculated with.
  package func numbers(
    _ column: Int, rows: [Int]? = nil, as what: String = "number"
  ) throws(InvalidInput) -> [Double] {
    let cells = columns[column]
    var wrong: [Int] = []
    let rows = rows ?? Array(0..<rowCount)
    let values = rows.map { row -> Double in
      if let value = number(cells[row]), value.magnitude <= CalculableRange.largest { return value }
      if !isMissing(row, column) { wrong.append(row) }
      return .nan
    }
    // A column of words is one mistake, not one a row.
    if wrong.count > rows.count / 2, wrong.count > 1 {
      let examples = Array(Set(wrong.prefix(1000).map(cells.text)).sorted().prefix(3))
      throw InvalidInput(
        InputProblem(
          code: "not-numbers",
          message: "column '\(cells.name)' holds no numbers but \(Spelling.quotedList(examples))",
          at: locations(of: [(wrong[0], column)]).first,
          hint: "name another column, or measure a metric of classes such as accuracy"))
    }
    guard wrong.isEmpty else {
      throw InvalidInput(
        problems(in: column, rows: wrong) { text in
          let isTooLarge = Double(text).map { $0.isFinite } ?? false
          return InputProblem(
            code: isTooLarge ? "too-large" : "not-a-number",
            message: "'\(text)' in column '\(cells.name)' is "
              + (isTooLarge
                ? "too large to calculate with: expected at most \(CalculableRange.largestText)"
                : "not a \(what)"),
            hint: "leave the cell empty if nothing was recorded")
        })
    }
    return values
  }

  /// Whether every cell that holds something is a number.
  package func isNumeric(_ column: Int, rows: [Int]? = nil) -> Bool {
    (rows ?? Array(0..<rowCount)).allSatisfy { row in
      number(columns[column][row]) != nil || isMissing(row, column)
    }
  }

  /// The number that a cell says, finite or not; nil where it says none.
  func number(_ cell: ArraySlice<UInt8>) -> Double? {
    if let value = NumberText.plainNumber(cell) { return value }
    // Only the forms that spreadsheets write: a label in brackets is none.
    guard delimiter != UInt8(ascii: ","), cell.contains(UInt8(ascii: ",")),
      case .number(let value) = NumberText.content(cell, allowsDecimalComma: true)
    else { return nil }
    return value
  }

  /// The different texts of a column, and which of them each row holds; −1 for nothing.
  package func words(_ column: Int) -> (names: [String], codes: [Int]) {
    let cells = columns[column]
    var names: [String] = []
    var places: [String: Int] = [:]
    var recent: [(bytes: [UInt8], code: Int)] = []
    let codes = (0..<rowCount).map { row -> Int in
      let cell = cells[row]
      if let known = recent.first(where: { $0.bytes.elementsEqual(cell) }) { return known.code }
      let text = String(decoding: cell, as: UTF8.self)
      var code = -1
      if !isMissing(row, column) {
        code = places[text] ?? names.count
        if code == names.count {
          names.append(text)
          places[text] = code
        }
      }
      if recent.count < Self.recentCount { recent.append((Array(cell), code)) }
      return code
    }
    return (names, codes)
  }

  /// Columns of classes have few different cells; comparing bytes then spares making texts.
  private static let recentCount = 16

  /// The problem of each of some cells, with its place.
  package func problems(
    in column: Int, rows: [Int], _ problem: (String) -> InputProblem
  ) -> [InputProblem] {
    let located = rows.prefix(Self.locatedCells)
    return zip(located, locations(of: located.map { ($0, column) })).map { row, place in
      var problem = problem(columns[column].text(row))
      problem.location = place
      return problem
    }
  }
}
