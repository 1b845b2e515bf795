/// Tables in HTML: the first cell of a row names it.
///
/// On a phone a row of a wide table becomes a card with the titles before its cells; elsewhere a table
/// that is too wide scrolls alone.
enum HTMLTable {
  /// Columns that fit a phone beside each other.
  private static let narrow = 3

  /// The table; `name`, escaped, is what it is called for those who do not see it.
  static func render(_ table: ReportTable, name: String, cell: (Prose) -> String) -> String {
    let used = table.usedColumns
    let isWide = used.count > narrow
    // Browsers forget what a table is when its rows are laid out as cards, so the roles are written down.
    func role(_ name: String) -> String { isWide ? " role=\"\(name)\"" : "" }
    let titles = used.map { column in
      let title = table.columns[column].title
      guard !title.isEmpty else { return "<td\(role("cell"))></td>" }
      return "<th scope=\"col\"\(role("columnheader"))\(align(table, column))>"
        + "\(XMLText.escaped(title))</th>"
    }
    let rows = table.rows.map { row in
      let cells = used.enumerated().map { index, column in
        let contents = cell(row[column])
        let place = align(table, column)
        guard index == 0, !contents.isEmpty else {
          let title = XMLText.escaped(table.columns[column].title)
          let named = isWide && !title.isEmpty ? " data-title=\"\(title): \"" : ""
          return "<td\(role("cell"))\(place)\(named)>\(contents)</td>"
        }
        return "<th scope=\"row\"\(role("rowheader"))\(place)>\(contents)</th>"
      }
      return "<tr\(role("row"))>\(cells.joined())</tr>"
    }
    return "<div class=\"table\(isWide ? " wide" : "")\" role=\"group\" aria-label=\"\(name)\""
      + " tabindex=\"0\">\n<table\(role("table"))>\n"
      + "<thead\(role("rowgroup"))>\n<tr\(role("row"))>\(titles.joined())</tr>\n</thead>\n"
      + "<tbody\(role("rowgroup"))>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>\n</div>"
  }

  private static func align(_ table: ReportTable, _ column: Int) -> String {
    table.columns[column].alignment == .right ? " class=\"number\"" : ""
  }
}
