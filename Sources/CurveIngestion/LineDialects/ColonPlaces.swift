/// An epoch and the step behind it in brackets, with a colon between blanks: "[3 :  12100] loss G : 2.337 loss D : -2.662".
struct ColonPlaces: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    // Without blanks it is a time.
    let inside = text[..<end].dropFirst()
    let words = inside.words
    guard words.count == 3, words[1] == ":", words[0].allSatisfy(\.isNumber),
      words[2].allSatisfy(\.isNumber)
    else { return nil }
    return "[\(words[0]), \(words[2])]" + String(decoding: text[(end + 1)...], as: UTF8.self)
  }
}
