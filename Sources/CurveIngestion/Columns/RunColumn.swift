import CurveModel

/// Finds the columns that tell the runs of a table apart: "model", "fold", "seed".
enum RunColumn {
  /// The columns named so that have a few different values, each on at least two rows.
  ///
  /// A second one counts only when it tells more runs apart, and leaves every run several rows.
  static func indices(in table: Table, along axis: Int? = nil) -> [Int] {
    if let named = table.runColumn.flatMap(table.index) { return [named] }
    var chosen: [Int] = []
    var runs = 1
    for index in filled(in: table) + phases(of: table, along: axis) {
      let counts = groups(chosen + [index], in: table)
      guard counts.count > runs, counts.values.allSatisfy({ $0 > 1 }) else { continue }
      chosen.append(index)
      runs = counts.count
    }
    return chosen
  }

  /// The columns that name phases with epochs or steps of their own: those of one training go on where the one before
  /// ended, and "train" beside "val" names splits.
  private static func phases(of table: Table, along axis: Int?) -> [Int] {
    guard let axis else { return [] }
    let places = table.columns[axis].cells
    return table.header.phases.filter { index in
      let column = table.columns[index]
      guard index != axis, column.isKept, column.words.count > 1,
        column.words.allSatisfy({ ColumnGrammar.metricColumn($0).split == nil }),
        !column.cells.contains(where: { Cell.wordIndex($0) == nil })
      else { return false }
      var extents: [UInt64: ClosedRange<Double>] = [:]
      for (cell, place) in zip(column.cells, places) where place.isFinite {
        let known = extents[cell.bitPattern] ?? place...place
        extents[cell.bitPattern] = min(known.lowerBound, place)...max(known.upperBound, place)
      }
      let ordered = extents.values.sorted { $0.lowerBound < $1.lowerBound }
      return zip(ordered, ordered.dropFirst()).contains { $0.upperBound > $1.lowerBound }
    }
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
