import CurveModel

/// Rows of cells → columns of text.
struct LabelRows {
  private(set) var columns: [TextColumn] = []
  private(set) var hasHeader = false
  private(set) var count = 0
  /// For each row its place among the lines that hold anything.
  private(set) var lines: [Int] = []
  private(set) var surplus: [(row: Int, count: Int)] = []
  private(set) var isLax = false
  private var lineCount = 0
  private var spansLines = false
  private let comment: [String]?

  /// Nil where the first row tells.
  private let statedHeader: Bool?

  private init(comment: [String]?, hasHeader: Bool?) {
    self.comment = comment
    statedHeader = hasHeader
  }

  /// Whether lines without data stand between the rows.
  var passedLines: Bool { (lines.last ?? 0) != count - (hasHeader ? 0 : 1) }

  /// What came of reading the rows.
  enum Outcome {
    case read(LabelRows)
    case openQuote
    case misplacedQuote

    /// - Throws: A quote that is not closed, or stands where none may.
    func orThrow(openQuote: () -> InputLocation) throws(InputProblem) -> LabelRows {
      switch self {
      case .read(let rows): return rows
      case .openQuote: throw .unterminatedQuote(at: openQuote())
      case .misplacedQuote: throw .misplacedQuote(openQuote().file)
      }
    }
  }

  /// Reads strictly, else with quotes as text.
  static func read(
    _ body: ArraySlice<UInt8>, delimiter: UInt8, comment: String?, hasHeader: Bool? = nil
  ) -> Outcome {
    let named = comment.map { text in
      text.split(
        separator: Character(Unicode.Scalar(delimiter)), omittingEmptySubsequences: false
      ).map(String.init)
    }
    for isStrict in [true, false] {
      let target = Target(LabelRows(comment: named, hasHeader: hasHeader))
      target.rows.isLax = !isStrict
      var parser = CSVParser(delimiter: delimiter, isStrict: isStrict) { target.rows.take($0) }
      do throws(CSVParser.Failure) {
        try parser.parse(body)
        try parser.finish()
        if !target.rows.spansLines { return .read(target.rows) }
      } catch {
        if error == .unterminatedQuote { return .openQuote }
      }
    }
    return .misplacedQuote
  }

  private final class Target {
    var rows: LabelRows
    init(_ rows: LabelRows) { self.rows = rows }
  }

  private mutating func take(_ row: CSVRow) {
    defer { lineCount += 1 }
    // Lax parsing joins rows behind a misplaced quote; then it is no reading at all.
    if isLax, row.bytes.contains(where: Block.isLineEnd) { spansLines = true }
    guard !row.isBlank || row.count == 1 && !row.bytes.isEmpty else { return }
    if columns.isEmpty {
      hasHeader = statedHeader ?? Self.isHeader(row)
      let unnamed = row.ends.indices.map { "column \($0 + 1)" }
      let named = comment.flatMap { $0.count == row.count && row.count > 1 ? $0 : nil }
      columns = (hasHeader ? row.texts : named ?? unnamed).map {
        TextColumn(name: Self.trimmed($0))
      }
      if hasHeader { return }
    }
    for index in columns.indices {
      columns[index].append(index < row.count ? row[index] : [])
    }
    if row.count > columns.count, (columns.count..<row.count).contains(where: { !row[$0].isEmpty })
    {
      if surplus.count < Self.reported { surplus.append((count, row.count)) }
    }
    lines.append(lineCount)
    count += 1
  }

  /// A first row of labels looks like a header, except where a number stands in it; columns that are
  /// only numbered count upwards.
  private static func isHeader(_ row: CSVRow) -> Bool {
    guard HeaderRow.isHeader(row) else { return false }
    let numbers = row.ends.indices.compactMap { NumberText.plainNumber(row[$0]) }
    return numbers.isEmpty
      || numbers.count > 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private static func trimmed(_ name: String) -> String {
    name.split(omittingEmptySubsequences: true) { $0.isWhitespace }.joined(separator: " ")
  }

  /// Rows with too many cells that are kept for the report.
  private static let reported = 100

  /// Drops a last column without name and cells, as a delimiter at the end of every line makes it.
  mutating func squareOff() {
    guard let last = columns.last, last.name.isEmpty, columns.count > 1,
      (0..<last.count).allSatisfy({ last[$0].isEmpty })
    else { return }
    columns.removeLast()
  }
}
