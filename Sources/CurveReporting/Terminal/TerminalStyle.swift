/// Colours for a terminal; without colour every style leaves the text as it is.
struct TerminalStyle {
  /// What a piece of text stands for.
  enum Role: String {
    case bold = "1"
    case faint = "2"
    case bad = "1;31"
    case good = "1;32"
    case unsure = "1;33"
    // Bright: the plain blue of many terminals is hard to see on black.
    case train = "94"
    case validation = "33"
  }

  let usesColor: Bool

  /// The text in the colour of its role.
  func styled(_ text: String, _ role: Role) -> String {
    usesColor ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
