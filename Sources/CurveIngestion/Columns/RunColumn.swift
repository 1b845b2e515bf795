import CurveModel

/// Finds the column that tells the runs of a table apart: "model", "fold", "seed".
enum RunColumn {
  /// The first column named so that has a few different values, each on at least two rows.
  static func index(in table: Table) -> Int? {
    table.columns.indices.first { index in
      let column = table.columns[index]
      guard column.isKept,
        ColumnWords.identifiers.contains(MetricName.words(column.name).joined()),
        !column.cells.contains(where: Cell.isMissing)
      else { return false }
      let counts = column.cells.reduce(into: [:]) { $0[$1.bitPattern, default: 0] += 1 }
      return counts.count > 1 && counts.values.allSatisfy { $0 > 1 }
    }
  }
}
