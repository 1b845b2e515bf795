import CurveModel

/// Cells that hold a word where a curve needs a number.
struct WrongCells {
  private let cells: [(row: Int, column: Int)]
  private let table: Table

  init(_ cells: [(row: Int, column: Int)], in table: Table) {
    self.cells = cells
    self.table = table
  }

  /// A problem for each cell, with its place in the file.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read again.
  func problems(
    in file: inout any LogFile, written: Table
  ) throws(InputProblem) -> [InputProblem] {
    guard !cells.isEmpty else { return [] }
    let places = cells.map { cell in
      table.origin(row: cell.row, column: cell.column)
        ?? (row: cell.row, column: written.index(of: table.columns[cell.column].name) ?? -1)
    }
    let locations = try file.locations(of: places, in: written)
    return zip(places, locations).map { place, location in
      guard written.columns.indices.contains(place.column) else {
        return InputProblem.notANumber("", column: "", at: location)
      }
      let column = written.columns[place.column]
      let text = column.word(at: place.row) ?? ""
      return NumberText.hasGroupedDigits(text)
        ? .groupedDigits(text, column: column.name, at: location)
        : .notANumber(text, column: column.name, at: location)
    }
  }
}

extension RunExtraction {
  /// Whether a row's place is a number but for the marks between its digits.
  func hasGroupedPlace(_ row: Int) -> Bool {
    guard let axis = layout.axisColumn else { return false }
    return table.columns[axis].word(at: row).map(NumberText.hasGroupedDigits) ?? false
  }

  /// The cells of used columns that hold a word, row by row.
  func findWrongCells(in rows: [Int]) -> [(row: Int, column: Int)] {
    let tracked = Set(layout.tracks.flatMap(\.columns))
    let columns = tracked.union(layout.axisColumn.map { [$0] } ?? []).sorted()
    return rows.sorted().flatMap { row in
      columns.filter { Cell.wordIndex(table.columns[$0].cells[row]) != nil }.map { (row, $0) }
    }
  }
}
