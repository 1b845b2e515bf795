import CurveModel

/// The test set is better than the validation set.
package enum TestBetterThanValidation: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "test-better-than-validation",
    severity: .note,
    summary:
      "The test level is better than validation, by more than the tolerance and the uncertainty.",
    whyItMatters:
      "Checkpoints and settings are chosen on validation, so that test is expected to be no better. A test set "
      + "that is easier, or shares examples with the training set, promises what use will not keep.",
    thresholds: [],
    steps: [ValidationSteps.compareValidationWithTest.id],
    sources: ["Ng, Machine Learning Yearning, ch. 5 and 6"],
    firesOn: [
      example("validation 32 %, test 26 %", validation: 0.32, test: 0.26)
    ],
    staysQuietOn: [
      example("validation 32 %, test 31.8 %", validation: 0.32, test: 0.318),
      example("validation 32 %, test 36 %", validation: 0.32, test: 0.36),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let term = evidence.breakdown?.term(.validationOverfitting),
      let tolerance = evidence.tolerance, exceeds(-term.value, tolerance),
      term.isBeyondError ?? false
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "\(words.stop(term.to)) is \(words.amount(of: term)) \(words.better) \(words.stop(term.from))"
        + words.chance(of: term),
      [Measurement(.validationOverfitting, term.value), Measurement(.tolerance, tolerance)],
      at: evidence.judged.x)
  }

  private static func example(_ title: String, validation: Double, test: Double) -> RuleExample {
    RuleExample(
      title, metric: "error", train: ExampleCurve.settling(from: 0.5, to: 0.25, scatter: 0.002),
      validation: ExampleCurve.settling(from: 0.5, to: validation, scatter: 0.002),
      heldOut: [(.test, ExampleCurve.settling(from: 0.5, to: test, scatter: 0.002))],
      baselines: [Baseline(kind: .human, name: "human", value: 0.24)])
  }
}
