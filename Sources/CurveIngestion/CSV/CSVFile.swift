import CurveModel

/// A file of separated values: its first rows now, all of its rows on request.
///
/// Rows go through libcsv in blocks. Strict parsing comes first; a misplaced quote makes it lax,
/// with a warning. Only files larger than a block are read a second time.
struct CSVFile {
  private var source: any ByteSource
  private let blockSize: Int
  private let head: FileHead
  /// Lines of another kind above the table.
  var proseLines: Int { head.proseLines }
  private(set) var isLax = false
  let delimiter: UInt8
  /// The rows at the head of the file, with all columns.
  var sample: Table { headRows.table }
  private var headRows: TableBuilder
  /// Where the first row begins that is not in the sample.
  private var headEnd = 0
  private(set) var sha256 = ""
  /// Comment lines that were passed over.
  private(set) var commentLines = 0

  /// Reads the rows at the head of a file, in blocks of `blockSize` bytes.
  ///
  /// A file that fits into one block is digested where `isDigested` says so.
  ///
  /// - Throws: An `InputProblem` when it is no table, or cannot be read.
  init(
    _ source: any ByteSource, head: FileHead? = nil, delimiter: UInt8?,
    blockSize: Int = ReadingOptions().blockSize, isDigested: Bool = true
  ) throws(InputProblem) {
    self.source = source
    self.blockSize = blockSize
    if let head {
      self.head = head
    } else {
      self.head = try FileHead(of: &self.source, size: blockSize)
    }
    let head = self.head
    headRows = TableBuilder(path: source.path, allowsDecimalComma: false)
    self.delimiter =
      delimiter ?? DelimiterGuess.delimiter(of: head.bytes[head.bodyStart...])
    if let problem = head.problem(path: source.path) { throw problem }
    if head.isWholeFile, isDigested { sha256 = Digest.hexadecimal(of: head.bytes) }
    try strictThenLax { file, isLax throws(InputProblem) in
      try file.parseHead(isStrict: !isLax)
    }
    guard sample.rowCount > 0 else { throw .headerOnly(source.path) }
    try checkHeader(of: sample)
  }

  /// All rows, with the cells of the columns that are asked for.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read, or ends inside a quoted cell.
  mutating func table(keeping keeps: (Int) -> Bool) throws(InputProblem) -> Table {
    if head.isWholeFile { return sample }
    var table = sample
    try strictThenLax { file, isLax throws(InputProblem) in
      guard let builder = try file.parseAll(isStrict: !isLax, keeping: keeps) else { return false }
      file.commentLines = file.head.commentLines + builder.commentRows
      table = builder.table
      return true
    }
    try checkHeader(of: table)
    return table
  }

  /// What stands below another header would be read by the names of the first.
  private mutating func checkHeader(of table: Table) throws(InputProblem) {
    guard let row = table.otherHeader else { return }
    throw .changedHeader(at: try scanned().location(row: row, column: 0), after: table.names)
  }

  /// Where cells stand in the file, found by a slow pass that counts lines and bytes.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read again.
  mutating func locations(
    of cells: [(row: Int, column: Int)], in table: Table
  ) throws(InputProblem) -> [InputLocation] {
    let finder = try scanned()
    return cells.map { finder.location(row: table.lineIndex(ofRow: $0.row), column: $0.column) }
  }

  /// What is written on the lines of rows.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read again.
  mutating func texts(ofRows rows: [Int], in table: Table) throws(InputProblem) -> [String] {
    let lines = rows.map { table.lineIndex(ofRow: $0) }
    let finder = try scanned(keeping: Set(lines))
    return lines.map { String(decoding: finder.texts[$0] ?? [], as: UTF8.self) }
  }

  private mutating func strictThenLax(
    _ parse: (inout CSVFile, Bool) throws(InputProblem) -> Bool
  ) throws(InputProblem) {
    if !isLax, try parse(&self, false) { return }
    isLax = true
    guard try !parse(&self, true) else { return }
    guard isText else { throw .misplacedQuote(source.path) }
    throw .notATrainingLog(
      source.path, seems: "it holds text without columns of numbers", hint: InputProblem.logWanted)
  }

  /// Whether hardly any line of the head has the delimiter as often as the first one, or the first one has none, or
  /// no cell is a number.
  private var isText: Bool {
    let lines = head.bytes[head.bodyStart...].split(separator: UInt8(ascii: "\n"))
    let hasNumber = lines.contains { line in
      line.split(separator: delimiter).contains {
        Double(String(decoding: $0, as: UTF8.self)) != nil
      }
    }
    guard hasNumber else { return true }
    let counts = lines.map { line in line.count { $0 == delimiter } }
    guard let first = counts.first, first > 0 else { return true }
    return counts.count { $0 == first } * 2 < counts.count
  }

  /// The rows of the head, without a last line that it may hold only in part.
  private mutating func parseHead(isStrict: Bool) throws(InputProblem) -> Bool {
    let body = head.bytes[head.bodyStart...]
    headEnd = head.isWholeFile ? body.endIndex : Self.endOfLines(in: body)
    var rows = RowStream(self, head: head, isStrict: isStrict)
    var start = body.startIndex
    // Where nothing is quoted every line is a row by itself, and those below the first one are scanned
    // in bulk.
    let isBulk = !body.holds(UInt8(ascii: "\""))
    while start < headEnd, !(isBulk && rows.knowsColumns) {
      let end = isBulk ? Self.endOfLine(in: body[start..<headEnd]) : headEnd
      guard rows.take(body[start..<end]) else { return false }
      start = end
    }
    guard rows.finish() else {
      if isStrict, !rows.endsInsideQuote { return false }
      throw .unterminatedQuote(at: try scanned().openQuote)
    }
    headRows = rows.builder
    if start < headEnd, !scanHead(from: start, isStrict: isStrict) { return false }
    commentLines = head.commentLines + headRows.commentRows
    return true
  }

  /// Adds the rows of the head from a line on; false when a quote stands where none may.
  private mutating func scanHead(from start: Int, isStrict: Bool) -> Bool {
    headRows.narrow { _ in true }
    var scanner = InOrderRows(headRows.plan(delimiter: delimiter, isStrict: isStrict))
    do throws(CSVParser.Failure) {
      try scanner.scan(Block(bytes: head.bytes, count: headEnd, rows: start..<headEnd))
      try scanner.finish()
      headRows.take(scanner.takeChunk())
      return true
    } catch {
      return false
    }
  }

  /// Behind the first line end; the end when there is none.
  private static func endOfLine(in body: ArraySlice<UInt8>) -> Int {
    body.firstIndex(where: Block.isLineEnd).map { $0 + 1 } ?? body.endIndex
  }

  /// Behind the last line end that is not part of a quoted cell; the end when there is none.
  private static func endOfLines(in body: ArraySlice<UInt8>) -> Int {
    var isQuoted = false
    var end = body.endIndex
    for index in body.indices {
      if body[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, Block.isLineEnd(body[index]) { end = index + 1 }
    }
    return end
  }

  private mutating func parseAll(
    isStrict: Bool, keeping keeps: (Int) -> Bool
  ) throws(InputProblem) -> TableBuilder? {
    var builder = headRows
    builder.narrow(keeping: keeps)
    if let byteCount = source.byteCount {
      builder.reserve(byteCount: byteCount, headSize: headEnd - head.bodyStart)
    }
    let reader = try BlockReader(source, skipping: headEnd, blockSize: blockSize)
    let rows = BulkRows(builder.plan(delimiter: delimiter, isStrict: isStrict))
    switch try rows.scan(reader, into: consume builder) {
    case .read(let whole, let digest):
      sha256 = digest
      return whole
    case .refused:
      return nil
    case .endsInsideQuote:
      throw .unterminatedQuote(at: try scanned().openQuote)
    }
  }

  private mutating func scanned(
    keeping lines: Set<Int> = []
  ) throws(InputProblem) -> CellFinder {
    try source.rewind()
    var finder = CellFinder(
      path: source.path, delimiter: delimiter, skipping: head.bodyStart, keeping: lines)
    var block = [UInt8](repeating: 0, count: blockSize)
    var count = try source.read(into: &block)
    while count > 0 {
      finder.scan(block[..<count])
      count = try source.read(into: &block)
    }
    return finder
  }
}
