extension String {
  /// Number of terminal columns the text takes up: wide East Asian characters and emoji two, marks
  /// that stand on the character before them none.
  var columns: Int {
    utf8.count == unicodeScalars.count ? utf8.count : reduce(0) { $0 + $1.columns }
  }

  /// The first characters that fit a number of columns, with "…" where something was cut.
  func cut(toColumns limit: Int) -> String {
    guard columns > limit else { return self }
    var kept = ""
    var used = 1
    for character in self {
      used += character.columns
      guard used <= limit else { break }
      kept.append(character)
    }
    return limit > 0 ? kept + "…" : ""
  }
}

extension Character {
  fileprivate var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    return Self.isWide(first) ? 2 : first.properties.generalCategory == .nonspacingMark ? 0 : 1
  }

  /// The blocks that Unicode's East Asian Width lists as wide or full-width (UAX #11).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
