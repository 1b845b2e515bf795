/// Rows below the header that were scanned in bulk.
extension TableBuilder {
  /// Forgets the cells of the columns that are not to be kept.
  mutating func narrow(keeping keeps: (Int) -> Bool) {
    for index in table.columns.indices where !keeps(index) {
      table.columns[index].isKept = false
      table.columns[index].cells = []
    }
    for index in table.columns.indices { table.columns[index].findFacts() }
  }

  /// Makes room for the rows of a file of so many bytes, by those of its first ones.
  mutating func reserve(byteCount: Int, headSize: Int) {
    let kept = table.columns.indices.filter { table.columns[$0].isKept }
    guard headSize > 0, !kept.isEmpty else { return }
    let rowCount = Double(table.rowCount) * Double(byteCount) / Double(headSize)
    // A little more, as rows differ in length; untouched room costs nothing. A cell takes a byte.
    let room = min(Int(rowCount * 1.1), byteCount / kept.count)
    for index in kept {
      table.columns[index].reserve(room)
    }
  }

  /// How the rows that follow are scanned.
  func plan(delimiter: UInt8, isStrict: Bool) -> ScanPlan {
    ScanPlan(
      delimiter: delimiter, isStrict: isStrict, allowsDecimalComma: allowsDecimalComma,
      keeps: table.columns.map(\.isKept), opening: header.map { Array($0[0]) } ?? [])
  }

  /// Adds rows in the order of the file.
  mutating func take(_ chunk: RowChunk) {
    var chunk = chunk
    let slots = table.columns.indices.filter { table.columns[$0].isKept }
    for (slot, index) in slots.enumerated() where !chunk.words[slot].isEmpty {
      adoptWords(of: &chunk, slot: slot, column: index)
    }
    var ragged = (short: chunk.shortRows[...], long: chunk.longRows[...])
    var start = 0
    for noted in chunk.notedRows {
      append(chunk, rows: start..<noted.position, slots: slots, ragged: &ragged)
      start = noted.position
      take(noted.row)
    }
    append(chunk, rows: start..<chunk.rowCount, slots: slots, ragged: &ragged)
  }

  /// Exchanges the chunk's own numbers of words for the table's.
  private mutating func adoptWords(of chunk: inout RowChunk, slot: Int, column: Int) {
    let indices = chunk.words[slot].map { wordIndex($0, column: column) }
    for row in chunk.columns[slot].cells.indices {
      guard let word = Cell.wordIndex(chunk.columns[slot].cells[row]) else { continue }
      let index = indices.indices.contains(word) ? indices[word] : Table.wordLimit
      chunk.columns[slot].cells[row] = Cell.word(index)
    }
  }

  private mutating func append(
    _ chunk: RowChunk, rows: Range<Int>, slots: [Int],
    ragged: inout (short: ArraySlice<Int>, long: ArraySlice<Int>)
  ) {
    guard !rows.isEmpty else { return }
    let offset = table.rowCount - rows.lowerBound
    while let row = ragged.short.first, row < rows.upperBound {
      table.shortRows.append(offset + ragged.short.removeFirst())
    }
    while let row = ragged.long.first, row < rows.upperBound {
      table.longRows.append(offset + ragged.long.removeFirst())
    }
    for (slot, index) in slots.enumerated() {
      let column = chunk.columns[slot]
      let facts = rows.count == chunk.rowCount ? column.facts : ColumnFacts(of: column.cells[rows])
      table.columns[index].append(column.cells[rows], facts)
    }
    table.rowCount += rows.count
  }
}
