/// Foreign text in SVG.
enum XMLText {
  /// The text for an element or a quoted attribute.
  static func escaped(_ text: String, limit: Int = PlainText.nameLimit) -> String {
    PlainText.line(text, limit: limit).reduce(into: "") { escaped, character in
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
