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
      (row: cell.row, column: written.index(of: table.columns[cell.column].name) ?? -1)
    }
    let locations = try file.locations(of: places, in: written)
    return zip(cells, locations).map { cell, location in
      let column = table.columns[cell.column]
      return InputProblem.notANumber(
        column.word(at: cell.row) ?? "", column: column.name, at: location)
    }
  }
}
