/// The cells of one row, as bytes that lie one behind the other.
struct CSVRow: Hashable, Sendable {
  /// The bytes of all cells, without delimiters and enclosing quotes.
  var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  var ends: [Int] = []

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The cell as text; bytes that are no UTF-8 are replaced.
  func text(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  /// All cells as text.
  var texts: [String] { ends.indices.map(text) }

  /// Whether no cell holds anything, as in a line of nothing but delimiters.
  var isBlank: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") } }
}
