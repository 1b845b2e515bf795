import CurveModel

/// Finds the columns that tell the runs of a table apart: "model", "fold", "seed".
enum RunColumn {
  /// The columns named so that have a few different values, each on at least two rows.
  ///
  /// A second one counts only when it tells more runs apart, and leaves every run several rows.
  static func indices(in table: Table) -> [Int] {
    if let named = table.runColumn.flatMap(table.index) { return [named] }
    var chosen: [Int] = []
    var runs = 1
    for index in filled(in: table) {
      let counts = groups(chosen + [index], in: table)
      guard counts.count > runs, counts.values.allSatisfy({ $0 > 1 }) else { continue }
      chosen.append(index)
      runs = counts.count
    }
    return chosen
  }

  /// How many rows have the same values in some columns, for every combination that occurs.
  static func groups(
    _ columns: [Int], in table: Table, rows: [Int]? = nil
  ) -> [[UInt64]: Int] {
    (rows ?? Array(0..<table.rowCount)).reduce(into: [:]) { counts, row in
      counts[columns.map { table.columns[$0].cells[row].bitPattern }, default: 0] += 1
    }
  }

  /// The columns that are called like something that tells runs apart, and are filled throughout.
  static func filled(in table: Table) -> [Int] {
    table.header.identifiers.filter { index in
      let column = table.columns[index]
      return column.isKept && !column.cells.contains(where: Cell.isMissing)
    }
  }
}
