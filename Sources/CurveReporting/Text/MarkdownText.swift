/// Foreign text in Markdown: names go into code spans, sentences are escaped.
enum MarkdownText {
  /// A name from a file as a code span that nothing inside can end.
  static func code(_ name: String, limit: Int = PlainText.nameLimit) -> String {
    let text = PlainText.line(name, limit: limit)
    guard !text.isEmpty else { return "(empty)" }
    let fence = String(repeating: "`", count: longestBacktickRun(in: text) + 1)
    let padding = text.first == "`" || text.last == "`" ? " " : ""
    return fence + padding + text + padding + fence
  }

  /// A sentence with everything escaped that Markdown, HTML or a code host would act on.
  ///
  /// Hosts look for references in the finished page, where a backslash is gone: a word joiner keeps
  /// `@name`, `#12`, `!12`, `~label`, `GH-12`, commits, `:emoji:` and addresses from becoming links,
  /// pictures or notifications.
  static func prose(_ sentence: String) -> String {
    let text = Array(PlainText.line(sentence, limit: PlainText.sentenceLimit))
    let marker = listMarker(in: text)
    var escaped = ""
    let joints = MarkdownReferences.joints(in: text)
    for (index, character) in text.enumerated() {
      let previous = index > 0 ? text[index - 1] : nil
      let next = index + 1 < text.count ? text[index + 1] : nil
      if needsBackslash(character, after: previous, before: next) || index == marker {
        escaped.append("\\")
      }
      escaped.append(character)
      if joints.contains(index) { escaped.append("\u{2060}") }
    }
    return escaped
  }

  /// A cell of a table: pipes escaped, whatever stands before them.
  static func cell(_ markdown: String) -> String {
    var escaped = ""
    var backslashes = 0
    for character in markdown {
      if character == "|", !backslashes.isMultiple(of: 2) {
        // Prose has escaped it already; a code span loses the backslash its name had there.
        escaped.append("|")
      } else if character == "|" {
        escaped.append("\\|")
      } else {
        escaped.append(character)
      }
      backslashes = character == "\\" ? backslashes + 1 : 0
    }
    return escaped
  }

  /// A fenced block whose text cannot close it.
  static func fenced(_ text: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(longestBacktickRun(in: text) + 1, 3))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  /// A file name as a link destination: everything but letters, digits and `-._~` is percent-encoded.
  static func destination(_ name: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar)
      {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded.append("%")
        encoded.append(hexadecimal[Int(byte >> 4)])
        encoded.append(hexadecimal[Int(byte & 15)])
      }
    }
  }

  /// The full stop or parenthesis of "1." or "1)" at the start, which would begin a list.
  private static func listMarker(in text: [Character]) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits < text.count, ".)".contains(text[digits]) else { return nil }
    return digits + 1 == text.count || text[digits + 1] == " " ? digits : nil
  }

  private static func needsBackslash(
    _ character: Character, after previous: Character?, before next: Character?
  ) -> Bool {
    switch character {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$", "#": true
    // Inside a word an underscore is no emphasis, and val_loss stays readable in the source.
    case "_": !(isWordCharacter(previous) && isWordCharacter(next))
    case "&": next != " "
    // A command of GitLab's.
    case "/": previous == nil
    // A list, a rule or the line below a heading; a negative number is none of them.
    case "-", "+", "=": previous == nil && (next == nil || next == " " || next == character)
    default: false
    }
  }

  private static func isWordCharacter(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isLetter || character.isNumber
  }

  private static func longestBacktickRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
