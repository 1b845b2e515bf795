import CurveModel

/// A file of separated values: its first rows now, all of its rows on request.
///
/// Rows go through libcsv in blocks. Strict parsing comes first; a misplaced quote makes it lax,
/// with a warning. Only files larger than `FileHead.size` are read a second time.
struct CSVFile {
  private var source: any ByteSource
  private let head: FileHead
  private(set) var isLax = false
  let delimiter: UInt8
  /// The rows at the head of the file, with all columns.
  private(set) var sample: Table
  private(set) var sha256 = ""
  /// Comment lines that were passed over.
  private(set) var commentLines = 0

  init(_ source: any ByteSource, delimiter: UInt8?) throws(InputProblem) {
    self.source = source
    head = try FileHead(of: &self.source)
    sample = Table(path: source.path, columns: [])
    self.delimiter =
      delimiter ?? DelimiterGuess.delimiter(of: head.bytes[head.bodyStart...])
    if let problem = head.problem(path: source.path) { throw problem }
    if head.isWholeFile {
      let digest = Digest()
      digest.update(head.bytes[...])
      sha256 = digest.hexadecimal()
    }
    sample = try strictThenLax { file, isLax throws(InputProblem) in
      try file.parseHead(isStrict: !isLax)
    }
    guard sample.rowCount > 0 else { throw .headerOnly(source.path) }
  }

  /// All rows, with the cells of the columns that are asked for.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read, or ends inside a quoted cell.
  mutating func table(keeping keeps: @escaping (Int) -> Bool) throws(InputProblem) -> Table {
    if head.isWholeFile { return sample }
    return try strictThenLax { file, isLax throws(InputProblem) in
      try file.parseAll(isStrict: !isLax, keeping: keeps)
    }
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

  private mutating func strictThenLax(
    _ parse: (inout CSVFile, Bool) throws(InputProblem) -> Table?
  ) throws(InputProblem) -> Table {
    if !isLax, let table = try parse(&self, false) { return table }
    isLax = true
    guard let table = try parse(&self, true) else { throw .misplacedQuote(source.path) }
    return table
  }

  /// The rows of the head, without a last line that it may hold only in part.
  private mutating func parseHead(isStrict: Bool) throws(InputProblem) -> Table? {
    let body = head.bytes[head.bodyStart...]
    let end = body.lastIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
    var rows = RowStream(self, head: head, isStrict: isStrict) { _ in true }
    guard rows.take(head.isWholeFile ? body : body[..<end]) else { return nil }
    return try close(&rows, isStrict: isStrict)
  }

  private mutating func parseAll(
    isStrict: Bool, keeping keeps: @escaping (Int) -> Bool
  ) throws(InputProblem) -> Table? {
    try source.rewind()
    let digest = Digest()
    var rows = RowStream(self, head: head, isStrict: isStrict, keeping: keeps)
    var block = [UInt8](repeating: 0, count: FileHead.size)
    var toSkip = head.bodyStart
    var count = try source.read(into: &block)
    while count > 0 {
      digest.update(block[..<count])
      let skipped = min(toSkip, count)
      toSkip -= skipped
      guard rows.take(block[skipped..<count]) else { return nil }
      count = try source.read(into: &block)
    }
    sha256 = digest.hexadecimal()
    return try close(&rows, isStrict: isStrict)
  }

  private mutating func close(
    _ rows: inout RowStream, isStrict: Bool
  ) throws(InputProblem) -> Table? {
    guard rows.finish() else {
      if isStrict, !rows.endsInsideQuote { return nil }
      throw .unterminatedQuote(at: try scanned().openQuote)
    }
    commentLines = head.commentLines + rows.builder.commentRows
    return rows.builder.table
  }

  private mutating func scanned() throws(InputProblem) -> CellFinder {
    try source.rewind()
    var finder = CellFinder(path: source.path, delimiter: delimiter, skipping: head.bodyStart)
    var block = [UInt8](repeating: 0, count: FileHead.size)
    var count = try source.read(into: &block)
    while count > 0 {
      finder.scan(block[..<count])
      count = try source.read(into: &block)
    }
    return finder
  }
}
