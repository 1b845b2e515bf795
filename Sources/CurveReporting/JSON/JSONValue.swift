/// A JSON document whose keys keep the order they were written in.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  /// Full precision; NaN and infinity become null.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A number, or null where there is none.
  static func optional(_ number: Double?) -> JSONValue {
    number.map { .number($0) } ?? .null
  }

  /// A whole number, or null where there is none.
  static func optional(_ number: Int?) -> JSONValue {
    number.map { .integer($0) } ?? .null
  }

  /// A string, or null where there is none.
  static func optional(_ string: String?) -> JSONValue {
    string.map { .string($0) } ?? .null
  }

  /// An array of strings.
  static func strings(_ strings: [String]) -> JSONValue {
    .array(strings.map { .string($0) })
  }

  /// The document with two spaces of indentation and a final newline.
  var document: String {
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
  }

  /// The value on one line, keys sorted.
  var line: String {
    switch self {
    case .array(let values): "[\(values.map(\.line).joined(separator: ","))]"
    case .object(let members):
      "{"
        + members.sorted { $0.0 < $1.0 }
        .map { "\(JSONText.quoted($0.0)):\($0.1.line)" }.joined(separator: ",") + "}"
    default: scalar
    }
  }

  private var scalar: String {
    var text = ""
    write(to: &text, indentation: "")
    return text
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += JSONText.number(value)
    case .string(let value): text += JSONText.quoted(value)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        text += (index == 0 ? "\n  " : ",\n  ") + indentation
        value.write(to: &text, indentation: indentation + "  ")
      }
      text += values.isEmpty ? "]" : "\n" + indentation + "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "\n  " : ",\n  ") + indentation + JSONText.quoted(member.0) + ": "
        member.1.write(to: &text, indentation: indentation + "  ")
      }
      text += members.isEmpty ? "}" : "\n" + indentation + "}"
    }
  }
}
