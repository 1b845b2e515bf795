/// Blocks of bytes → rows in a table builder, by one parser from the first row to the last.
struct RowStream: ~Copyable {
  private final class Target {
    var builder: TableBuilder
    /// Whether a cell went on over a line end.
    var spansLines = false
    init(_ builder: TableBuilder) { self.builder = builder }
  }

  private let target: Target
  private var parser: CSVParser
  private var blanks: BlankCollapser?
  /// Whether the input ended while a quoted cell was open.
  private(set) var endsInsideQuote = false

  var builder: TableBuilder { target.builder }
  var knowsColumns: Bool { target.builder.knowsColumns }

  init(_ file: CSVFile, head: FileHead, isStrict: Bool) {
    let delimiter = file.delimiter
    let comments = head.comments.map { comment in
      comment.split(
        separator: Character(Unicode.Scalar(delimiter)),
        omittingEmptySubsequences: delimiter == DelimiterGuess.blank
      ).map(String.init)
    }
    let target = Target(
      TableBuilder(
        path: file.sample.path, allowsDecimalComma: delimiter != UInt8(ascii: ","),
        leadingComments: comments))
    self.target = target
    parser = CSVParser(delimiter: delimiter, isStrict: isStrict) { row in
      // Lax parsing joins rows behind a misplaced quote; then it is no reading at all.
      if !isStrict, row.bytes.contains(where: Block.isLineEnd) { target.spansLines = true }
      target.builder.take(row)
    }
    blanks = delimiter == DelimiterGuess.blank ? BlankCollapser() : nil
  }

  /// Parses a block; false when a quote stands where none may.
  mutating func take(_ block: ArraySlice<UInt8>) -> Bool {
    let bytes = blanks?.collapsed(block)[...] ?? block
    do throws(CSVParser.Failure) {
      try parser.parse(bytes)
      return !target.spansLines
    } catch {
      return false
    }
  }

  /// Ends the input; false when it cannot end here.
  mutating func finish() -> Bool {
    do throws(CSVParser.Failure) {
      try parser.finish()
      return !target.spansLines
    } catch {
      endsInsideQuote = error == .unterminatedQuote
      return false
    }
  }
}

/// Makes every run of blanks between cells a single one, and drops those at the ends of a line.
struct BlankCollapser {
  private var isLineStart = true
  private var hasPendingBlank = false

  mutating func collapsed(_ block: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(block.count)
    for byte in block {
      let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if byte == DelimiterGuess.blank || byte == UInt8(ascii: "\t") {
        hasPendingBlank = true
        continue
      }
      if hasPendingBlank, !isLineStart, !isLineEnd { result.append(DelimiterGuess.blank) }
      hasPendingBlank = false
      isLineStart = isLineEnd
      result.append(byte)
    }
    return result
  }
}
