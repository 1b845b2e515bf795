import CurveModel

extension LineScanner {
  /// Appends the next value as it is written, without the blanks between its parts; what JSON has no
  /// word for, NaN and infinity, becomes null.
  mutating func copyValue(
    to text: inout [UInt8], depth: Int = 0
  ) throws(InputProblem) {
    guard depth < Self.depthLimit else { throw expected("at most \(Self.depthLimit) levels") }
    switch peek() {
    case UInt8(ascii: "{"):
      var separator = UInt8(ascii: "{")
      try object { (scanner, key) throws(InputProblem) in
        text.append(separator)
        separator = UInt8(ascii: ",")
        text += scanner.bytes[scanner.keyRange]
        text.append(UInt8(ascii: ":"))
        try scanner.copyValue(to: &text, depth: depth + 1)
      }
      text += separator == UInt8(ascii: "{") ? Array("{}".utf8) : [UInt8(ascii: "}")]
    case UInt8(ascii: "["):
      text.append(UInt8(ascii: "["))
      var isFirst = true
      try list { (scanner) throws(InputProblem) in
        if !isFirst { text.append(UInt8(ascii: ",")) }
        isFirst = false
        try scanner.copyValue(to: &text, depth: depth + 1)
      }
      text.append(UInt8(ascii: "]"))
    case UInt8(ascii: "\""):
      text += bytes[try stringRange()]
    default:
      text += try plainValue()
    }
  }

  /// A number, true, false or null as it is written.
  private mutating func plainValue() throws(InputProblem) -> ArraySlice<UInt8> {
    let start = position
    let word = try word()
    switch String(decoding: word.prefix(10), as: UTF8.self) {
    case "true", "false", "null": return word
    case "NaN", "Infinity", "-Infinity": return Array("null".utf8)[...]
    default:
      guard Self.isNumber(word) else { throw expected("a value", at: start) }
      return word
    }
  }

  /// Whether the bytes are a number as JSON writes it.
  static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !(startsWithZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
