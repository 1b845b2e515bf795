/// tqdm's bars, "Calculating loss:  46%|####5     | 5/11 [00:02<00:02, 2.3it/s]": the share before one is no value.
enum ProgressBar {
  /// Whether the bar of a percentage begins at an index: behind it stands, after another bar, how far the loop is.
  static func begins(at index: Int, of line: ArraySlice<UInt8>) -> Bool {
    guard line[index] == bar, index > line.startIndex, line[index - 1] == UInt8(ascii: "%") else {
      return false
    }
    let rest = line[(index + 1)...]
    guard let end = rest.firstIndex(of: bar), rest[..<end].allSatisfy(isDrawn) else { return false }
    let count = rest[(end + 1)...].drop { $0 == UInt8(ascii: " ") }
    let digits = count.prefix(while: ConsoleTokens.isDigit)
    return !digits.isEmpty && count.dropFirst(digits.count).first == UInt8(ascii: "/")
  }

  private static let bar = UInt8(ascii: "|")

  /// Blocks, or in ASCII "#" and a digit for the part of one.
  private static func isDrawn(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "#") || byte == UInt8(ascii: " ")
      || ConsoleTokens.isDigit(byte)
  }
}
