import CurveModel

/// Follows the lines of a text and gives the records of the tables that were drawn in it.
///
/// Tables are framed (`│ 1 │ 0.9 │`), parted by bars, or aligned below a rule (`---  ------`). A frame with a
/// name beside each value, as Stable-Baselines3 prints it, is one record. Tables whose rows are classes or
/// layers hold no record.
struct DrawnTableReader {
  private typealias Line = (offset: Int, cells: [String], isFramed: Bool)

  /// The rows since the last line that is no part of a table.
  private var block: [Line] = []
  private var hasRuleBehindFirst = false
  /// Whether the line before was a rule.
  private var isBelowRule = false
  /// The header of the last table with bars: others may follow it after lines of text.
  private var header: [String] = []
  /// The columns of the last aligned table, and their names.
  private var aligned: (columns: [Range<Int>], names: [String])?
  private var previous: ArraySlice<UInt8> = []
  private var captions: DrawnCaptions?

  /// The records that a line completes.
  mutating func take(_ line: ConsoleLines.Line) -> [DrawnRow] {
    let drawn = DrawnLine(line.bytes)
    if case .rule = drawn {} else { isBelowRule = false }
    switch drawn {
    case .rule(let columns):
      // The lower edge of one table, and the upper edge of the next.
      defer { isBelowRule = true }
      if isBelowRule, block.count > 1 { return finish() }
      joinHeader()
      if block.count == 1 { hasRuleBehindFirst = true }
      if block.isEmpty, columns.count > 1 { align(columns) }
      return []
    case .row(let cells, let isFramed):
      let done = block.first.map { $0.cells.count != cells.count } ?? false ? finish() : []
      let header = Self.isHeader(cells) ? captions?.above(cells, in: line.bytes) : nil
      block.append((line.offset, header ?? cells, isFramed))
      return done
    case .text:
      var rows = finish()
      if aligned != nil, let row = alignedRow(DrawnLine.scalars(line.bytes), at: line.offset) {
        rows.append(row)
      }
      previous = line.bytes
      captions = DrawnCaptions(line.bytes) ?? captions
      return rows
    }
  }

  /// Joins the two rows of a header whose names go on in the second: MATLAB's "Mini-batch" above "Accuracy".
  private mutating func joinHeader() {
    guard block.count == 2, block.allSatisfy({ Self.isHeader($0.cells) }),
      block[1].cells.contains("")
    else { return }
    block[0].cells = zip(block[0].cells, block[1].cells).map { $1.isEmpty ? $0 : "\($0) \($1)" }
    block.removeLast()
  }

  /// The records of the table that has just ended.
  mutating func finish() -> [DrawnRow] {
    guard !block.isEmpty else { return [] }
    defer { (block, hasRuleBehindFirst) = ([], false) }
    let records = records
    return records.isEmpty ? rows() : records
  }

  // MARK: - Frames with a name beside each value

  /// A record for each frame; a name that stands again begins the next one.
  private var records: [DrawnRow] {
    guard block.allSatisfy({ $0.isFramed && $0.cells.count == 2 && Self.isWord($0.cells[0]) })
    else { return [] }
    var records: [DrawnRow] = []
    var names: Set<String> = []
    var section = ""
    for line in block {
      let text = line.cells[1]
      // Stable-Baselines3 writes "rollout/" above the names that belong to it.
      if text.isEmpty { section = line.cells[0].hasSuffix("/") ? line.cells[0] : "" }
      let cell = DrawnRow.Cell(name: section + line.cells[0], text: text)
      guard cell.number != nil else { continue }
      if records.isEmpty || !names.insert(cell.name).inserted {
        records.append(DrawnRow(offset: line.offset, cells: []))
        names = [cell.name]
      }
      records[records.count - 1].cells.append(cell)
    }
    return records.contains { $0.cells.contains(where: \.isMeasured) } ? records : []
  }

  // MARK: - Tables with a header

  private mutating func rows() -> [DrawnRow] {
    var lines = block[...]
    if let first = lines.first, Self.isHeader(first.cells) {
      guard first.isFramed || hasRuleBehindFirst else { return [] }
      header = first.cells
      lines.removeFirst()
    }
    guard lines.first?.cells.count == header.count, !namesOtherThings(lines) else { return [] }
    return lines.filter { $0.cells != header }.compactMap { line in
      let cells = zip(header, line.cells).filter { !$0.isEmpty && !$1.isEmpty }
      return cells.isEmpty
        ? nil : DrawnRow(offset: line.offset, cells: cells.map(DrawnRow.Cell.init))
    }
  }

  /// Whether rows are named after classes or layers, and counted by nothing.
  private func namesOtherThings(_ lines: ArraySlice<Line>) -> Bool {
    let counts = header.contains { DrawnRow.Cell(name: $0, text: "").axis != nil }
    guard !counts else { return false }
    return lines.contains { line in
      let name = line.cells[0]
      return Self.isWord(name) && !DrawnRow.namesSplit(name) && !DrawnRow.namesMetric(name)
    }
  }

  private static func isHeader(_ cells: [String]) -> Bool {
    let named = cells.filter { !$0.isEmpty }
    return !named.isEmpty && named.allSatisfy { DrawnRow.Cell.number($0) == nil }
      && named.contains(where: isWord)
  }

  private static func isWord(_ cell: String) -> Bool {
    DrawnRow.Cell.number(cell) == nil && cell.contains(where: \.isLetter)
  }

  // MARK: - Columns aligned below a rule

  /// Takes the line above a rule as the header of the columns below it.
  private mutating func align(_ columns: [Range<Int>]) {
    guard let names = Self.cells(of: DrawnLine.scalars(previous), in: columns), Self.isHeader(names)
    else { return }
    aligned = (columns, names)
  }

  private func alignedRow(_ line: [Unicode.Scalar], at offset: Int) -> DrawnRow? {
    guard let aligned, let cells = Self.cells(of: line, in: aligned.columns) else { return nil }
    let filled = zip(aligned.names, cells).filter { !$0.isEmpty && !$1.isEmpty }
      .map(DrawnRow.Cell.init)
    let numbers = filled.count { $0.number != nil }
    guard let first = filled.first, first.number != nil, numbers > 1, numbers * 2 > filled.count
    else { return nil }
    return DrawnRow(offset: offset, cells: filled)
  }

  /// The cells of a line; nil where something stands between the columns.
  private static func cells(
    of line: [Unicode.Scalar], in columns: [Range<Int>]
  ) -> [String]? {
    guard !line.isEmpty else { return nil }
    var start = 0
    var cells: [String] = []
    for (index, column) in columns.enumerated() {
      let isLast = index == columns.count - 1
      let end = isLast ? line.count : min(column.upperBound, line.count)
      guard isLast || end == line.count || line[end].value <= 0x20 else { return nil }
      cells.append(start < end ? DrawnLine.text(line[start..<end]) : "")
      start = min(end, line.count)
    }
    return cells
  }
}
