import CurveIngestion
import CurveModel

/// Values of a settings file as what they are to be, or what is wrong with them.
extension TOMLMember {
  func string() throws(InputProblem) -> String {
    guard case .string(let text) = value, !text.isEmpty else { throw expected("a text in quotes") }
    return text
  }

  /// One string or several.
  func strings() throws(InputProblem) -> [String] {
    var strings: [String] = []
    for element in elements { strings.append(try element.string()) }
    return strings
  }

  /// The elements of a list under its key, or the one value as a list of one.
  var elements: [TOMLMember] {
    guard case .array(let elements) = value else { return [self] }
    return elements.map { element in
      var named = element
      named.key = key
      return named
    }
  }

  func positiveNumber() throws(InputProblem) -> Double {
    switch value {
    case .integer(let number) where number > 0: return Double(number)
    case .number(let number) where number > 0 && CalculableRange.contains(number): return number
    default: throw expected("a positive number")
    }
  }

  /// A number, or a text such as "1%": points of a share.
  func tolerance() throws(InputProblem) -> StatedTolerance {
    guard case .string(let text) = value else {
      return StatedTolerance(value: try positiveNumber())
    }
    guard text.hasSuffix("%"), let tolerance = try? Expected.tolerance(text) else {
      throw expected("a positive number, or a percentage in quotes,")
    }
    return tolerance
  }

  func positiveInteger() throws(InputProblem) -> Int {
    guard case .integer(let number) = value, number > 0 else {
      throw expected("a positive whole number")
    }
    return number
  }

  /// The text or number behind a key; nil for `true` and an empty text, which say nothing more.
  func note() throws(InputProblem) -> String? {
    switch value {
    case .string(let text): return text.isEmpty ? nil : text
    case .integer(let number): return "\(number)"
    case .number(let number): return "\(number)"
    case .boolean(true): return nil
    default:
      throw expected(
        "a note in quotes, true or false", hint: "write for example: \(key) = \"no change\"")
    }
  }

  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    among type: Choice.Type
  ) throws(InputProblem) -> Choice {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      throw .notOneOf(type.names, found: text, self)
    }
    return choice
  }

  func table(example: String) throws(InputProblem) -> [TOMLMember] {
    guard case .table(let members) = value else {
      throw expected("a table", hint: "write [\(key)] on a line, and below it: \(example)")
    }
    return members
  }

  func expected(_ what: String, hint: String? = nil) -> InputProblem {
    InputProblem(
      code: "wrong-type", message: "expected \(what) for '\(key)', found \(found)", at: location,
      hint: hint)
  }

  private var found: String {
    switch value {
    case .string(let text): "\"\(text)\""
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let isTrue): "\(isTrue)"
    case .table: "a table"
    case .array: "a list"
    case .other: "a date or a time"
    }
  }
}

extension InputProblem {
  static func unknownKey(_ member: TOMLMember, _ known: [String]) -> InputProblem {
    InputProblem(
      code: "unknown-setting", message: "there is no setting '\(member.key)'",
      at: member.keyLocation,
      hint: Spelling.suggestion(among: known, for: member.key)
        ?? "the settings are \(known.joined(separator: ", "))")
  }

  static func unknownStep(_ member: TOMLMember, _ known: [String]) -> InputProblem {
    InputProblem(
      code: "unknown-step", message: "'\(member.key)' is no step that can be tried",
      at: member.keyLocation,
      hint: Spelling.suggestion(among: known, for: member.key)
        ?? "see all steps with: tightline explain")
  }

  static func notOneOf(
    _ known: [String], found: String, _ member: TOMLMember
  ) -> InputProblem {
    InputProblem(
      code: "unknown-value", message: "'\(found)' is nothing that '\(member.key)' takes",
      at: member.location, hint: Spelling.choice(among: known, for: found))
  }
}
