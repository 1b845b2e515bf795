import CurveModel

/// Finds the line and column of cells by walking the bytes one by one.
///
/// libcsv keeps no positions, so this slow pass runs only when something must be reported.
struct CellFinder {
  private struct Line {
    var number: Int
    /// Byte column, counted from 1, at which each cell begins.
    var starts: [Int]
  }

  private let path: String
  private let delimiter: UInt8
  private var toSkip: Int
  private var offset = 0
  /// Offset of the first byte of each line that was scanned.
  private var lineStarts = [(offset: 0, line: 1)]
  private var line = 1
  private var column = 1
  private var isQuoted = false
  private var quoteStart = (line: 1, column: 1)
  private var current: Line?
  private var lines: [Line] = []
  private let kept: Set<Int>
  /// What is written on the lines that are asked for, by their numbers among those that hold anything.
  private(set) var texts: [Int: [UInt8]] = [:]

  init(path: String, delimiter: UInt8, skipping: Int, keeping kept: Set<Int> = []) {
    self.path = path
    self.delimiter = delimiter
    toSkip = skipping
    self.kept = kept
  }

  /// Where the quoted cell begins that is still open at the end of the file.
  var openQuote: InputLocation {
    InputLocation(file: path, line: quoteStart.line, column: quoteStart.column)
  }

  mutating func scan(_ block: ArraySlice<UInt8>) {
    for byte in block {
      offset += 1
      if toSkip > 0 {
        toSkip -= 1
        // A byte order mark takes no column, comment lines take lines.
        if byte == UInt8(ascii: "\n") { line += 1 }
        if toSkip == 0 { lineStarts = [(offset: offset, line: line)] }
        continue
      }
      scan(byte)
    }
  }

  /// The place of a cell; `row` counts the lines that hold anything, from 0 at the first one.
  func location(row: Int, column: Int) -> InputLocation {
    let lines = self.lines + (current.map { [$0] } ?? [])
    guard lines.indices.contains(row) else { return InputLocation(file: path) }
    let starts = lines[row].starts
    return InputLocation(
      file: path, line: lines[row].number,
      column: starts.indices.contains(column) ? starts[column] : nil)
  }

  /// The line that the header stands on.
  var firstLine: Int? { lines.first?.number ?? current?.number }

  /// The place of a byte of the file, counted from 0.
  func location(ofByte offset: Int) -> InputLocation {
    let start = lineStarts.last { $0.offset <= offset } ?? (offset: 0, line: 1)
    return InputLocation(file: path, line: start.line, column: offset - start.offset + 1)
  }

  private mutating func scan(_ byte: UInt8) {
    let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    if isLineEnd, !isQuoted {
      if let current { lines.append(current) }
      current = nil
    } else {
      let isBlank = byte != delimiter && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
      if current == nil, !isBlank { current = Line(number: line, starts: [column]) }
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        if isQuoted { quoteStart = (line, column) }
      }
      if byte == delimiter, !isQuoted { current?.starts.append(column + 1) }
      if kept.contains(lines.count) { texts[lines.count, default: []].append(byte) }
    }
    column += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
      lineStarts.append((offset: offset, line: line))
    }
  }
}
