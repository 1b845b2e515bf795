/// Reads JSON values one after the other.
///
/// Beyond the standard it takes what Python writes: bare `NaN` and `Infinity`, and a printed
/// dictionary with `'single'` quotes, `None`, `True`, `False` and `np.float64(0.5)`.
struct JSONScanner {
  struct Failure: Error {
    var offset: Int
    /// What had to stand there: "',' or '}'".
    var expected: String
  }

  private let bytes: [UInt8]
  private(set) var position: Int
  /// Whether what is open where the text ends is taken for closed there.
  private let closesAtEnd: Bool
  /// Whether it was.
  private var isCut = false
  private var depth = 0

  /// Deeper nesting is no log, and would exhaust the stack.
  private static let depthLimit = 64

  /// Reads from a place on.
  ///
  /// With `closesAtEnd` a text that was cut off is read up to its end. The value that it ends in is left out, and so is the
  /// last one of a list of objects or of lists, which may lack the rest of its own.
  init(_ bytes: [UInt8], from position: Int = 0, closesAtEnd: Bool = false) {
    self.bytes = bytes
    self.position = position
    self.closesAtEnd = closesAtEnd
  }

  /// The next value; nil when only white space is left.
  ///
  /// - Throws: A `Failure` where the text is no JSON.
  mutating func next() throws(Failure) -> JSONNode? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    depth = 0
    return try value()
  }

  /// Goes on behind the end of the line on which the next value would begin.
  mutating func skipLine() {
    skipBlanks()
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func value() throws(Failure) -> JSONNode {
    skipBlanks()
    guard let first = peek else { throw expected("a value") }
    switch first {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string())
    default: return try word()
    }
  }

  private mutating func object() throws(Failure) -> JSONObject {
    var object = JSONObject(fields: [], offset: position)
    try open()
    while try !closes(UInt8(ascii: "}"), isFirst: object.fields.isEmpty) {
      guard peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") else {
        throw expected("a name in quotes")
      }
      do throws(Failure) {
        let name = try string()
        skipBlanks()
        guard peek == UInt8(ascii: ":") else { throw expected("':'") }
        position += 1
        object.fields.append(JSONObject.Field(name: name, value: try value()))
      } catch {
        try close(at: error)
      }
    }
    return object
  }

  private mutating func list() throws(Failure) -> [JSONNode] {
    var list: [JSONNode] = []
    try open()
    while try !closes(UInt8(ascii: "]"), isFirst: list.isEmpty) {
      do throws(Failure) {
        let element = try value()
        if !isCut || element.object == nil && element.list == nil { list.append(element) }
      } catch {
        try close(at: error)
      }
    }
    return list
  }

  /// Passes over what is wrong at the end of a text that was cut off.
  ///
  /// - Throws: The failure, where it is another one.
  private mutating func close(at failure: Failure) throws(Failure) {
    guard closesAtEnd, failure.offset >= bytes.count else { throw failure }
    position = bytes.count
    isCut = true
  }

  private mutating func open() throws(Failure) {
    depth += 1
    guard depth <= Self.depthLimit else { throw expected("at most \(Self.depthLimit) levels") }
    position += 1
  }

  /// Whether the bracket closes here; otherwise stands before the next element.
  private mutating func closes(_ bracket: UInt8, isFirst: Bool) throws(Failure) -> Bool {
    skipBlanks()
    if closesAtEnd, position >= bytes.count { isCut = true }
    if isCut || peek == bracket {
      position += isCut ? 0 : 1
      depth -= 1
      return true
    }
    guard !isFirst else { return false }
    guard peek == UInt8(ascii: ",") else {
      throw expected(bracket == UInt8(ascii: "}") ? "',' or '}'" : "',' or ']'")
    }
    position += 1
    skipBlanks()
    // Hand-written writers leave a comma behind the last element.
    if peek == bracket {
      position += 1
      depth -= 1
      return true
    }
    return false
  }

  private mutating func string() throws(Failure) -> String {
    let quote = bytes[position]
    let start = position + 1
    var end = start
    var isEscaped = false
    while end < bytes.count, bytes[end] != quote {
      guard bytes[end] != UInt8(ascii: "\n") else {
        position = end
        throw expected("a closing quote")
      }
      if bytes[end] == UInt8(ascii: "\\") {
        isEscaped = true
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else {
      position = bytes.count
      throw expected("a closing quote")
    }
    position = end + 1
    let content = bytes[start..<end]
    return isEscaped ? JSONEscapes.text(content) : String(decoding: content, as: UTF8.self)
  }

  private mutating func word() throws(Failure) -> JSONNode {
    let start = position
    while let byte = peek, !Self.endsWord(byte) { position += 1 }
    let word = bytes[start..<position]
    // The digits of a number that a cut text ends in may go on.
    if closesAtEnd, position >= bytes.count { throw expected("a value") }
    if let value = NumberText.plainNumber(word) ?? Self.wrappedNumber(word) {
      return .number(value)
    }
    switch String(decoding: word.prefix(12), as: UTF8.self) {
    case "true", "True": return .flag(true)
    case "false", "False": return .flag(false)
    case "null", "None": return .null
    case "NaN", "nan", "-NaN", "-nan": return .number(.nan)
    case "Infinity", "inf", "+Infinity": return .number(.infinity)
    case "-Infinity", "-inf": return .number(-.infinity)
    default:
      position = start
      throw expected("a value")
    }
  }

  /// NumPy's numbers as they are printed: "np.float64(0.5)".
  private static func wrappedNumber(_ word: ArraySlice<UInt8>) -> Double? {
    guard word.last == UInt8(ascii: ")"), let open = word.firstIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    return NumberText.plainNumber(word[(open + 1)...].dropLast())
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes on at the next byte that is no white space.
  mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private func expected(_ what: String) -> Failure {
    Failure(offset: position, expected: what)
  }
}
