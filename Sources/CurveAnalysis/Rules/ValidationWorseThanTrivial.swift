import CurveModel

/// Validation is worse than a model that learnt nothing.
package struct ValidationWorseThanTrivial: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-worse-than-trivial",
    severity: .important,
    summary: "Validation is worse than the mean predictor although training has learnt.",
    whyItMatters:
      "On unseen data this model is worse than none. Where the loss is a log-loss it is confidently "
      + "wrong; calibration or an earlier checkpoint may help more than a better fit.",
    thresholds: [
      .init(
        "standard-errors", standardErrors,
        "of the validation level, by which it must be worse: chance alone does so in one of forty runs"
      )
    ],
    steps: ["restore-best-checkpoint", "regularize", "more-data"],
    sources: ["Evidently, dummy-model tests", "skore SKD002"],
    firesOn: [
      RuleExample(
        "log-loss 0.01 in training, 2.9 in validation, prior 2.303",
        train: ExampleCurve.settling(from: 2.3, to: 0.01),
        validation: ExampleCurve.settling(from: 3.2, to: 2.9),
        baselines: [
          Baseline(kind: .linear, name: "linear", value: 0.2),
          Baseline(kind: .meanPredictor, name: "class prior", value: 2.303),
        ])
    ],
    staysQuietOn: [
      RuleExample(
        "validation below the prior", train: ExampleCurve.settling(from: 2.3, to: 0.2),
        validation: ExampleCurve.settling(from: 2.3, to: 0.4),
        baselines: [Baseline(kind: .meanPredictor, name: "class prior", value: 2.303)])
    ])

  static let standardErrors = 2.0

  package init() {}

  package func evaluate(_ assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let validation = evidence.validationLevel, let trivial = evidence.trivial,
      assessment.working != .notLearning,
      validation.value - Self.standardErrors * validation.standardError > trivial
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "validation (\(words.level(validation))) is worse than the mean predictor "
        + "(\(words.stated(trivial)))",
      [Measurement(.validation, validation.value), Measurement(.trivialLevel, trivial)],
      at: evidence.judged.x)
  }
}
