import CurveModel

/// One small judgement about a run, with its manual page.
///
/// A rule compares measurements with named thresholds; it reads the decision's result and never
/// computes it anew, and it never looks at another rule's finding.
package protocol DiagnosisRule: Sendable {
  static var documentation: RuleDocumentation { get }
  /// The finding, or nil when the run gives no reason or too little evidence.
  static func finding(in assessment: Assessment) -> Finding?
}

/// A rule's manual page: it feeds the tests, `explain`, the report and the rule reference.
///
/// A class, since rules are mostly asked for their names, and each of them would copy the whole page.
package final class RuleDocumentation: Sendable {
  /// Kebab-case phrase that reads as a fact.
  package let name: String
  package let severity: Finding.Severity
  /// What was seen, in one sentence.
  package let summary: String
  /// What follows from it.
  package let whyItMatters: String
  /// Named thresholds with the reason for each.
  package let thresholds: [Threshold]
  /// Ids of the steps it leads to, most likely first.
  package let steps: [String]
  package let sources: [String]
  package let firesOn: [RuleExample]
  package let staysQuietOn: [RuleExample]

  init(
    name: String,
    severity: Finding.Severity,
    summary: String,
    whyItMatters: String,
    thresholds: [Threshold],
    steps: [String],
    sources: [String],
    firesOn: [RuleExample],
    staysQuietOn: [RuleExample]
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.whyItMatters = whyItMatters
    self.thresholds = thresholds
    self.steps = steps
    self.sources = sources
    self.firesOn = firesOn
    self.staysQuietOn = staysQuietOn
  }

  package struct Threshold: Sendable {
    package var name: String
    package var value: Double
    package var reason: String

    package init(_ name: String, _ value: Double, _ reason: String) {
      self.name = name
      self.value = value
      self.reason = reason
    }
  }
}

extension DiagnosisRule {
  /// A finding of this rule; its sentence is put into words only where somebody asked for it.
  ///
  /// The rule's numbers are oriented; its levels are turned back into the metric's own units here.
  static func finding(
    _ evidence: Evidence, _ summary: @autoclosure () -> String, _ measurements: [Measurement],
    at x: Double? = nil
  ) -> Finding {
    let sign = evidence.metric.direction.sign
    return Finding(
      rule: documentation.name, severity: documentation.severity,
      summary: evidence.options.sentences ? summary() : "",
      measurements: sign == 1
        ? measurements
        : measurements.map { measured in
          measured.quantity.scale == .level
            ? Measurement(measured.quantity, measured.value * sign) : measured
        }, x: x)
  }
}
