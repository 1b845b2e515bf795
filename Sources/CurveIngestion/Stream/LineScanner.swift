import CurveModel

/// Reads the JSON of one line, strictly: no more than the standard allows, but for NaN and Infinity.
struct LineScanner {
  let bytes: [UInt8]
  private(set) var position: Int
  /// Where the last key of an object stands, with its quotes.
  private(set) var keyRange = 0..<0
  /// Whether the last string holds an escape.
  private var isEscaped = false
  private let start: Int
  private let end: Int

  /// Deeper nesting is no run, and would exhaust the stack.
  static let depthLimit = 64

  init(_ bytes: [UInt8], in line: Range<Int>) {
    self.bytes = bytes
    start = line.lowerBound
    position = line.lowerBound
    end = line.upperBound
  }

  /// The rest of the same line.
  init(_ other: LineScanner, from position: Int) {
    self = other
    self.position = position
  }

  // MARK: - Structure

  /// The byte of the next token; nil at the end of the line.
  mutating func peek() -> UInt8? {
    while position < end {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return byte }
      position += 1
    }
    return nil
  }

  /// Passes over the byte where it is the next token.
  mutating func takes(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  mutating func take(_ byte: UInt8, _ what: String) throws(InputProblem) {
    guard takes(byte) else { throw expected(what) }
  }

  /// Reads an object; `field` reads the value of each key.
  mutating func object(
    _ field: (inout LineScanner, String) throws(InputProblem) -> Void
  ) throws(InputProblem) {
    guard takes(UInt8(ascii: "{")) else { throw expectedValue("an object") }
    guard !takes(UInt8(ascii: "}")) else { return }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw expected("a key in quotes") }
      let start = position
      let key = try string()
      keyRange = start..<position
      try take(UInt8(ascii: ":"), "':'")
      try field(&self, key)
    } while takes(UInt8(ascii: ","))
    try take(UInt8(ascii: "}"), "',' or '}'")
  }

  /// Reads a list; `element` reads each of its values.
  mutating func list(
    _ element: (inout LineScanner) throws(InputProblem) -> Void
  ) throws(InputProblem) {
    guard takes(UInt8(ascii: "[")) else { throw expectedValue("a list") }
    guard !takes(UInt8(ascii: "]")) else { return }
    repeat { try element(&self) } while takes(UInt8(ascii: ","))
    try take(UInt8(ascii: "]"), "',' or ']'")
  }

  /// Refuses whatever follows the value of the line.
  mutating func finish() throws(InputProblem) {
    guard peek() == nil else { throw expected("the end of the line") }
  }

  // MARK: - Values

  /// A string, its escapes resolved.
  mutating func string() throws(InputProblem) -> String {
    let range = try stringRange()
    let content = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    if isEscaped { return JSONEscapes.text(content) }
    return String(decoding: content, as: UTF8.self)
  }

  /// Where a string stands, with its quotes.
  mutating func stringRange() throws(InputProblem) -> Range<Int> {
    guard peek() == UInt8(ascii: "\"") else { throw expectedValue("a string") }
    let first = position
    position += 1
    var isPlain = true
    isEscaped = false
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        let range = first..<position
        if !isPlain { try checkText(range) }
        return range
      }
      if byte < 0x20 {
        position -= 1
        throw expected("no control character inside a string")
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try passEscape()
      }
      if byte >= 0x80 { isPlain = false }
    }
    throw expected("a closing quote")
  }

  private mutating func passEscape() throws(InputProblem) {
    guard position < end else { throw expected("an escape") }
    let letter = bytes[position]
    guard letter == UInt8(ascii: "u") else {
      guard "\"\\/bfnrt".utf8.contains(letter) else { throw expected("an escape such as '\\n'") }
      position += 1
      return
    }
    for digit in 1...4 {
      guard position + digit < end, Self.isHexadecimal(bytes[position + digit]) else {
        throw expected("four hexadecimal digits behind '\\u'")
      }
    }
    position += 5
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private func checkText(_ range: Range<Int>) throws(InputProblem) {
    guard String(validating: bytes[range], as: UTF8.self) == nil else { return }
    throw InputProblem(
      code: "not-utf-8", message: "a string is not valid UTF-8", at: place(range.lowerBound),
      hint: "write the lines in UTF-8")
  }

  /// The bytes of a number or a word such as `null`.
  mutating func word() throws(InputProblem) -> ArraySlice<UInt8> {
    _ = peek()
    let first = position
    while position < end, Self.isInWord(bytes[position]) { position += 1 }
    guard position > first else { throw expected("a value") }
    return bytes[first..<position]
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  /// A list of numbers.
  mutating func numbers(_ reader: inout JSONNumbers) throws(InputProblem) -> JSONNumbers.List {
    guard takes(UInt8(ascii: "[")) else {
      throw expectedValue("a list of numbers")
    }
    let (list, place) = reader.list(in: bytes, from: position, to: end)
    position = place
    guard let list else { throw notANumber() }
    return list
  }

  /// The problem with what stands in a list of numbers: another value, or no JSON at all.
  private func notANumber() -> InputProblem {
    var ahead = self
    let isValue = ahead.peek().map { "\"{[tf".utf8.contains($0) } ?? false
    return isValue
      ? expectedValue("numbers") : expected("a number, ',' or ']'")
  }

  // MARK: - Faults

  func place(_ offset: Int) -> InputLocation {
    InputLocation(file: "", column: offset - start + 1)
  }

  func expected(_ what: String, at offset: Int? = nil) -> InputProblem {
    let offset = offset ?? position
    let found = bytes[offset..<end].prefix { $0 > 0x20 && $0 < 0x7F }.prefix(12)
    let text =
      offset >= end
      ? "the end of the line"
      : found.isEmpty ? "something else" : "'\(String(decoding: found, as: UTF8.self))'"
    return InputProblem(
      code: "malformed-json", message: "expected \(what), found \(text)", at: place(offset),
      hint: "write one JSON object on each line")
  }
}
