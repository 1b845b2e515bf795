import CurveModel

/// One reason to look at the input before a result is believed, with its manual page.
package protocol Doubt: Sendable {
  static var documentation: DoubtDocumentation { get }
}

/// A doubt's manual page: it feeds `explain` and the reference.
package struct DoubtDocumentation: Sendable {
  /// Kebab-case, as it stands in brackets behind the warning.
  package var code: String
  /// What was seen, in one sentence.
  package var summary: String
  /// What follows for the verdict.
  package var whyItMatters: String
  /// What settles it.
  package var whatToDo: String
}

extension Doubt {
  /// A warning with the doubt's code.
  static func warning(
    _ message: String, at location: InputLocation? = nil, hint: String?
  ) -> InputProblem {
    InputProblem(code: documentation.code, message: message, at: location, hint: hint)
  }
}
