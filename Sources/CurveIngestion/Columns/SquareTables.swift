/// Tables with a row and a column for each of the same things: confusion matrices, correlations.
enum SquareTables {
  static func sentence(about table: Table) -> String? {
    guard let labels = table.columns.first, table.rowCount > 1,
      table.columns.count - 1 == table.rowCount
    else { return nil }
    let rows = (0..<table.rowCount).map { row in
      labels.word(at: row) ?? Cell.number(labels.cells[row]).map { DecimalName.text($0) } ?? ""
    }
    guard Set(rows) == Set(table.names.dropFirst()) else { return nil }
    let numbers = table.columns.dropFirst().flatMap(\.cells).compactMap(Cell.number)
    let isCounted = numbers.allSatisfy { $0 == $0.rounded() }
    let isOneToItself = zip(table.columns.dropFirst(), table.names.dropFirst()).allSatisfy {
      column, name in
      rows.firstIndex(of: name).map { Cell.number(column.cells[$0]) == 1 } ?? false
    }
    return isOneToItself && !isCounted
      ? "it seems to be a matrix of correlations" : "it seems to be a confusion matrix"
  }

  /// Numbers as they stand in a header: "3".
  private enum DecimalName {
    static func text(_ number: Double) -> String {
      number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
    }
  }
}
