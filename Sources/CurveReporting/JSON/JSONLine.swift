import CurveModel

/// JSON documents on lines of their own, written byte by byte: for rows of which there are thousands.
struct JSONLine: ~Copyable {
  private var text = RowText()
  /// Whether a comma is due before the next member.
  private var isContinued = false

  /// What was written since the last call.
  mutating func take() -> [UInt8] { text.take() }

  /// Writes what stands between two documents.
  mutating func separator(_ separator: StaticString) { text.append(literal: separator) }

  /// Writes an object; `members` writes its members.
  mutating func object(_ members: (inout JSONLine) -> Void) {
    bracketed("{", "}", members)
  }

  mutating func object(_ key: StaticString, _ members: (inout JSONLine) -> Void) {
    begin(key)
    object(members)
  }

  /// Writes an array of strings.
  mutating func strings(_ key: StaticString, _ values: some Sequence<String>) {
    begin(key)
    bracketed("[", "]") { line in
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
    bracketed("[", "]") { line in
      for element in elements {
        line.separate()
        line.object { members(element, &$0) }
      }
    }
  }

  mutating func string(_ key: StaticString, _ value: String?) {
    begin(key)
    if let value { write(value) } else { text.append(literal: "null") }
  }

  /// A member whose key is known at run time only.
  mutating func string(named key: String, _ value: String) {
    begin(named: key)
    write(value)
  }

  mutating func integer(named key: String, _ value: Int) {
    begin(named: key)
    text.append(String(value))
  }

  mutating func bool(_ key: StaticString, _ value: Bool) {
    begin(key)
    text.append(literal: value ? "true" : "false")
  }

  mutating func integer(_ key: StaticString, _ value: Int?) {
    begin(key)
    text.append(value.map { String($0) } ?? "null")
  }

  /// Full precision; null for what JSON has no number for.
  mutating func number(_ key: StaticString, _ value: Double?) {
    begin(key)
    text.append(value.map(JSONText.number) ?? "null")
  }

  mutating func null(_ key: StaticString) {
    begin(key)
    text.append(literal: "null")
  }

  private mutating func begin(_ key: StaticString) {
    text.append(literal: isContinued ? ",\"" : "\"")
    isContinued = true
    text.append(literal: key)
    text.append(literal: "\":")
  }

  private mutating func begin(named key: String) {
    separate()
    write(key)
    text.append(literal: ":")
  }

  private mutating func separate() {
    if isContinued { text.append(literal: ",") }
    isContinued = true
  }

  private mutating func bracketed(
    _ open: StaticString, _ close: StaticString, _ contents: (inout JSONLine) -> Void
  ) {
    text.append(literal: open)
    isContinued = false
    contents(&self)
    text.append(literal: close)
    isContinued = true
  }

  private mutating func write(_ string: String) {
    guard JSONText.isPlain(string) else { return text.append(JSONText.quoted(string)) }
    text.append(literal: "\"")
    text.append(string)
    text.append(literal: "\"")
  }
}
