import CurveModel

/// A file of baselines with one row added or renewed, and every other byte as it was.
///
/// The row is found by kind, name, metric and split. Its `comparable` and `notes` belong to whoever
/// wrote them and stay. Columns that the file lacks are added to its header; rows may be shorter.
package struct BaselinesEdit: Sendable {
  package enum Change: String, Sendable {
    case added
    case updated
    case unchanged
  }

  /// The whole file.
  package private(set) var bytes: [UInt8]
  package let change: Change

  /// Columns of a file that is begun.
  private static let columns = [
    "kind", "name", "metric", "split", "value", "std_error", "n", "grade", "source", "comparable",
    "notes",
  ]

  /// - Throws: What is wrong with the file as it is; nothing is changed in a wrong one.
  package init(_ cells: BaselineCells, in bytes: [UInt8], path: String) throws(InvalidInput) {
    var rows = RowSpans(bytes)
    var row: Int?
    if rows.spans.isEmpty {
      rows.append(line: Self.columns.joined(separator: ","))
    } else {
      let read = try BaselineReader.read(BytesInMemory(path: path, bytes: bytes))
      row = read.baselines.firstIndex(where: cells.isSame).map { $0 + 1 }
    }
    rows.quotesEverything = rows.isQuoted(0)
    var header = rows.texts(0).map { $0.lowercased() }
    let needed = cells.cells.filter { !$0.text.isEmpty && !header.contains($0.column) }
    if !needed.isEmpty {
      rows.extend(0, by: needed.map(\.column))
      header += needed.map(\.column)
    }
    if let row {
      let before = rows.bytes
      rows.replace(row, with: header.map(cells.text))
      self.bytes = rows.bytes
      change = rows.bytes == before ? .unchanged : .updated
    } else {
      rows.append(header.map { cells.text($0) ?? "" })
      self.bytes = rows.bytes
      change = .added
    }
  }
}
