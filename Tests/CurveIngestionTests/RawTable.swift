import FoundationEssentials

/// A fixture read by splitting its lines, as a second opinion on the values that the reader finds.
struct RawTable {
  private let names: [String]
  private let rows: [[String]]

  init(_ path: String, delimiter: Character = ",") throws {
    let url = Fixture.root.appending(path: "fixtures/logs").appending(path: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split { $0.isNewline }.filter { !$0.hasPrefix("#") }
    let cells = lines.map { line in
      line.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
    }
    names = cells.first ?? []
    rows = Array(cells.dropFirst())
  }

  /// The numbers of a column, and beside each the number on the x-axis or that of its row.
  func points(_ column: String, at axis: String?) -> (x: [Double], y: [Double]) {
    guard let index = names.firstIndex(of: column) else { return ([], []) }
    let place = axis.flatMap { names.firstIndex(of: $0) }
    var points: (x: [Double], y: [Double]) = ([], [])
    for (number, row) in rows.enumerated() {
      guard index < row.count, let value = Double(row[index]) else { continue }
      points.x.append(place.flatMap { Double(row[$0]) } ?? Double(number))
      points.y.append(value)
    }
    return points
  }
}
