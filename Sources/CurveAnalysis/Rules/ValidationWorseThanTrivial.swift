import CurveModel

/// Validation is worse than a model that learnt nothing.
package enum ValidationWorseThanTrivial: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-worse-than-trivial",
    severity: .important,
    summary: "Validation is no better than the mean predictor although training has learnt.",
    whyItMatters:
      "On unseen data this model is no better than none. Labels or inputs of the validation set that do not "
      + "match those of training are the first thing to rule out. A log-loss above the floor is confidently "
      + "wrong; calibration or an earlier checkpoint may help more than a better fit.",
    thresholds: [
      .init(
        "standard-errors", standardErrors,
        "of the validation level, by which it must be worse: chance alone does so in one of forty runs"
      ),
      .init(
        "training-lead", leastLead,
        "or validation is within the tolerance of the floor, while training is better than that by this many "
          + "tolerances"),
    ],
    steps: ["check-data", "restore-best-checkpoint", "regularize", "more-data"],
    sources: ["Evidently, dummy-model tests", "skore SKD002"],
    firesOn: [
      RuleExample(
        "log-loss 0.01 in training, 2.9 in validation, prior 2.303",
        train: ExampleCurve.settling(from: 2.3, to: 0.01),
        validation: ExampleCurve.settling(from: 3.2, to: 2.9),
        baselines: [
          Baseline(kind: .linear, name: "linear", value: 0.2),
          Baseline(kind: .meanPredictor, name: "class prior", value: 2.303),
        ]),
      RuleExample(
        "error of ten classes: 1 % in training, 90 % in validation", metric: "error",
        train: ExampleCurve.settling(from: 0.9, to: 0.01),
        validation: ExampleCurve.straight(from: 0.9, to: 0.9),
        baselines: [
          Baseline(kind: .human, name: "people", value: 0.05),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.9),
        ]),
    ],
    staysQuietOn: [
      RuleExample(
        "validation below the prior", train: ExampleCurve.settling(from: 2.3, to: 0.2),
        validation: ExampleCurve.settling(from: 2.3, to: 0.4),
        baselines: [Baseline(kind: .meanPredictor, name: "class prior", value: 2.303)])
    ])

  static let standardErrors = 2.0
  static let leastLead = 10.0

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let validation = evidence.validationLevel, let trivial = evidence.trivial,
      assessment.working != .notLearning, bestTraining(evidence).map({ $0 < trivial }) ?? true
    else { return nil }
    let isWorse = validation.value - Self.standardErrors * validation.standardError > trivial
    guard isWorse || isAtFloor(validation, trivial, evidence) else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "validation (\(words.level(validation))) is \(isWorse ? "worse than" : "no better than") the mean predictor "
        + "(\(words.stated(trivial)))",
      [Measurement(.validation, validation.value), Measurement(.trivialLevel, trivial)],
      at: evidence.judged.x)
  }

  /// The lowest level of training, which may lie behind the judged checkpoint.
  private static func bestTraining(_ evidence: Evidence) -> Double? {
    [evidence.trainLevel?.value, evidence.trainReach].compactMap { $0 }.min()
  }

  /// Whether validation stays at the floor that training has left far behind.
  private static func isAtFloor(_ validation: Level, _ trivial: Double, _ evidence: Evidence)
    -> Bool
  {
    guard let tolerance = evidence.tolerance, let train = bestTraining(evidence) else {
      return false
    }
    return validation.value > trivial - tolerance && train < trivial - Self.leastLead * tolerance
  }
}
