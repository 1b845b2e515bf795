import CurveModel

/// Lists of things that are no records of a training: words, columns, final values.
enum KnownLists {
  static func sentence(about table: Table, _ names: Set<String>) -> String? {
    if !names.isDisjoint(with: ["word", "token", "term", "vocab", "ngram"]),
      !names.isDisjoint(with: [
        "count", "counts", "freq", "frequency", "occurrences", "id", "index",
      ])
    {
      return "it seems to be a list of words and their counts"
    }
    if names.isSuperset(of: ["mean", "std", "min", "max"]) {
      return "it holds statistics of data, one row for each column"
    }
    if let list = table.columns.first, table.columns.count == 2, names.contains("value"),
      list.wordCount == table.rowCount, Set(list.cells.map(\.bitPattern)).count == table.rowCount
    {
      return "it holds one value for each name, as in the final results of a run"
    }
    return nil
  }

  /// What a table without a header seems to be, by its first column of words.
  static func sentence(aboutUnnamed table: Table) -> String? {
    guard let words = table.columns.first, words.wordCount == table.rowCount, table.rowCount > 1,
      table.columns.dropFirst().allSatisfy(\.isNumeric)
    else { return nil }
    if table.columns.count > 20 { return "it seems to hold vectors of words" }
    let isCounted = table.columns.dropFirst().flatMap(\.cells).compactMap(Cell.number)
      .allSatisfy { $0 == $0.rounded() }
    return table.columns.count == 2 && isCounted
      ? "it seems to be a list of words and their counts" : nil
  }
}
