import CLibCSV
import CRowSink

/// Bytes in blocks of any size → cells of the kept columns, by libcsv and without text.
///
/// The fast sibling of `CSVParser` for rows below a known header: libcsv's callbacks are those of
/// `row_sink`, which reads numbers straight from libcsv's bytes into plain memory. Rows that may be
/// no data, and cells that are no plain number, go through `RowNotes`.
@safe struct RowScanner: ~Copyable {
  private var parser: csv_parser
  private let sink: UnsafeMutablePointer<row_sink>
  private let keeps: UnsafeMutablePointer<Bool>
  private let opening: UnsafeMutablePointer<CChar>
  private let notes: RowNotes

  init(_ plan: ScanPlan) {
    unsafe parser = unsafe csv_parser()
    notes = RowNotes(slotCount: plan.slotCount, allowsDecimalComma: plan.allowsDecimalComma)
    unsafe keeps = .allocate(capacity: plan.keeps.count)
    unsafe keeps.initialize(from: plan.keeps, count: plan.keeps.count)
    unsafe opening = .allocate(capacity: plan.opening.count)
    let bytes = plan.opening.map(CChar.init(bitPattern:))
    unsafe opening.initialize(from: bytes, count: bytes.count)
    unsafe sink = .allocate(capacity: 1)
    unsafe sink.initialize(to: row_sink(plan, keeps: keeps, opening: opening, notes: notes))
    unsafe row_sink_begin(sink)
    _ = unsafe csv_init(&parser, plan.isStrict ? UInt8(CSV_STRICT | CSV_STRICT_FINI) : 0)
    unsafe csv_set_delim(&parser, plan.delimiter)
  }

  deinit {
    var parser = unsafe self.parser
    unsafe csv_free(&parser)
    unsafe row_sink_end(sink)
    unsafe sink.deallocate()
    unsafe keeps.deallocate()
    unsafe opening.deallocate()
  }

  /// Scans the next bytes.
  ///
  /// - Throws: `misplacedQuote` in strict mode, and in lax mode when rows ran together; or a code of
  ///   libcsv.
  mutating func scan(_ bytes: ArraySlice<UInt8>) throws(CSVParser.Failure) {
    let done = unsafe bytes.withUnsafeBytes { block in
      unsafe csv_parse(
        &parser, block.baseAddress, block.count, row_sink_take_cell, row_sink_take_row, sink)
    }
    guard done == bytes.count else { throw .of(unsafe csv_error(&parser)) }
    guard unsafe !sink.pointee.spans_lines else { throw .misplacedQuote }
  }

  /// Ends the input; another one can follow.
  ///
  /// - Throws: `unterminatedQuote` when a quoted cell is still open, or a code of libcsv.
  mutating func finish() throws(CSVParser.Failure) {
    guard unsafe !CSVParser.isInsideQuotes(parser) else { throw .unterminatedQuote }
    guard unsafe csv_fini(&parser, row_sink_take_cell, row_sink_take_row, sink) == 0 else {
      throw .of(unsafe csv_error(&parser))
    }
  }

  /// Hands over the rows that are complete; what was read of the next one stays.
  mutating func takeChunk() -> RowChunk {
    let rowCount = unsafe sink.pointee.row_count
    let slotCount = unsafe sink.pointee.slot_count
    let columns = (0..<slotCount).map { slot in
      let cells = unsafe [Double](unsafeUninitializedCapacity: rowCount) { buffer, count in
        guard var cell = unsafe sink.pointee.cells.map({ unsafe $0 + slot }) else { return }
        for row in 0..<rowCount {
          unsafe buffer[row] = unsafe cell.pointee
          unsafe cell += slotCount
        }
        count = rowCount
      }
      return RowChunk.Column(cells: cells, facts: ColumnFacts(of: cells))
    }
    unsafe row_sink_drop_rows(sink)
    return notes.takeChunk(rowCount: rowCount, columns: columns)
  }

  /// Forgets the words of the chunks before; between two inputs.
  mutating func forgetWords() { notes.forgetWords() }
}

extension row_sink {
  /// A sink for a plan, whose lists live as long as the scanner.
  @unsafe fileprivate init(
    _ plan: ScanPlan, keeps: UnsafeMutablePointer<Bool>, opening: UnsafeMutablePointer<CChar>,
    notes: RowNotes
  ) {
    unsafe self.init()
    unsafe self.keeps = unsafe UnsafePointer(keeps)
    unsafe column_count = plan.keeps.count
    unsafe slot_count = plan.slotCount
    unsafe self.opening = unsafe UnsafePointer(opening)
    unsafe opening_count = plan.opening.count
    unsafe is_strict = plan.isStrict
    unsafe missing = Cell.missing
    unsafe owner = Unmanaged.passUnretained(notes).toOpaque()
    unsafe value = { owner, bytes, count, slot in
      let cell = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
      return unsafe rowNotes(owner).value(of: cell, slot: slot)
    }
    unsafe note_cell = { owner, bytes, count in
      unsafe rowNotes(owner).noteCell(UnsafeRawBufferPointer(start: bytes, count: count))
    }
    unsafe remark = { owner, remark, row in
      unsafe rowNotes(owner).take(remark, atRow: row)
    }
  }
}

private func rowNotes(_ owner: UnsafeMutableRawPointer?) -> RowNotes {
  guard let owner = unsafe owner else { preconditionFailure("a sink has an owner") }
  return unsafe Unmanaged.fromOpaque(owner).takeUnretainedValue()
}
