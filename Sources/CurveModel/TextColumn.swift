/// The cells of one column of a table, as bytes that lie one behind the other.
///
/// A million short cells then take their bytes and one number each, not a million strings.
package struct TextColumn: Hashable, Sendable {
  package var name: String
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  package init(name: String) { self.name = name }

  package var count: Int { ends.count }

  package mutating func append(_ cell: ArraySlice<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  /// The bytes of a row's cell.
  package subscript(row: Int) -> ArraySlice<UInt8> {
    bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
  }

  /// The cell as text; bytes that are no UTF-8 are replaced.
  package func text(_ row: Int) -> String { String(decoding: self[row], as: UTF8.self) }
}
