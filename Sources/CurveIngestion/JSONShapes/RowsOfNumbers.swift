import CurveModel

/// A table without names, or with names in its first row: a list of equal rows of numbers, or one such row a line.
///
/// What the columns hold is for the user to say, as it is of a table in CSV.
enum RowsOfNumbers: JSONShape {
  static let name = "json-rows"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    let values = document.values
    guard let found = values.count == 1 ? values.first?.list : values,
      let first = found.first?.list,
      first.count > 1
    else { return nil }
    let texts = first.compactMap { $0.number == nil ? $0.text : nil }
    let names =
      texts.count == first.count ? texts : first.indices.map { "column \($0 + 1)" }
    let rows = texts.count == first.count ? found.dropFirst() : found[...]
    guard rows.count > 1, Set(names).count == names.count else { return nil }
    var table = RecordTable(path: document.path, byteCount: document.byteCount)
    for row in rows {
      guard let cells = row.list, cells.count == names.count else { return nil }
      table.beginRow()
      for (name, cell) in zip(names, cells) {
        if case .null = cell { continue }
        guard let number = cell.number else { return nil }
        try table.set(name, to: number)
      }
    }
    var finished = try table.finished()
    finished.hasHeader = !texts.isEmpty
    return RecordContent(table: finished)
  }
}
