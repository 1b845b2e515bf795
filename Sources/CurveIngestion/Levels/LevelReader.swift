import CurveModel

/// `levels.csv` → levels on single splits, strictly.
///
/// One row a split: `split,value` and, where they are known, `n` (examples) or `std_error`.
package enum LevelReader {
  static let columns = ["split", "value", "n", "std_error"]

  /// Reads a file of levels; every problem in it is reported at once.
  ///
  /// - Throws: Problems with their place.
  package static func read(
    _ source: any ByteSource
  ) throws(InvalidInput) -> (levels: [GivenLevel], file: FileInspection) {
    let table: StrictTable
    do throws(InputProblem) {
      table = try StrictTable(
        source, template: "write a header with 'split' and 'value', and one row per split")
    } catch {
      throw InvalidInput(error)
    }
    var problems = table.headerProblems(
      known: columns, required: ["split", "value"], of: "a levels file")
    guard problems.isEmpty else { throw InvalidInput(problems) }
    var levels: [GivenLevel] = []
    for row in table.rows.indices {
      var cells = LevelRow(table, row: row)
      if let level = cells.level() { levels.append(level) }
      problems += cells.problems
    }
    if table.rows.isEmpty {
      problems.append(
        InputProblem(
          code: "no-levels", message: "the file has a header but no levels",
          at: InputLocation(file: source.path), hint: "add a row with a split and a value"))
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    let inspection = FileInspection(
      path: source.path, sha256: table.sha256, dialect: "levels",
      delimiter: DelimiterGuess.word(table.delimiter), axis: Axis(kind: .row))
    return (levels, inspection)
  }
}

/// One row of `levels.csv`.
private struct LevelRow {
  private let table: StrictTable
  private let row: Int
  private(set) var problems: [InputProblem] = []

  init(_ table: StrictTable, row: Int) {
    self.table = table
    self.row = row
  }

  mutating func level() -> GivenLevel? {
    if let surplus = table.surplusProblem(row: row) { problems.append(surplus) }
    let split = text("split").flatMap { text -> Split? in
      if let split = LevelText.split(text) { return split }
      report(LevelText.unknownSplit(text), column: "split")
      return nil
    }
    let value = text("value").flatMap { number($0, column: "value") }
    let error = table.text(row: row, column: "std_error").flatMap {
      number($0, column: "std_error")
    }
    let size = table.text(row: row, column: "n").flatMap { text -> Int? in
      if let size = LevelText.size(text) { return size }
      report(LevelText.wrongSize(text), column: "n")
      return nil
    }
    guard problems.isEmpty, let split, let value else { return nil }
    return GivenLevel(
      split: split, value: value.value, isWrittenAsPercent: value.isPercent,
      standardError: error.map { abs($0.value) }, sampleSize: size,
      location: table.location(row: row, column: "value"))
  }

  /// The text of a cell that may not be empty.
  private mutating func text(_ column: String) -> String? {
    if let text = table.text(row: row, column: column) { return text }
    report(
      StrictNumber.Fault(
        code: "missing-\(column)", message: "expected a \(column), found an empty cell",
        hint: "fill the cell or leave the row out"), column: column)
    return nil
  }

  private mutating func number(_ text: String, column: String) -> StrictNumber? {
    switch StrictNumber.read(text, in: column, allowsDecimalComma: table.allowsDecimalComma) {
    case .success(let number): return number
    case .failure(let fault):
      report(fault, column: column)
      return nil
    }
  }

  private mutating func report(_ fault: StrictNumber.Fault, column: String) {
    problems.append(
      InputProblem(
        code: fault.code, message: fault.message, at: table.location(row: row, column: column),
        hint: fault.hint))
  }
}
