/// Finds the byte between cells from the first lines of a file.
enum DelimiterGuess {
  /// The delimiter under which most lines have as many cells as the first one.
  ///
  /// A blank counts only where every line agrees, since text is full of blanks (the header may lack the name
  /// of the rows' names); a file with one column gets the comma.
  static func delimiter(of head: ArraySlice<UInt8>) -> UInt8 {
    let tally = DelimiterTally(head.prefix(sampleSize), of: [tab, semicolon, bar, comma])
    if let delimiter = tally.best, tally.agreement * 2 > tally.lineCount {
      if let outer = tally.rival, delimiter == tab, pads(tab, behind: outer, in: head) {
        return outer
      }
      return delimiter
    }
    let lines = sampleLines(of: head)
    let words = lines.map { $0.split { $0 == blank || $0 == tab }.count }
    if let first = words.first, first > 1, let next = words.dropFirst().first ?? words.first,
      words.dropFirst().allSatisfy({ $0 == next }), next == first || next == first + 1
    {
      return blank
    }
    return tally.best ?? comma
  }

  /// Whether a byte stands only behind a delimiter, perhaps with blanks between: ",\t" in a table that was aligned.
  private static func pads(
    _ byte: UInt8, behind delimiter: UInt8, in head: ArraySlice<UInt8>
  ) -> Bool {
    var last: UInt8?
    for next in head.prefix(sampleSize) where next != blank {
      if next == byte, last != delimiter { return false }
      last = next
    }
    return true
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
  /// What stands behind so many bytes tells nothing new.
  private static let sampleSize = 65_536

  /// Of more lines one less tells as much.
  private static let enoughLines = 20

  private static func sampleLines(of head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let lines = head.prefix(sampleSize)
      .split(maxSplits: DelimiterTally.lineLimit) {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
      .filter { !DelimiterTally.isAside($0) }
    // The last piece may be half a line.
    return Array(lines.count > enoughLines ? lines.dropLast() : lines[...])
  }
}
