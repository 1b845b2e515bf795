/// Lines that fit a terminal.
enum TextLayout {
  /// A sentence broken between words so that no line is longer than `width` where words allow it.
  static func wrapped(_ sentence: String, width: Int, indentation: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: sentence) {
      if line.isEmpty {
        line = word
      } else if indentation.count + line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(indentation + line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [indentation + line]
  }

  /// The words of a sentence; a percent sign stays with its number.
  private static func words(of sentence: String) -> [String] {
    sentence.split(separator: " ").reduce(into: []) { words, word in
      if word.first == "%", let number = words.popLast() {
        words.append(number + " " + word)
      } else {
        words.append(String(word))
      }
    }
  }

  /// A text followed by blanks up to `width` characters.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }
}
