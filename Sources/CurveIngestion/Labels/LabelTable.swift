import CurveModel

/// A table of labels, predictions or features, with its cells as they are written.
///
/// Read with the same care for delimiters, marks, line ends and quotes as a log, but kept as text:
/// "007", "none" and identifiers of any length are labels, not numbers. The whole file is held in
/// memory.
package struct LabelTable: Sendable {
  package let path: String
  package let sha256: String
  package let columns: [TextColumn]
  package let rowCount: Int
  /// What was passed over or repaired.
  package let warnings: [String]
  let delimiter: UInt8
  let hasHeader: Bool
  /// For each row its place among the lines that hold anything; nil where no line was passed over.
  private let lines: [Int]?
  private let bytes: [UInt8]
  private let bodyStart: Int

  package var delimiterWord: String { DelimiterGuess.word(delimiter) }
  package var names: [String] { columns.map(\.name) }

  /// - Throws: What is wrong with the file as a whole, or every row with too many cells.
  package init(
    _ source: any ByteSource, delimiter: UInt8? = nil, hasHeader: Bool? = nil
  ) throws(InvalidInput) {
    do throws(InputProblem) {
      var source = try LabelText.decoded(source)
      path = source.path
      let head = try FileHead(of: &source, size: ReadingOptions().blockSize)
      if let problem = head.problem(path: path)
        ?? FileKind(head).map({
          .otherFile(source.path, kind: $0)
        })
      {
        throw problem
      }
      bytes = try LabelText.whole(&source, after: head)
      bodyStart = head.bodyStart
      sha256 = Digest.hexadecimal(of: bytes)
      let body = bytes[bodyStart...]
      let guessed = DelimiterGuess.delimiter(of: body)
      // Blanks stand within labels, so nobody separates by them unasked.
      self.delimiter = delimiter ?? (guessed == DelimiterGuess.blank ? UInt8(ascii: ",") : guessed)
      var rows = try LabelRows.read(
        body, delimiter: self.delimiter, comment: head.lastComment, hasHeader: hasHeader
      )
      .orThrow { [bytes, delimiter = self.delimiter, bodyStart, path] in
        LabelText.finder(bytes, path: path, delimiter: delimiter, skipping: bodyStart).openQuote
      }
      guard rows.count > 0 else {
        throw InputProblem(
          code: "no-rows", message: "the file has a header but no rows",
          at: InputLocation(file: path), hint: "write one row an example")
      }
      rows.squareOff()
      columns = rows.columns
      self.hasHeader = rows.hasHeader
      rowCount = rows.count
      lines = rows.passedLines ? rows.lines : nil
      warnings = rows.isLax ? ["quotes stand where none may; they were read as text"] : []
      surplus = rows.surplus
    } catch {
      throw InvalidInput(error)
    }
    let problems = surplusProblems
    guard problems.isEmpty else { throw InvalidInput(problems) }
  }

  /// Rows that hold more cells than the header.
  private let surplus: [(row: Int, count: Int)]

  private var surplusProblems: [InputProblem] {
    let places = locations(of: surplus.map { ($0.row, columns.count) })
    return zip(surplus, places).map { row, place in
      InputProblem(
        code: "too-many-cells", message: "expected \(columns.count) cells, found \(row.count)",
        at: place, hint: "quote a cell that contains the delimiter, or name it with --delimiter")
    }
  }

  /// Where cells stand in the file, found by a slow pass.
  package func locations(of cells: [(row: Int, column: Int)]) -> [InputLocation] {
    guard !cells.isEmpty else { return [] }
    let finder = LabelText.finder(bytes, path: path, delimiter: delimiter, skipping: bodyStart)
    let first = hasHeader ? 1 : 0
    return cells.map { cell in
      finder.location(row: lines?[cell.row] ?? cell.row + first, column: cell.column)
    }
  }

  /// Where a column's name stands.
  package func headerLocation(_ column: Int) -> InputLocation {
    let finder = LabelText.finder(bytes, path: path, delimiter: delimiter, skipping: bodyStart)
    return hasHeader ? finder.location(row: 0, column: column) : InputLocation(file: path)
  }
}
