import CurveModel

/// Tables that resemble a training log and are none.
enum LookAlike {
  /// What the table seems to be, in one sentence; nil when it can be a log.
  static func sentence(about table: Table, layout: Layout) -> String? {
    if layout.tracks.isEmpty { return withoutCurves(table, ignored: layout.ignored) }
    if let column = names(in: table) {
      return "each row has its own '\(column)', as in a table of results with one row per run"
    }
    if layout.axisColumn == nil, let words = table.columns.first(where: isText) {
      return "'\(words.name)' holds text and no column counts epochs or steps"
    }
    return nil
  }

  private static func withoutCurves(_ table: Table, ignored: [IgnoredColumn]) -> String {
    let reasons = Set(ignored.map(\.reason).filter { !$0.hasPrefix("x-axis") })
    if reasons == ["a time"] { return "it holds only times" }
    if reasons == ["a sum"] { return "it holds only running sums" }
    if table.columns.count > 50, table.rowCount < table.columns.count / 10 {
      return "it holds one value for each of \(table.columns.count) samples"
    }
    let isNumbered = table.names.allSatisfy { $0.allSatisfy(\.isNumber) }
    if !table.hasHeader || isNumbered { return "its columns have no names" }
    return "no column is named like a metric"
  }

  /// A column that names every row differently.
  private static func names(in table: Table) -> String? {
    guard table.runColumn == nil else { return nil }
    return table.columns.first { column in
      guard column.isKept, table.rowCount > 1,
        ColumnWords.identifiers.contains(MetricName.words(column.name).joined())
      else { return false }
      return Set(column.cells.map(\.bitPattern)).count == table.rowCount
    }?.name
  }

  private static func isText(_ column: Table.Column) -> Bool {
    guard case .metric = ColumnGrammar.meaning(of: column.name) else { return false }
    return column.isKept && column.wordCount > 0 && !column.isNumeric
  }
}
