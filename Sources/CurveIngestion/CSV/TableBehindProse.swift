import CurveModel

/// A table behind lines of another kind, such as the settings that a script writes into its log.
///
/// Its header names a metric and holds no number; below stand as many numbers as it has names, on two lines and more.
struct TableBehindProse {
  /// Where the header begins.
  let start: Int
  /// How many lines stand above it.
  let lines: Int
  let delimiter: UInt8

  /// Nil where there is none.
  init?(_ head: FileHead) {
    let lines = head.bytes[head.bodyStart...].split(
      maxSplits: Self.linesLookedAt, omittingEmptySubsequences: false
    ) { $0 == UInt8(ascii: "\n") }
    for index in lines.indices.dropFirst().dropLast(Self.rowsNeeded) {
      for delimiter in Self.delimiters where Self.isHeader(lines[index], delimiter) {
        let count = Self.cells(of: lines[index], delimiter).count
        let rows = lines[(index + 1)...(index + Self.rowsNeeded)].map {
          Self.cells(of: $0, delimiter)
        }
        guard rows.allSatisfy({ $0.count == count && $0.allSatisfy(Self.isNumber) }),
          Self.cells(of: lines[0], delimiter).count != count
        else { continue }
        (start, self.lines, self.delimiter) = (lines[index].startIndex, index, delimiter)
        return
      }
    }
    return nil
  }

  private static func isHeader(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> Bool {
    let cells = cells(of: line, delimiter)
    guard cells.count > 1, !cells.contains(where: isNumber) else { return false }
    return cells.contains { DrawnRow.namesMetric(String(decoding: $0, as: UTF8.self)) }
  }

  /// The cells of a line without the empty one behind a delimiter at its end.
  private static func cells(of line: ArraySlice<UInt8>, _ delimiter: UInt8) -> [ArraySlice<UInt8>] {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    var cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    let cell = cell.filter { $0 > 0x20 }
    if case .number = NumberText.content(cell[...], allowsDecimalComma: false) { return true }
    return false
  }

  private static let delimiters = ["\t", ",", ";"].map { UInt8(ascii: $0) }
  private static let linesLookedAt = 1000
  private static let rowsNeeded = 2
}
