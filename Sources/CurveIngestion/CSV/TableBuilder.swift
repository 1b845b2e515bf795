/// Rows of cells → a table: finds the header, and tells rows of data from everything else.
struct TableBuilder {
  var table: Table
  let allowsDecimalComma: Bool
  private let leadingComments: [[String]]
  private(set) var header: CSVRow?
  private var wordIndices: [[String: Int]] = []
  private(set) var commentRows = 0
  /// The first row, where it has one cell more than the header and the second has not been seen.
  private var firstLongRow: CSVRow?

  /// - Parameters:
  ///   - path: The input the rows come from.
  ///   - allowsDecimalComma: Whether "0,5" is a number.
  ///   - leadingComments: Cells of the comment lines above the rows, one of which may be the header.
  init(
    path: String, allowsDecimalComma: Bool, leadingComments: [[String]] = []
  ) {
    table = Table(path: path, columns: [])
    self.allowsDecimalComma = allowsDecimalComma
    self.leadingComments = leadingComments
  }

  mutating func take(_ row: CSVRow) {
    guard !row.isBlank, !takeConflictMarker(row), !skipComment(row) else {
      table.otherLines.append(table.rowCount)
      return
    }
    guard let header else { return begin(row) }
    // A number alone on the first line is no header, and may come again.
    if row.count > 1 || header.count == 1, row.ends == header.ends, row.bytes == header.bytes,
      header.count > 1 || HeaderRow.isHeader(header)
    {
      table.headerRepeats.append(table.rowCount)
      table.otherLines.append(table.rowCount)
      return
    }
    if table.rowCount == 0, takeSecondHeader(row, below: header) { return }
    if mayNumberColumns, header.count == row.count, HeaderRow.holdsDecimals(row) {
      takeFirstRowForNumbers()
    }
    if HeaderRow.isOther(row, than: table.names) {
      table.otherHeader = table.otherHeader ?? table.rowCount + table.otherLines.count
      table.otherLines.append(table.rowCount)
      return
    }
    let before = firstLongRow
    firstLongRow = table.rowCount == 0 && row.count == table.columns.count + 1 ? row : nil
    if let before, HeaderRow.lacksRowNames(table.names, first: before, second: row) {
      addRowNames(readingAgain: before)
    }
    if table.rowCount == 0, table.names.last == "", row.count == table.columns.count - 1 {
      dropLastColumn()
    }
    append(row)
  }

  /// Joins the second row of a header with two, as pandas writes columns named by split and metric, and
  /// takes the row with the name of the index below it.
  private mutating func takeSecondHeader(_ row: CSVRow, below header: CSVRow) -> Bool {
    let (namesColumns, namesIndex) = (HeaderRow.isSecond(row), HeaderRow.namesIndex(row))
    guard header.count == row.count, namesColumns || namesIndex else { return false }
    let above = header.texts
    guard HeaderRow.hasGroups(above) else { return false }
    if table.names == above, namesColumns {
      let names = zip(above, row.texts).enumerated().map { index, pair in
        index == 0 ? pair.1 : "\(pair.0)/\(pair.1)"
      }
      table.columns = names.map { Table.Column(name: $0) }
    } else if table.names != above, namesIndex {
      table.columns[0].name = row.text(0)
    } else {
      return false
    }
    table.otherLines.append(0)
    return true
  }

  /// Whether the columns are known: by the header and the first row, or two where the first is too long, or may
  /// number the columns.
  var knowsColumns: Bool { table.rowCount > 0 && firstLongRow == nil && !mayNumberColumns }

  /// Whether the only row so far may number the columns, as pandas writes data without names.
  private var mayNumberColumns: Bool {
    table.rowCount == 1 && !table.hasHeader && !table.numbersColumns
      && header.map(HeaderRow.numbersColumns) ?? false
  }

  private mutating func takeFirstRowForNumbers() {
    for index in table.columns.indices { table.columns[index].cells = [] }
    table.rowCount = 0
    table.numbersColumns = true
    table.otherLines.append(0)
  }

  /// The header alone ends in a delimiter, "epoch,loss,": the cell behind it names nothing.
  private mutating func dropLastColumn() {
    table.columns.removeLast()
    wordIndices.removeLast()
  }

  /// A first column for the row names that R and pandas write without one.
  private mutating func addRowNames(readingAgain row: CSVRow) {
    table.columns = (["row name"] + table.names).map { Table.Column(name: $0) }
    wordIndices = Array(repeating: [:], count: table.columns.count)
    table.rowCount = 0
    table.longRows = []
    append(row)
  }

  private mutating func begin(_ row: CSVRow) {
    header = row
    let own = HeaderRow.names(row)
    let names = own ?? HeaderRow.names(above: row, in: leadingComments)
    table.hasHeader = names != nil
    table.columns = (names ?? row.ends.indices.map { "column \($0 + 1)" }).map {
      Table.Column(name: $0)
    }
    wordIndices = Array(repeating: [:], count: table.columns.count)
    if own != nil { table.otherLines.append(0) } else { append(row) }
  }

  private mutating func append(_ row: CSVRow) {
    if row.count < table.columns.count { table.shortRows.append(table.rowCount) }
    if row.count > table.columns.count, hasMore(row) { table.longRows.append(table.rowCount) }
    for index in table.columns.indices where table.columns[index].isKept {
      let cell = index < row.count ? cell(row[index], column: index) : Cell.missing
      table.columns[index].cells.append(cell)
    }
    table.rowCount += 1
  }

  private func hasMore(_ row: CSVRow) -> Bool {
    (table.columns.count..<row.count).contains { !row[$0].isEmpty }
  }

  private mutating func cell(_ bytes: ArraySlice<UInt8>, column: Int) -> Double {
    switch NumberText.content(bytes, allowsDecimalComma: allowsDecimalComma) {
    case .number(let value): return value
    case .missing: return Cell.missing
    case .word: return Cell.word(wordIndex(String(decoding: bytes, as: UTF8.self), column: column))
    }
  }

  mutating func wordIndex(_ word: String, column: Int) -> Int {
    if let known = wordIndices[column][word] { return known }
    let next = table.columns[column].words.count
    // Free text would grow without bound; its later words all share one last place.
    guard next < Table.wordLimit else { return Table.wordLimit }
    table.columns[column].words.append(word)
    wordIndices[column][word] = next
    return next
  }

  private mutating func skipComment(_ row: CSVRow) -> Bool {
    guard header != nil, row[0].first == UInt8(ascii: "#"), row.text(0).lowercased() != "#na#"
    else { return false }
    commentRows += 1
    return true
  }

  /// Whether the row is one of the three lines that git leaves around two versions of a file.
  private mutating func takeConflictMarker(_ row: CSVRow) -> Bool {
    // Rows of data begin with none of these, so no text is made of them.
    guard let first = row[0].first, "<=>".utf8.contains(first) else { return false }
    let text = row.text(0)
    let side: Table.Side
    if text.hasPrefix("<<<<<<<") {
      side = .ours
    } else if text == "=======" {
      side = .theirs
    } else if text.hasPrefix(">>>>>>>") {
      side = .both
    } else {
      return false
    }
    table.sides.append((row: table.rowCount, side: side))
    return true
  }
}
