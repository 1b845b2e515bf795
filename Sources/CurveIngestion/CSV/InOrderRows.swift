/// Blocks that depend on one another, scanned by one parser.
struct InOrderRows: ~Copyable {
  private var scanner: RowScanner
  private var blanks: BlankCollapser?

  init(_ plan: ScanPlan) {
    scanner = RowScanner(plan)
    blanks = plan.collapsesBlanks ? BlankCollapser() : nil
  }

  mutating func scan(_ block: Block) throws(CSVParser.Failure) {
    try scanner.scan(blanks.collapsed(block.lead[...]))
    try scanner.scan(blanks.collapsed(block.bytes[block.rows]))
  }

  mutating func finish() throws(CSVParser.Failure) {
    try scanner.finish()
  }

  mutating func takeChunk() -> RowChunk {
    scanner.takeChunk()
  }

  /// The rows of a block that holds whole lines; nothing is left of it for the next one.
  mutating func chunk(of block: Block) -> Result<RowChunk, CSVParser.Failure> {
    do throws(CSVParser.Failure) {
      try scan(block)
      try finish()
      let chunk = takeChunk()
      scanner.forgetWords()
      return .success(chunk)
    } catch {
      return .failure(error)
    }
  }
}

extension BlankCollapser? {
  /// The bytes with single blanks; unchanged when blanks separate nothing.
  fileprivate mutating func collapsed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    self?.collapsed(bytes)[...] ?? bytes
  }
}
