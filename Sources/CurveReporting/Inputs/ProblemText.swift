import CurveModel

/// Problems with the input as compilers print them: `file:line:column: error: message [code]`.
package enum ProblemText {
  /// How bad a problem is, as compilers say it.
  package enum Severity: String, Sendable {
    case error
    /// The work is done all the same.
    case warning
  }

  /// How many problems are printed before the rest is only counted.
  package static let limit = 20

  /// The problems, each with its hint below it, and a final newline.
  package static func render(
    _ problems: [InputProblem], as severity: Severity = .error, usesColor: Bool = false
  ) -> String {
    let style = TerminalStyle(usesColor: usesColor)
    var lines = problems.prefix(limit).flatMap { Self.lines(for: $0, severity, style: style) }
    if problems.count > limit { lines.append("and \(problems.count - limit) more") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(
    for problem: InputProblem, _ severity: Severity, style: TerminalStyle
  ) -> [String] {
    let place = problem.location.map(place) ?? ""
    let word = style.styled("\(severity.rawValue):", .bad)
    let message = clean(problem.message)
    let line = "\(style.styled(place, .bold))\(word) \(message) [\(problem.code)]"
    return [line] + (problem.hint.map { ["  hint: \(clean($0))"] } ?? [])
  }

  private static func place(_ location: InputLocation) -> String {
    var place = PlainText.line(location.file, limit: 400)
    if let line = location.line {
      place += ":\(line)"
      if let column = location.column { place += ":\(column)" }
    }
    return place + ": "
  }

  private static func clean(_ text: String) -> String {
    PlainText.line(text, limit: PlainText.sentenceLimit)
  }
}
