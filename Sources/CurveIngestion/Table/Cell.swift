/// What a cell of a table holds, packed into one `Double` so that a column is a plain array.
///
/// Numbers are themselves, an explicit `nan` is `Double.nan`, and two kinds of NaN with a payload
/// stand for cells that hold no number: an empty one, and a word.
enum Cell {
  private static let missingBits: UInt64 = 0x7FF8_0000_0000_0001
  private static let wordBits: UInt64 = 0x7FF9_0000_0000_0000
  private static let kindMask: UInt64 = 0xFFFF_0000_0000_0000

  /// A cell that was left empty or says so ("NA", "None", "#na#").
  static let missing = Double(bitPattern: missingBits)

  /// A cell that holds the word at `index` of its column's list of words.
  static func word(_ index: Int) -> Double {
    Double(bitPattern: wordBits | UInt64(index))
  }

  static func isMissing(_ cell: Double) -> Bool {
    cell.bitPattern == missingBits
  }

  /// The index of the word a cell holds; nil when it holds a number or nothing.
  static func wordIndex(_ cell: Double) -> Int? {
    let bits = cell.bitPattern
    return bits & kindMask == wordBits ? Int(bits & ~kindMask) : nil
  }

  /// The recorded number, finite or not; nil for an empty cell and for a word.
  static func number(_ cell: Double) -> Double? {
    isMissing(cell) || wordIndex(cell) != nil ? nil : cell
  }
}
