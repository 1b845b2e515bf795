import CurveModel

/// A JSON document on one line, written byte by byte: for rows of which there are thousands.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next member.
  private var isContinued = false

  /// Writes an object; `members` writes its members.
  mutating func object(_ members: (inout JSONLine) -> Void) {
    bracketed(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  mutating func object(_ key: StaticString, _ members: (inout JSONLine) -> Void) {
    begin(key)
    object(members)
  }

  /// Writes an array of strings.
  mutating func strings(_ key: StaticString, _ values: some Sequence<String>) {
    begin(key)
    bracketed(UInt8(ascii: "["), UInt8(ascii: "]")) { line in
      for value in values {
        line.separate()
        line.write(value)
      }
    }
  }

  /// Writes an array of objects; `members` writes the members of each.
  mutating func objects<Element>(
    _ key: StaticString, _ elements: [Element], _ members: (Element, inout JSONLine) -> Void
  ) {
    begin(key)
    bracketed(UInt8(ascii: "["), UInt8(ascii: "]")) { line in
      for element in elements {
        line.separate()
        line.object { members(element, &$0) }
      }
    }
  }

  mutating func string(_ key: StaticString, _ value: String?) {
    begin(key)
    if let value { write(value) } else { bytes += "null".utf8 }
  }

  /// A member whose key is known at run time only.
  mutating func string(named key: String, _ value: String) {
    begin(named: key)
    write(value)
  }

  mutating func integer(named key: String, _ value: Int) {
    begin(named: key)
    bytes += String(value).utf8
  }

  mutating func bool(_ key: StaticString, _ value: Bool) {
    begin(key)
    bytes += (value ? "true" : "false").utf8
  }

  mutating func integer(_ key: StaticString, _ value: Int?) {
    begin(key)
    bytes += (value.map { String($0) } ?? "null").utf8
  }

  /// Full precision; null for what JSON has no number for.
  mutating func number(_ key: StaticString, _ value: Double?) {
    begin(key)
    if let value, value.isFinite { bytes += "\(value)".utf8 } else { bytes += "null".utf8 }
  }

  mutating func null(_ key: StaticString) {
    begin(key)
    bytes += "null".utf8
  }

  private mutating func begin(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func begin(named key: String) {
    separate()
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func separate() {
    if isContinued { bytes.append(UInt8(ascii: ",")) }
    isContinued = true
  }

  private mutating func bracketed(
    _ open: UInt8, _ close: UInt8, _ contents: (inout JSONLine) -> Void
  ) {
    bytes.append(open)
    isContinued = false
    contents(&self)
    bytes.append(close)
    isContinued = true
  }

  private mutating func write(_ text: String) {
    guard JSONText.isPlain(text) else {
      bytes += JSONText.quoted(text).utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\""))
  }
}
