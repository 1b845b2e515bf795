/// The structure of a Markdown document as far as the tests look at it.
enum MarkdownStructure {
  /// For each table the number of cells in each of its lines; pipes behind a backslash do not count.
  static func tables(in markdown: String) -> [[Int]] {
    var tables: [[Int]] = []
    var previousIsRow = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let isRow = line.hasPrefix("|")
      if isRow, !previousIsRow { tables.append([]) }
      if isRow { tables[tables.count - 1].append(cells(in: line)) }
      previousIsRow = isRow
    }
    return tables
  }

  /// The headings of the second level.
  static func sections(in markdown: String) -> [String] {
    markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
  }

  private static func cells(in line: Substring) -> Int {
    var separators = 0
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped { separators += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return separators - 1
  }
}
