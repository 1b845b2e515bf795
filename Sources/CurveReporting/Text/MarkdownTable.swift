/// A table in GitHub's Markdown; every row has as many cells as the header.
struct MarkdownTable {
  /// How a column is aligned.
  enum Alignment: String {
    case left = "---"
    case right = "---:"
  }

  private let columns: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []

  init(_ columns: [(title: String, alignment: Alignment)]) {
    self.columns = columns
  }

  /// Adds a row of Markdown cells; missing cells are left empty, surplus ones dropped.
  mutating func add(_ cells: [String]) {
    let missing = max(columns.count - cells.count, 0)
    rows.append(Array(cells.prefix(columns.count)) + Array(repeating: "", count: missing))
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Whether any row has something to say in the column at that place.
  private func isUsed(_ column: Int) -> Bool {
    rows.contains { !$0[column].isEmpty }
  }

  /// The table without columns that are empty in every row.
  var markdown: String {
    let used = columns.indices.filter(isUsed)
    let header = line(used.map { columns[$0].title })
    let rule = "|" + used.map { columns[$0].alignment.rawValue + "|" }.joined()
    return ([header, rule] + rows.map { row in line(used.map { row[$0] }) })
      .joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map { MarkdownText.cell($0) }.joined(separator: " | ") + " |"
  }
}
