import CurveModel

/// Reads a formula by recursive descent: sums of products of factors.
struct FormulaParser {
  private var tokens: FormulaTokens
  private var depth = 0

  /// Parentheses within parentheses; more than this is no formula somebody wrote.
  private static let mostDepth = 100

  init(_ text: String) {
    tokens = FormulaTokens(text)
  }

  mutating func formula() throws(InputProblem) -> Formula.Node {
    let node = try sum()
    let rest = try tokens.next()
    guard rest.kind == .end else { throw tokens.unexpected(rest, wanted: "an operator") }
    return node
  }

  private mutating func sum() throws(InputProblem) -> Formula.Node {
    var left = try product()
    while let sign = try sign(among: [.add, .subtract]) {
      left = .binary(sign, left, try product())
    }
    return left
  }

  private mutating func product() throws(InputProblem) -> Formula.Node {
    var left = try factor()
    while let sign = try sign(among: [.multiply, .divide]) {
      left = .binary(sign, left, try factor())
    }
    return left
  }

  private mutating func sign(
    among signs: [Formula.Operator]
  ) throws(InputProblem) -> Formula.Operator? {
    guard case .sign(let sign) = try tokens.peek().kind, signs.contains(sign) else { return nil }
    _ = try tokens.next()
    return sign
  }

  private mutating func factor() throws(InputProblem) -> Formula.Node {
    let token = try tokens.next()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { throw tokens.problem("is nested too deeply", at: token) }
    switch token.kind {
    case .number(let number): return .number(number)
    case .sign(.subtract): return .negative(try factor())
    case .sign(.add): return try factor()
    case .open:
      let inner = try sum()
      try close(token)
      return inner
    case .name(let name, let isQuoted):
      if !isQuoted, ["min", "max"].contains(name.lowercased()), try tokens.peek().kind == .open {
        let nodes = try arguments()
        return name.lowercased() == "min" ? .least(nodes) : .greatest(nodes)
      }
      return .metric(Formula.Name(text: name, column: token.column))
    default:
      throw tokens.unexpected(token, wanted: "a number, a metric or '('")
    }
  }

  private mutating func arguments() throws(InputProblem) -> [Formula.Node] {
    let open = try tokens.next()
    var nodes = [try sum()]
    while try tokens.peek().kind == .comma {
      _ = try tokens.next()
      nodes.append(try sum())
    }
    try close(open)
    return nodes
  }

  private mutating func close(_ open: FormulaTokens.Token) throws(InputProblem) {
    let token = try tokens.next()
    guard token.kind != .close else { return }
    if token.kind == .end { throw tokens.problem("has no closing ')' for this '('", at: open) }
    throw tokens.unexpected(token, wanted: "an operator or ')'")
  }
}
