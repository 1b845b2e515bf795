/// Finds the byte between cells from the first lines of a file.
enum DelimiterGuess {
  /// The delimiter under which most lines have as many cells as the first one.
  ///
  /// A blank counts only where every line agrees, since text is full of blanks; a file with one
  /// column gets the comma.
  static func delimiter(of head: ArraySlice<UInt8>) -> UInt8 {
    let lines = sampleLines(of: head)
    var best: (delimiter: UInt8, agreement: Int) = (UInt8(ascii: ","), 0)
    for delimiter in [tab, semicolon, bar, comma] {
      let counts = lines.map { cellCount(of: $0, delimiter: delimiter) }
      guard let first = counts.first, first > 1 else { continue }
      let agreement = counts.count { $0 == first }
      if agreement > best.agreement { best = (delimiter, agreement) }
    }
    if best.agreement * 2 > lines.count { return best.delimiter }
    let words = lines.map { $0.split { $0 == blank || $0 == tab }.count }
    if let first = words.first, first > 1, words.allSatisfy({ $0 == first }) { return blank }
    return best.delimiter
  }

  /// The delimiter as a word for people.
  static func word(_ delimiter: UInt8) -> String {
    switch delimiter {
    case comma: "comma"
    case semicolon: "semicolon"
    case tab: "tab"
    case bar: "bar"
    case blank: "space"
    default: "'" + String(decoding: [delimiter], as: UTF8.self) + "'"
    }
  }

  static let blank = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let semicolon = UInt8(ascii: ";")
  private static let bar = UInt8(ascii: "|")
  private static let comma = UInt8(ascii: ",")

  private static func sampleLines(of head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let lines = head.prefix(65_536)
      .split(maxSplits: 200) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .filter { line in
        !["<<<<<<<", "=======", ">>>>>>>", "#"].contains { line.starts(with: $0.utf8) }
      }
    // The last piece may be half a line.
    return Array(lines.count > 1 ? lines.prefix(200) : lines[...])
  }

  private static func cellCount(of line: ArraySlice<UInt8>, delimiter: UInt8) -> Int {
    var isQuoted = false
    var count = 1
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == delimiter, !isQuoted { count += 1 }
    }
    return count
  }
}
