import CurveModel

/// One reason to look at the input before a verdict is believed, with its manual page.
///
/// A doubt reads what the diagnosis holds; what was decided for the judgement is not decided again.
package protocol DiagnosisDoubt: Sendable {
  static var documentation: DoubtDocumentation { get }
  /// What the user is warned of: nothing for most runs, of baselines one for each row.
  static func warnings(about run: DiagnosedRun) -> [InputProblem]
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

extension DiagnosisDoubt {
  /// A warning with the doubt's code.
  static func warning(
    _ message: String, at location: InputLocation? = nil, hint: String?
  ) -> InputProblem {
    InputProblem(code: documentation.code, message: message, at: location, hint: hint)
  }
}
