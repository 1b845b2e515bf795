/// DeepXDE's table, "Step  Train loss  Test loss  Test metric" above rows with a list in each cell: the terms of a
/// loss, of which the sum is trained on.
struct DeepXDETable: LineDialect {
  private var isBelowHeader = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.starts(with: Self.header), line.holds("Train loss"), line.holds("Test loss") {
      isBelowHeader = true
      return ""
    }
    guard isBelowHeader else { return nil }
    if Self.isOfBest(line) { return "" }
    let cells = line.split(separator: UInt8(ascii: "[")).map { String(decoding: $0, as: UTF8.self) }
    guard cells.count > 2, let step = Int(cells[0].filter { $0 != " " }) else { return nil }
    let losses = ["train loss", "test loss"]
    let values = zip(losses, cells.dropFirst()).compactMap { name, cell in
      Self.sum(cell).map { ", \(name)=\($0)" }
    }
    return values.isEmpty ? "" : "step \(step)" + values.joined()
  }

  /// Whether a line tells the best step once more, below the table.
  private static func isOfBest(_ line: ArraySlice<UInt8>) -> Bool {
    line.holds("Best model at step") || line.holds("  train loss: ") || line.holds("  test loss: ")
      || line.holds("  test metric: ")
  }

  /// The sum of "5.93e-04, 2.51e-06]"; nil of an empty list.
  private static func sum(_ cell: String) -> Double? {
    let terms = cell.prefix { $0 != "]" }.split(separator: ",").map {
      Double($0.filter { $0 != " " })
    }
    guard !terms.isEmpty, !terms.contains(nil) else { return nil }
    return terms.compactMap(\.self).reduce(0, +)
  }

  private static let header = Array("Step ".utf8)
}
