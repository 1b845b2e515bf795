import CurveModel

/// One fact that a rule saw in the run, with the numbers it rests on.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The numbers or the pipeline are broken; mend this first.
    case bug
    /// It changes what to do next.
    case important
    /// Good to know.
    case note
  }

  /// Name of the rule, kebab-case.
  package var rule: String
  package var severity: Severity
  /// One sentence with the numbers, plain text, no full stop at its end; empty where
  /// `AnalysisOptions.sentences` is false.
  package var summary: String
  /// Numbers by name, in a fixed order.
  package var measurements: [Measurement]
  /// The place on the x-axis it is about, if there is one.
  package var x: Double?
}

/// A named number of a finding; a level is in the metric's own units.
package struct Measurement: Hashable, Sendable {
  package var quantity: Quantity
  package var value: Double

  package init(_ quantity: Quantity, _ value: Double) {
    self.quantity = quantity
    self.value = value
  }

  /// The name it has in reports.
  package var name: String { quantity.name }
}

extension [Finding] {
  /// What a rule found; nil where it was quiet.
  func first(of rule: any DiagnosisRule.Type) -> Finding? {
    let name = rule.documentation.name
    return first { $0.rule == name }
  }
}
