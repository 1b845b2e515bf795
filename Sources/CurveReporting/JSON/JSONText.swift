/// Strings and numbers as JSON writes them.
enum JSONText {
  /// Full precision; zero has no sign, and NaN and infinity become null, which is all JSON has for them.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == 0 ? "0.0" : value.description
  }

  /// The string in quotes; what cannot be seen or would act on a terminal is written as `\u…`.
  static func quoted(_ string: String) -> String {
    if isPlain(string) { return "\"" + string + "\"" }
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if PlainText.isInvisible(scalar) || "\u{2028}\u{2029}".unicodeScalars.contains(scalar) {
          for unit in String(scalar).utf16 { quoted += escape(unit) }
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// Whether a string has only bytes that stand for themselves.
  static func isPlain(_ string: String) -> Bool {
    let bytes = string.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      guard (0x20...0x7E).contains(byte), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
      else { return false }
    }
    return true
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
