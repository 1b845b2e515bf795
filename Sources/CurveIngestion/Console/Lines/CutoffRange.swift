/// Two cut-offs in the name of one metric, "mAP@.5:.95: 0.41".
///
/// A colon behind a cut-off mostly marks the value, as in "mAP@.5:0.62, mAP@.75:0.4". It is a part of the name where
/// another mark, or the value, stands behind the number that follows it.
enum CutoffRange {
  /// Whether the colon at a place of a line stands between two cut-offs.
  static func isInside(_ colon: Int, of line: ArraySlice<UInt8>) -> Bool {
    guard colon > line.startIndex, isOfNumber(line[colon - 1]), line.holds(UInt8(ascii: "@")) else {
      return false
    }
    let start = line[..<colon].lastIndex { !isOfNumber($0) }
    guard let start, line[start] == UInt8(ascii: "@") else { return false }
    let behind = line[(colon + 1)...]
    let rest = behind.drop(while: isOfNumber)
    guard rest.count < behind.count, let next = rest.first else { return false }
    if next == UInt8(ascii: ":") || next == UInt8(ascii: "=") { return true }
    return next == 0x20 && rest.first { $0 != 0x20 }.map(isOfNumber) ?? false
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
  }
}
