import CurveModel

/// The words of a formula, with the byte column each begins at.
struct FormulaTokens {
  enum Kind: Hashable {
    case number(Double)
    case name(String, isQuoted: Bool)
    case sign(Formula.Operator)
    case open
    case close
    case comma
    case end
  }

  struct Token: Hashable {
    var kind: Kind
    var text: String
    var column: Int
  }

  private let text: String
  private var place: String.Index
  private var waiting: Token?

  private static let signs: [Character: Kind] = [
    "+": .sign(.add), "-": .sign(.subtract), "−": .sign(.subtract), "*": .sign(.multiply),
    "×": .sign(.multiply), "·": .sign(.multiply), "/": .sign(.divide), "÷": .sign(.divide),
    "(": .open, ")": .close, ",": .comma,
  ]

  init(_ text: String) {
    self.text = text
    place = text.startIndex
  }

  mutating func peek() throws(InputProblem) -> Token {
    let token = try next()
    waiting = token
    return token
  }

  mutating func next() throws(InputProblem) -> Token {
    if let token = waiting {
      waiting = nil
      return token
    }
    while place < text.endIndex, text[place].isWhitespace { place = text.index(after: place) }
    guard place < text.endIndex else { return token(.end, from: place) }
    let start = place
    let first = text[place]
    if let kind = Self.signs[first] {
      place = text.index(after: place)
      return token(kind, from: start)
    }
    if first.isASCII && first.isNumber || first == "." { return try number(from: start) }
    if "'\"`".contains(first) { return try quoted(from: start, by: first) }
    guard first.isLetter || first == "_" else {
      place = text.index(after: place)
      throw unexpected(token(.end, from: start), wanted: "a number, a metric or an operator")
    }
    while place < text.endIndex, Self.isNamePart(text[place]) { place = text.index(after: place) }
    return token(.name(String(text[start..<place]), isQuoted: false), from: start)
  }

  private mutating func number(from start: String.Index) throws(InputProblem) -> Token {
    while place < text.endIndex, isNumberPart(place) { place = text.index(after: place) }
    guard let value = Double(String(text[start..<place])), value.isFinite else {
      throw unexpected(token(.end, from: start), wanted: "a number")
    }
    return token(.number(value), from: start)
  }

  private func isNumberPart(_ index: String.Index) -> Bool {
    let character = text[index]
    if character == "." || character == "e" || character == "E" { return true }
    if character.isASCII, character.isNumber { return true }
    guard character == "-" || character == "+", index > text.startIndex else { return false }
    return "eE".contains(text[text.index(before: index)])
  }

  /// A name that holds blanks or signs, in quotes.
  private mutating func quoted(
    from start: String.Index, by quote: Character
  ) throws(InputProblem) -> Token {
    let inside = text.index(after: start)
    guard let end = text[inside...].firstIndex(of: quote) else {
      throw problem("has no closing quote for the name", at: token(.end, from: start))
    }
    place = text.index(after: end)
    return token(.name(String(text[inside..<end]), isQuoted: true), from: start)
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_.@".contains(character)
  }

  private func token(_ kind: Kind, from start: String.Index) -> Token {
    Token(
      kind: kind, text: String(text[start..<place]),
      column: text.utf8.distance(from: text.startIndex, to: start) + 1)
  }

  func unexpected(_ token: Token, wanted: String) -> InputProblem {
    let found = token.text.isEmpty ? "the end" : "'\(token.text)'"
    return InputProblem(
      code: "bad-formula", message: "expected \(wanted), found \(found)",
      at: InputLocation(file: "--formula", line: 1, column: token.column), hint: Self.hint)
  }

  func problem(_ what: String, at token: Token) -> InputProblem {
    InputProblem(
      code: "bad-formula", message: "the formula \(what)",
      at: InputLocation(file: "--formula", line: 1, column: token.column), hint: Self.hint)
  }

  private static let hint =
    "write for example \"0.7*precision + 0.3*recall\"; quote a name with blanks or signs: 'run time'"
}
