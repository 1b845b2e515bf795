/// Text for a terminal that knows no more than ASCII.
enum ASCIIText {
  private static let replacements: [Character: String] = [
    "±": "+-", "−": "-", "–": "-", "…": "...", "→": "->", "←": "<-", "↑": "^", "↓": "v", "∞": "inf",
    "·": "-", "“": "\"", "”": "\"", "’": "'", "‘": "'", "×": "x", "≥": ">=", "≤": "<=",
    "\u{A0}": " ",
  ]

  /// The text with our own signs spelled out; letters that have no ASCII become question marks.
  static func spelled(_ text: String) -> String {
    text.allSatisfy(\.isASCII)
      ? text
      : text.reduce(into: "") { spelled, character in
        spelled += character.isASCII ? String(character) : replacements[character] ?? "?"
      }
  }
}

extension Terminal {
  /// The text as the terminal can show it.
  func shown(_ text: String) -> String { usesUnicode ? text : ASCIIText.spelled(text) }
}
