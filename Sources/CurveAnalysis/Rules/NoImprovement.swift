import CurveModel

/// Training stood still over the whole log.
package enum NoImprovement: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "no-improvement",
    severity: .important,
    summary:
      "Training did not improve beyond its noise from the first to the best point of the log.",
    whyItMatters:
      "Either the model had learnt before the log begins, as in fine-tuning, or it learns nothing and "
      + "what looks like a gap was there from the start. The levels alone do not tell which.",
    thresholds: Improvement.thresholds,
    steps: ["overfit-one-batch", "check-learning-rate", "measure-mean-predictor"],
    sources: ["runmedic 0.1.1", "Full Stack Deep Learning 2021, lecture 7"],
    firesOn: [
      RuleExample(
        "a constant gap from the first epoch, nothing moves",
        train: ExampleCurve.straight(from: 0.34, to: 0.34, scatter: 0.0003),
        validation: ExampleCurve.straight(from: 0.97, to: 0.97, scatter: 0.0003)),
      RuleExample(
        "fine-tuning that starts at the baseline", metric: "error",
        train: ExampleCurve.straight(from: 0.078, to: 0.078, scatter: 0.0005),
        validation: ExampleCurve.straight(from: 0.078, to: 0.078, scatter: 0.0005),
        baselines: [Baseline(kind: .human, name: "human", value: 0.075)]),
    ],
    staysQuietOn: [
      RuleExample(
        "a run that learns", train: ExampleCurve.settling(from: 1, to: 0.2, scatter: 0.01),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.01)),
      RuleExample(
        "three epochs tell nothing", train: [0.34, 0.34, 0.34], validation: [0.97, 0.97, 0.97]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard assessment.working != .notLearning, evidence.trainingBreak == nil,
      let improvement = evidence.improvement, improvement.answer == false
    else { return nil }
    lazy var words = Wording(evidence)
    let split = evidence.improvedWord
    let gain =
      improvement.amount > 0
      ? "improved by \(words.amount(improvement.amount)) in the whole log, no more than "
        + improvement.limit
      : "never got better than it was at the start of the log"
    return finding(
      evidence, "\(split) \(gain)",
      [
        Measurement(.improvement, improvement.amount),
        Measurement(.standardError, improvement.standardError),
      ])
  }
}
