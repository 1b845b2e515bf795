import CurveModel

// What tells at once that a line or a text holds no value.
extension ConsoleReader {
  /// Marks behind a word, one of which every line with a value has.
  private static let marks = [":", "=", " ", "]"].map { UInt8(ascii: $0) } + [WideMarks.lead]

  /// Whether any line of a text can hold a value: most tables are passed over by this alone.
  static func mayHoldValues(_ text: ArraySlice<UInt8>) -> Bool {
    marks.contains { text.holds($0) }
  }

  /// Whether a line is Python's own: a warning and where it arose, or a statement of a program that printed itself
  /// into its log.
  static func isPython(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.holds("Warning: "), bytes.holds(".py:") { return true }
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = text.first, firstLetters.contains(first) else { return false }
    if text.last == UInt8(ascii: ":"), blocks.contains(where: text.starts) { return true }
    guard let word = statements.first(where: text.starts) else { return false }
    return text.dropFirst(word.count).first.map { (0x41...0x7A).contains($0) } ?? false
  }

  private static let firstLetters = Array("cdefirsw".utf8)
  private static let blocks = ["if ", "elif ", "for ", "while ", "def ", "class ", "with "]
    .map { Array($0.utf8) }
  private static let statements = ["import ", "from ", "return ", "self."].map { Array($0.utf8) }

  /// Whether a line has a word and something behind it; rows of numbers are passed over quickly.
  static func mayName(_ bytes: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var hasMark = false
    for byte in bytes {
      switch byte {
      case WideMarks.lead:
        (letters, hasMark) = (letters + 1, true)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
        letters += 1
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: "]"):
        hasMark = true
      default: break
      }
      if letters > 1, hasMark { return true }
    }
    return letters > 1 && bytes.count <= longestSplit && isSplit(bytes, letters: letters)
  }

  /// Whether a line is a word that names a split, or what is done with one: "validation" or "Validating..." above what was
  /// measured on it.
  private static func isSplit(_ bytes: ArraySlice<UInt8>, letters: Int) -> Bool {
    guard bytes.dropFirst(letters).allSatisfy({ $0 == UInt8(ascii: ".") }) else { return false }
    let word = String(decoding: bytes.prefix(letters), as: UTF8.self).lowercased()
    return ConsoleLine.split(word) != nil || ConsoleLine.evaluations.contains(word)
  }

  private static let longestSplit = 20

  /// How long a line of a console can be: those of tables and of documents are longer, and so is a printed dictionary
  /// of the scores of many classes.
  static func longest(of line: ArraySlice<UInt8>) -> Int {
    line.starts(with: ConsoleLines.recordStart) ? 1 << 16 : 2000
  }
}
