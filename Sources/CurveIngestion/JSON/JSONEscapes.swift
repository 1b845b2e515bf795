/// The escapes in a JSON string.
enum JSONEscapes {
  /// The text that the inside of a string with escapes stands for.
  static func text(_ content: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var plain = content.startIndex
    var position = content.startIndex
    let flush = { (end: Int, units: inout [UInt16]) in
      units += Array(String(decoding: content[plain..<end], as: UTF8.self).utf16)
    }
    while position < content.endIndex {
      guard content[position] == UInt8(ascii: "\\"), position + 1 < content.endIndex else {
        position += 1
        continue
      }
      flush(position, &units)
      let letter = content[position + 1]
      position += 2
      if letter == UInt8(ascii: "u"), position + 4 <= content.endIndex,
        let unit = UInt16(
          String(decoding: content[position..<(position + 4)], as: UTF8.self), radix: 16)
      {
        units.append(unit)
        position += 4
      } else {
        units.append(UInt16(simple[letter] ?? letter))
      }
      plain = position
    }
    flush(content.endIndex, &units)
    return String(decoding: units, as: UTF16.self)
  }

  private static let simple: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
  ]
}
