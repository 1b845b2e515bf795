import CurveModel

/// A small table that somebody wrote by hand, as text, with the place of every cell.
///
/// Read strictly: what is wrong in it is an error with its place, never a guess.
struct StrictTable {
  let path: String
  let delimiter: UInt8
  let sha256: String
  /// Names of the columns, in lower case.
  private(set) var header: [String] = []
  /// The same as written.
  private(set) var writtenHeader: [String] = []
  private(set) var rows: [[String]] = []
  /// Lines that begin with `#`, above the header and below it.
  let commentLines: Int
  private let finder: CellFinder

  /// - Parameters:
  ///   - source: the file.
  ///   - template: what to write into an empty one.
  /// - Throws: A file that cannot be read, or a quote that stands where none may.
  init(_ source: any ByteSource, template: String) throws(InputProblem) {
    var source = source
    path = source.path
    let head = try FileHead(of: &source, size: ReadingOptions().blockSize)
    if var problem = head.problem(path: path) {
      if ["empty-file", "not-a-table"].contains(problem.code) { problem.hint = template }
      throw problem
    }
    var bytes = head.bytes
    let rest = head.isWholeFile ? 0 : ReadingOptions().blockSize
    var block = [UInt8](repeating: 0, count: rest)
    var count = head.isWholeFile ? 0 : try source.read(into: &block)
    while count > 0 {
      bytes += block[..<count]
      count = try source.read(into: &block)
    }
    var digest = Digest()
    digest.update(bytes[...])
    sha256 = digest.hexadecimal()
    let (plain, commentLines) = CommentLines.blanked(bytes, from: head.bodyStart)
    self.commentLines = head.commentLines + commentLines
    let body = plain[head.bodyStart...]
    delimiter = Self.delimiter(of: body)
    var finder = CellFinder(path: path, delimiter: delimiter, skipping: head.bodyStart)
    finder.scan(plain[...])
    self.finder = finder
    let rows = try Self.parsed(body, delimiter: delimiter, path: path, finder: finder)
    writtenHeader = rows.first.map { $0.map(Self.trimmed) } ?? []
    header = writtenHeader.map { $0.lowercased() }
    self.rows = Array(rows.dropFirst())
  }

  /// Whether "0,5" is one half: where another character separates the cells.
  var allowsDecimalComma: Bool { delimiter != UInt8(ascii: ",") }

  /// The text of a cell; nil when it is empty or the column is not there.
  func text(row: Int, column: String) -> String? {
    header.firstIndex(of: column).flatMap { text(row: row, index: $0) }
  }

  func text(row: Int, index: Int) -> String? {
    guard index < rows[row].count else { return nil }
    let text = Self.trimmed(rows[row][index])
    return text.isEmpty ? nil : text
  }

  /// Where a cell of a row stands; the start of the row when the column is not there.
  func location(row: Int, column: String) -> InputLocation {
    finder.location(row: row + 1, column: header.firstIndex(of: column) ?? 0)
  }

  func location(row: Int, index: Int) -> InputLocation {
    finder.location(row: row + 1, column: index)
  }

  /// Unknown, repeated and missing columns, where all columns of the file are known.
  func headerProblems(
    known: [String], required: [String], of file: String
  ) -> [InputProblem] {
    var problems: [InputProblem] = []
    for (index, name) in header.enumerated() where !name.isEmpty && !known.contains(name) {
      problems.append(
        .unknownColumn(name, known: known, of: file, at: finder.location(row: 0, column: index)))
    }
    problems += repeatedColumns
    for name in required where !header.contains(name) {
      problems.append(
        .missingColumn(
          name, required: required, at: InputLocation(file: path, line: finder.firstLine)))
    }
    return problems
  }

  /// Columns whose name stands in the header before.
  var repeatedColumns: [InputProblem] {
    header.indices.filter { !header[$0].isEmpty && header[..<$0].contains(header[$0]) }.map {
      .repeatedColumn(header[$0], at: finder.location(row: 0, column: $0))
    }
  }

  /// A row with more cells than the header; nil when there are none that hold anything.
  func surplusProblem(row: Int) -> InputProblem? {
    let cells = rows[row]
    guard let extra = cells.indices.first(where: { $0 >= header.count && !cells[$0].isEmpty })
    else { return nil }
    return InputProblem(
      code: "too-many-cells", message: "expected \(header.count) cells, found \(cells.count)",
      at: location(row: row, index: extra),
      hint: "quote a cell that contains the delimiter, and write decimals with a point")
  }

  /// Where a column's name stands.
  func headerLocation(_ index: Int) -> InputLocation { finder.location(row: 0, column: index) }

  private static func delimiter(of body: ArraySlice<UInt8>) -> UInt8 {
    // Comment lines above the header are blank here.
    let header = body.drop { Block.isLineEnd($0) || $0 == UInt8(ascii: " ") }.prefix {
      !Block.isLineEnd($0)
    }
    let semicolons = header.count { $0 == UInt8(ascii: ";") }
    return semicolons > header.count(where: { $0 == UInt8(ascii: ",") })
      ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  private static func parsed(
    _ body: ArraySlice<UInt8>, delimiter: UInt8, path: String, finder: CellFinder
  ) throws(InputProblem) -> [[String]] {
    final class Rows { var texts: [[String]] = [] }
    let rows = Rows()
    var parser = CSVParser(delimiter: delimiter, isStrict: true) { rows.texts.append($0.texts) }
    var place = body.startIndex
    do throws(CSVParser.Failure) {
      // Byte by byte, so that a failure is known to the byte.
      while place < body.endIndex {
        try parser.parse(body[place...place])
        place += 1
      }
      try parser.finish()
    } catch {
      guard error != .unterminatedQuote else { throw .unterminatedQuote(at: finder.openQuote) }
      throw .quoteInCell(at: finder.location(ofByte: place))
    }
    return rows.texts
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
