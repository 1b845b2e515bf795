/// Foreign text in SVG, HTML and XML.
enum XMLText {
  /// One line for an element or a quoted attribute.
  static func escaped(_ text: String, limit: Int = PlainText.nameLimit) -> String {
    encoded(PlainText.line(text, limit: limit))
  }

  /// A line of verbatim text, its blanks kept; what cannot be seen is left out.
  static func verbatim(_ line: String) -> String {
    let kept = line.unicodeScalars.filter { !PlainText.isInvisible($0) }
    return encoded(String(String.UnicodeScalarView(kept)))
  }

  private static func encoded(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
  }
}
