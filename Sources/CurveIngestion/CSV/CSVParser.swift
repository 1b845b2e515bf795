import CLibCSV

/// Bytes in blocks of any size → rows of cells, by libcsv.
///
/// This is the only file that talks to libcsv. A C callback cannot throw and gets no Swift
/// closure, so rows pass through a collector that libcsv carries as an opaque pointer.
@safe struct CSVParser: ~Copyable {
  enum Failure: Error, Hashable {
    /// Strict mode met a quote where none may stand.
    case misplacedQuote
    /// The input ended inside a quoted cell.
    case unterminatedQuote
    /// Another code of libcsv: out of memory, or a cell too large.
    case library(code: Int32)
  }

  private var parser: csv_parser
  private let collector: Collector

  init(delimiter: UInt8, isStrict: Bool, onRow: @escaping (CSVRow) -> Void) {
    unsafe parser = unsafe csv_parser()
    collector = Collector(onRow: onRow)
    let options = isStrict ? UInt8(CSV_STRICT | CSV_STRICT_FINI) : 0
    _ = unsafe csv_init(&parser, options)
    unsafe csv_set_delim(&parser, delimiter)
  }

  deinit {
    var parser = unsafe self.parser
    unsafe csv_free(&parser)
  }

  /// Parses the next bytes, calling `onRow` for every row that ends in them.
  ///
  /// - Throws: `misplacedQuote` in strict mode, or a code of libcsv.
  mutating func parse(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    let context = unsafe Unmanaged.passUnretained(collector).toOpaque()
    let done = unsafe bytes.withUnsafeBytes { block in
      unsafe csv_parse(&parser, block.baseAddress, block.count, takeCell, takeRow, context)
    }
    guard done == bytes.count else { throw .of(unsafe csv_error(&parser)) }
  }

  /// Ends the input, calling `onRow` for a last row without a line end.
  ///
  /// - Throws: `unterminatedQuote` when a quoted cell is still open, or a code of libcsv.
  mutating func finish() throws(Failure) {
    guard unsafe !Self.isInsideQuotes(parser) else { throw .unterminatedQuote }
    let context = unsafe Unmanaged.passUnretained(collector).toOpaque()
    guard unsafe csv_fini(&parser, takeCell, takeRow, context) == 0 else {
      throw .of(unsafe csv_error(&parser))
    }
  }

  /// libcsv reports an open quote only in strict mode; its state tells in both.
  @unsafe static func isInsideQuotes(_ parser: csv_parser) -> Bool {
    let fieldBegun: Int32 = 2
    return unsafe parser.quoted != 0 && parser.pstate == fieldBegun
  }
}

extension CSVParser.Failure {
  /// The failure behind a code of libcsv.
  static func of(_ code: Int32) -> CSVParser.Failure {
    code == CSV_EPARSE ? .misplacedQuote : .library(code: code)
  }
}

/// Where the cells of the current row gather until the row ends.
private final class Collector {
  var row = CSVRow()
  let onRow: (CSVRow) -> Void

  init(onRow: @escaping (CSVRow) -> Void) {
    self.onRow = onRow
  }

  func endRow() {
    onRow(row)
    row.bytes.removeAll(keepingCapacity: true)
    row.ends.removeAll(keepingCapacity: true)
  }
}

private func takeCell(
  _ cell: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) {
  guard let context = unsafe context else { return }
  let collector = unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
  if let cell = unsafe cell, count > 0 {
    unsafe collector.row.bytes.append(contentsOf: UnsafeRawBufferPointer(start: cell, count: count))
  }
  collector.row.ends.append(collector.row.bytes.count)
}

private func takeRow(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().endRow()
}
