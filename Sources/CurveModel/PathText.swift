/// File names, which are bytes, as strings and back without loss.
///
/// Nearly every name is UTF-8 and stands for itself. Each byte of another one becomes a character
/// of the last private-use plane, U+10FF80 for byte 0x80 and so on, as does each byte of a name
/// that already holds such a character: so no two names share a string.
package enum PathText {
  private static let carriers: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

  /// The string that stands for a name.
  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !holdsCarriers(text) { return text }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if let character = String(validating: rest.prefix(length), as: UTF8.self),
        character.unicodeScalars.count == 1, !holdsCarriers(character)
      {
        scalars.append(contentsOf: character.unicodeScalars)
        rest = rest.dropFirst(length)
      } else {
        scalars.append(carrier(of: byte))
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  /// The bytes of the name that a string stands for.
  package static func bytes(_ text: String) -> [UInt8] {
    guard holdsCarriers(text) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      carriers.contains(scalar.value)
        ? [UInt8(scalar.value & 0xFF)] : Array(String(scalar).utf8)
    }
  }

  /// Whether the name is no UTF-8, so that only its bytes say exactly what it is.
  package static func holdsCarriers(_ text: String) -> Bool {
    // Nearly all names are ASCII, and their strings know it.
    !text.utf8Span.isKnownASCII && text.unicodeScalars.contains { carriers.contains($0.value) }
  }

  /// The name for people: one line, with `\n`, `\xE9` and the like for what cannot be shown.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0) }) else { return text }
    return text.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case _ where isHidden(scalar):
        "\\x" + hexadecimal(UInt8(truncatingIfNeeded: scalar.value))
      default: String(scalar)
      }
    }.joined()
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || carriers.contains(scalar.value)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// A byte below 0x80 of a broken name is ASCII and stands for itself.
  private static func carrier(of byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(byte < 0x80 ? UInt32(byte) : 0x10FF00 | UInt32(byte)) ?? "?"
  }
}
