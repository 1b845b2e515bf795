/// Lines that fit a terminal.
enum TextLayout {
  /// Columns of sentences that go into a file or a pipe.
  static let standardWidth = 80

  /// A sentence broken between words, and within those that are wider than a line, so that no line
  /// is wider than `width`.
  static func wrapped(_ sentence: String, width: Int, indentation: String = "") -> [String] {
    let room = max(width - indentation.columns, 1)
    var lines: [String] = []
    var line = ""
    for word in words(of: sentence).flatMap({ pieces(of: $0, room: room) }) {
      if line.isEmpty {
        line = word
      } else if line.columns + 1 + word.columns <= room {
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

  private static func pieces(of word: String, room: Int) -> [String] {
    guard word.columns > room else { return [word] }
    var pieces = [""]
    for character in word {
      if (pieces[pieces.count - 1] + String(character)).columns > room { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// A text followed by blanks up to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.columns, 0))
  }

  /// A line without the blanks at its end.
  static func trimmed(_ line: String) -> String {
    var kept = line[...]
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
