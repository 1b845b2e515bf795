import CurveModel

/// The rows of `baselines.csv` as text, with the place of every cell.
struct BaselineTable {
  static let columns = [
    "kind", "name", "metric", "split", "value", "std_error", "ci_low", "ci_high", "n", "grade",
    "source", "comparable", "notes",
  ]

  private static let template =
    "write a header with 'kind' and 'value', and one row per baseline"

  let path: String
  let delimiter: UInt8
  let sha256: String
  private(set) var header: [String] = []
  private(set) var rows: [[String]] = []
  private let finder: CellFinder

  init(_ source: any ByteSource) throws(InputProblem) {
    var source = source
    path = source.path
    let head = try FileHead(of: &source, size: ReadingOptions().blockSize)
    if var problem = head.problem(path: path) {
      if problem.code == "empty-file" { problem.hint = Self.template }
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
    let body = bytes[head.bodyStart...]
    delimiter = Self.delimiter(of: body)
    var finder = CellFinder(path: path, delimiter: delimiter, skipping: head.bodyStart)
    finder.scan(bytes[...])
    self.finder = finder
    let rows = try Self.parsed(body, delimiter: delimiter, path: path, finder: finder)
    header = rows.first.map { $0.map { Self.trimmed($0).lowercased() } } ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The text of a cell; nil when it is empty or the column is not there.
  func text(row: Int, column: String) -> String? {
    guard let index = header.firstIndex(of: column), index < rows[row].count else { return nil }
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

  /// Unknown, repeated and missing columns.
  var headerProblems: [InputProblem] {
    var problems: [InputProblem] = []
    for (index, name) in header.enumerated() {
      let place = finder.location(row: 0, column: index)
      if !name.isEmpty, !Self.columns.contains(name) {
        problems.append(.unknownBaselineColumn(name, at: place))
      } else if !name.isEmpty, header[..<index].contains(name) {
        problems.append(.repeatedBaselineColumn(name, at: place))
      }
    }
    for name in ["kind", "value"] where !header.contains(name) {
      problems.append(
        .missingBaselineColumn(name, at: InputLocation(file: path, line: finder.firstLine)))
    }
    return problems
  }

  private static func delimiter(of body: ArraySlice<UInt8>) -> UInt8 {
    let header = body.prefix { $0 != UInt8(ascii: "\n") }
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
