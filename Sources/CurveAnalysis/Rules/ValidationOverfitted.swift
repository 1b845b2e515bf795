import CurveModel

/// The test set is worse than the validation set.
package enum ValidationOverfitted: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-overfitted",
    severity: .important,
    summary:
      "The test level is worse than validation, by more than the tolerance and the uncertainty.",
    whyItMatters:
      "Every setting and checkpoint that was chosen on the validation set fits it a little; the test "
      + "set was not looked at, so it tells what will be seen in use. Where the two sets were not "
      + "drawn from the same data, the difference can also be a shift between them.",
    thresholds: [
      .init(
        "times-of-others", timesOfOthers,
        "as many times the larger of gap and excess, and at least validation's distance to the ideal, the "
          + "drop comes before either: choices made on validation do not cost that much, another split, "
          + "preparation or scoring does")
    ],
    steps: ValidationSteps.all.map(\.id),
    sources: [
      "Full Stack Deep Learning 2021, lecture 7", "Ng, Machine Learning Yearning, ch. 11",
    ],
    firesOn: [
      example("validation 32 %, test 36 %", validation: 0.32, test: 0.36)
    ],
    staysQuietOn: [
      example("validation 32 %, test 32.5 %", validation: 0.32, test: 0.325),
      example("validation 32 %, test 30 %", validation: 0.32, test: 0.30),
      RuleExample(
        "test measured at the end, where validation is as bad", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.1),
        validation: ExampleCurve.straight(from: 0.4, to: 0.2, points: 20)
          + ExampleCurve.straight(from: 0.2, to: 0.3, points: 20),
        heldOut: [(.test, [0.3])], baselines: [Baseline(kind: .human, name: "human", value: 0)]),
    ])

  static let timesOfOthers = 3.0

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let term = evidence.clearTerm(.validationOverfitting),
      let tolerance = evidence.tolerance
    else { return nil }
    // A single test value may belong to the last checkpoint instead of the judged one.
    let sign = evidence.metric.direction.sign
    if evidence.heldOut.entries[.test]?.elsewhere != nil, evidence.judgedSplit == term.split,
      let last = evidence.lastLevels.validation,
      !exceeds(term.to.value * sign - last.value, tolerance)
    {
      return nil
    }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "\(words.stop(term.to)) is \(words.amount(of: term)) \(words.worse) \(words.stop(term.from))"
        + words.chance(of: term),
      [Measurement(.validationOverfitting, term.value), Measurement(.tolerance, tolerance)],
      at: evidence.judged.x)
  }

  private static func example(_ title: String, validation: Double, test: Double) -> RuleExample {
    RuleExample(
      title, metric: "error", train: ExampleCurve.settling(from: 0.5, to: 0.27),
      validation: ExampleCurve.settling(from: 0.5, to: validation), heldOut: [(.test, [test])],
      baselines: [Baseline(kind: .human, name: "human", value: 0.25)])
  }
}

extension Breakdown.Term {
  /// The split the better of the two levels was measured on.
  fileprivate var split: Split? { Split(rawValue: from.name) }
}
