/// Text from a file made harmless for people's eyes: one line, nothing invisible, bounded.
enum PlainText {
  /// Longest name that is printed; beyond that it is cut with "…".
  static let nameLimit = 80
  /// Marks that may stand on one character, as Thai, Hebrew and Vietnamese need them; more of them
  /// would run over the lines above and below.
  private static let marksPerCharacter = 3
  /// Longest sentence that is printed.
  static let sentenceLimit = 1000

  /// One line without terminal escapes, control or direction-changing characters, cut to `limit`.
  static func line(_ text: String, limit: Int = nameLimit) -> String {
    isPlain(text) ? cut(text, to: limit) : cleaned(text, limit: limit)
  }

  /// Whether a text is one line of printable ASCII already, as nearly every text is, in which no CI
  /// server could see a command.
  private static func isPlain(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      if byte == previous, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// Doubled signs with which CI servers start a command in a log, pulled apart.
  ///
  /// GitHub reads `::name::` at the start of a line and `##[name]` anywhere, Azure `##vso[name]`,
  /// TeamCity `##teamcity[name]`. Inside a word `::` stays: std::vector.
  private static func withoutCommands(_ scalars: String.UnicodeScalarView)
    -> String.UnicodeScalarView
  {
    let all = Array(scalars)
    return all.indices.reduce(into: String.UnicodeScalarView()) { result, index in
      let previous = index > 0 ? all[index - 1] : " "
      let earlier = index > 1 ? all[index - 2] : " "
      let next = index + 1 < all.count ? all[index + 1] : " "
      let opensCommand =
        all[index] == previous
        && (previous == ":" && earlier == " "
          || previous == "#" && (next == "[" || next.properties.isAlphabetic))
      if opensCommand { result.append(" ") }
      result.append(all[index])
    }
  }

  private static func cleaned(_ text: String, limit: Int) -> String {
    var count = 0
    var scalars = String.UnicodeScalarView()
    var pendingSpace = false
    var marks = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first, count <= limit * 4 {
      if scalar == "\u{1B}" || scalar == "\u{9B}" {
        rest = afterTerminalEscape(rest)
        continue
      }
      rest.removeFirst()
      marks = isMark(scalar) ? marks + 1 : 0
      if marks > marksPerCharacter { continue }
      if isBlank(scalar) {
        pendingSpace = !scalars.isEmpty
      } else if !isInvisible(scalar) {
        if pendingSpace { scalars.append(" ") }
        pendingSpace = false
        scalars.append(scalar)
        count += 1
      }
    }
    return cut(String(withoutCommands(scalars)), to: limit)
  }

  /// The first characters of a text, with "…" where something was cut.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.count > limit else { return text }
    return String(text.prefix(max(limit - 1, 0))) + "…"
  }

  /// Whether a character may stand in a report at all.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // The two joiners are part of ordinary words in Persian and Hindi, and of emoji.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    case .control, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  /// What follows a terminal escape: a control sequence ends at its first letter.
  private static func afterTerminalEscape(
    _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var rest = text.dropFirst()
    let isControlSequence = text.first == "\u{9B}" || rest.first == "["
    guard isControlSequence else { return rest }
    if rest.first == "[" { rest.removeFirst() }
    rest = rest.drop { (0x20...0x3F).contains($0.value) }
    if let last = rest.first, (0x40...0x7E).contains(last.value) { rest.removeFirst() }
    return rest
  }
}
