/// A table of a report; every row has as many cells as there are columns.
struct ReportTable {
  let columns: [(title: String, alignment: MarkdownTable.Alignment)]
  private(set) var rows: [[Prose]] = []

  init(_ columns: [(title: String, alignment: MarkdownTable.Alignment)]) {
    self.columns = columns
  }

  init(
    _ columns: [(title: String, alignment: MarkdownTable.Alignment)], rows: [[Prose]]
  ) {
    self.columns = columns
    rows.forEach { add($0) }
  }

  /// Adds a row; missing cells are left empty, surplus ones dropped.
  mutating func add(_ cells: [Prose]) {
    let missing = max(columns.count - cells.count, 0)
    rows.append(Array(cells.prefix(columns.count)) + Array(repeating: Prose(), count: missing))
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Places of the columns in which any row has something to say.
  var usedColumns: [Int] {
    columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
  }
}
