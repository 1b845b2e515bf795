/// Tables in HTML: the first cell of a row names it, and a table that is too wide scrolls alone.
enum HTMLTable {
  static func render(_ table: ReportTable, cell: (Prose) -> String) -> String {
    let used = table.usedColumns
    let titles = used.map { column in
      let title = table.columns[column].title
      guard !title.isEmpty else { return "<td></td>" }
      return "<th scope=\"col\"\(align(table, column))>\(XMLText.escaped(title))</th>"
    }
    let rows = table.rows.map { row in
      let cells = used.enumerated().map { index, column in
        let contents = cell(row[column])
        guard index == 0, !contents.isEmpty
        else { return "<td\(align(table, column))>\(contents)</td>" }
        return "<th scope=\"row\"\(align(table, column))>\(contents)</th>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return "<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\(titles.joined())</tr>\n"
      + "</thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>\n</div>"
  }

  private static func align(_ table: ReportTable, _ column: Int) -> String {
    table.columns[column].alignment == .right ? " class=\"number\"" : ""
  }
}
