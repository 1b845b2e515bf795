import CFastFloat
import CLibCSV

/// Bytes in blocks of any size → cells of the kept columns, by libcsv and without text.
///
/// The fast sibling of `CSVParser` for rows below a known header: numbers are read straight from
/// libcsv's bytes into plain memory. Rows that may be no data, and cells that are no plain number,
/// go through `RowNotes`.
@safe struct RowScanner: ~Copyable {
  private var parser: csv_parser
  private let sink: UnsafeMutablePointer<Sink>
  private let keeps: UnsafeMutableBufferPointer<Bool>
  private let opening: UnsafeMutableBufferPointer<UInt8>
  private let notes: RowNotes

  init(_ plan: ScanPlan) {
    unsafe parser = unsafe csv_parser()
    notes = RowNotes(slotCount: plan.slotCount, allowsDecimalComma: plan.allowsDecimalComma)
    unsafe keeps = .allocate(capacity: plan.keeps.count)
    _ = unsafe keeps.initialize(from: plan.keeps)
    unsafe opening = .allocate(capacity: plan.opening.count)
    _ = unsafe opening.initialize(from: plan.opening)
    unsafe sink = .allocate(capacity: 1)
    unsafe sink.initialize(
      to: Sink(
        keeps: UnsafeMutableBufferPointer(rebasing: keeps[...]),
        opening: UnsafeRawBufferPointer(opening), slotCount: plan.slotCount,
        isStrict: plan.isStrict,
        notes: Unmanaged.passUnretained(notes)))
    _ = unsafe csv_init(&parser, plan.isStrict ? UInt8(CSV_STRICT | CSV_STRICT_FINI) : 0)
    unsafe csv_set_delim(&parser, plan.delimiter)
  }

  deinit {
    var parser = unsafe self.parser
    unsafe csv_free(&parser)
    unsafe sink.pointee.base.deallocate()
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
      unsafe csv_parse(&parser, block.baseAddress, block.count, takeCell, takeRow, sink)
    }
    guard done == bytes.count else { throw .of(unsafe csv_error(&parser)) }
    guard unsafe !sink.pointee.spansLines else { throw .misplacedQuote }
  }

  /// Ends the input.
  ///
  /// - Throws: `unterminatedQuote` when a quoted cell is still open, or a code of libcsv.
  mutating func finish() throws(CSVParser.Failure) {
    guard unsafe !CSVParser.isInsideQuotes(parser) else { throw .unterminatedQuote }
    guard unsafe csv_fini(&parser, takeCell, takeRow, sink) == 0 else {
      throw .of(unsafe csv_error(&parser))
    }
  }

  /// Hands over the rows that are complete; what was read of the next one stays.
  mutating func takeChunk() -> RowChunk {
    let rowCount = unsafe sink.pointee.rowCount
    let slotCount = unsafe sink.pointee.slotCount
    let columns = (0..<slotCount).map { slot in
      unsafe [Double](unsafeUninitializedCapacity: rowCount) { buffer, count in
        var cell = unsafe sink.pointee.base + slot
        for row in 0..<rowCount {
          unsafe buffer[row] = unsafe cell.pointee
          unsafe cell += slotCount
        }
        count = rowCount
      }
    }
    unsafe sink.pointee.dropRows()
    return notes.takeChunk(rowCount: rowCount, columns: columns)
  }
}

/// What libcsv's callbacks write to: plain memory, so that no cell costs a reference count.
@safe private struct Sink {
  let keeps: UnsafeMutableBufferPointer<Bool>
  /// The header's first cell: a row that begins with it may be the header once more.
  let opening: UnsafeRawBufferPointer
  let slotCount: Int
  let isStrict: Bool
  let notes: Unmanaged<RowNotes>
  /// Kept cells, row by row.
  var base: UnsafeMutablePointer<Double>
  var capacity: Int
  var next: UnsafeMutablePointer<Double>
  var rowStart: UnsafeMutablePointer<Double>
  var rowCount = 0
  var column = 0
  var hasContent = false
  var hasMore = false
  /// Whether a cell went on over a line end in lax mode, as behind a misplaced quote.
  var spansLines = false
  /// Whether the row goes to the notes as it is.
  var isNoted = false

  init(
    keeps: UnsafeMutableBufferPointer<Bool>, opening: UnsafeRawBufferPointer, slotCount: Int,
    isStrict: Bool, notes: Unmanaged<RowNotes>
  ) {
    unsafe self.keeps = keeps
    unsafe self.opening = opening
    self.slotCount = slotCount
    self.isStrict = isStrict
    unsafe self.notes = notes
    capacity = max(4096, 2 * slotCount)
    unsafe base = .allocate(capacity: capacity)
    unsafe next = base
    unsafe rowStart = base
  }

  /// Drops the complete rows; cells of an unfinished one move to the front.
  mutating func dropRows() {
    let begun = unsafe next - rowStart
    unsafe base.update(from: rowStart, count: begun)
    unsafe rowStart = base
    unsafe next = unsafe base + begun
    rowCount = 0
  }

  mutating func endRow() {
    if isNoted {
      unsafe notes._withUnsafeGuaranteedRef { $0.endNotedRow(before: rowCount) }
    } else if !hasContent {
      unsafe next = rowStart
      unsafe notes._withUnsafeGuaranteedRef { $0.noteBlankRow(before: rowCount) }
    } else {
      if unsafe column < keeps.count { endShortRow() }
      if hasMore { unsafe notes._withUnsafeGuaranteedRef { $0.longRows.append(rowCount) } }
      rowCount += 1
      unsafe rowStart = next
      if unsafe next - base + slotCount > capacity { grow() }
    }
    column = 0
    hasContent = false
    hasMore = false
    isNoted = false
  }

  private mutating func endShortRow() {
    unsafe notes._withUnsafeGuaranteedRef { $0.shortRows.append(rowCount) }
    let end = unsafe rowStart + slotCount
    while unsafe next < end {
      unsafe next.pointee = Cell.missing
      unsafe next += 1
    }
  }

  private mutating func grow() {
    let used = unsafe next - base
    let larger = UnsafeMutablePointer<Double>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: base, count: used)
    unsafe base.deallocate()
    unsafe base = larger
    capacity *= 2
    unsafe next = unsafe base + used
    unsafe rowStart = next
  }

  /// Whether a row that begins with these bytes may be a comment, a conflict marker, or the header.
  @inline(__always)
  func mayBeNoData(_ first: UnsafeRawBufferPointer) -> Bool {
    guard let byte = unsafe first.first else { return unsafe opening.isEmpty }
    let isMark = byte == UInt8(ascii: "#") || (byte >= UInt8(ascii: "<") && byte <= 0x3E)
    return unsafe isMark || (first.count == opening.count && first.elementsEqual(opening))
  }

  @inline(__always)
  mutating func take(_ cell: UnsafeRawBufferPointer) {
    let column = column
    self.column = column + 1
    if !isStrict, unsafe cell.contains(where: Block.isLineEnd) { spansLines = true }
    if column == 0 { isNoted = unsafe mayBeNoData(cell) }
    guard !isNoted else {
      return unsafe notes._withUnsafeGuaranteedRef { unsafe $0.noteCell(cell) }
    }
    if !hasContent { hasContent = unsafe cell.contains { $0 != UInt8(ascii: " ") } }
    guard unsafe column < keeps.count else {
      if unsafe !cell.isEmpty { hasMore = true }
      return
    }
    guard unsafe keeps[column] else { return }
    unsafe next.pointee = unsafe value(of: cell)
    unsafe next += 1
  }

  @inline(__always)
  private func value(of cell: UnsafeRawBufferPointer) -> Double {
    if unsafe cell.isEmpty { return Cell.missing }
    if let number = unsafe DecimalNumber.value(of: cell) { return number }
    let slot = unsafe next - rowStart
    return unsafe notes._withUnsafeGuaranteedRef { unsafe $0.value(of: cell, slot: slot) }
  }
}

private func takeCell(
  _ cell: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) {
  guard let sink = unsafe context?.assumingMemoryBound(to: Sink.self) else { return }
  unsafe sink.pointee.take(UnsafeRawBufferPointer(start: cell, count: cell == nil ? 0 : count))
}

private func takeRow(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let sink = unsafe context?.assumingMemoryBound(to: Sink.self) else { return }
  unsafe sink.pointee.endRow()
}
