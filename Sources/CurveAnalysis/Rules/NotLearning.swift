import CurveModel

/// Training is no better than a model that learnt nothing.
package enum NotLearning: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "not-learning",
    severity: .bug,
    summary: "Training is no better than the mean predictor, or did not improve beyond its noise.",
    whyItMatters:
      "Under- and overfitting are questions about a model that learns. This one does not yet: look "
      + "for a bug in data, labels, loss or learning rate first.",
    thresholds: Improvement.thresholds,
    steps: ["overfit-one-batch", "check-data", "check-learning-rate"],
    sources: ["Full Stack Deep Learning 2021, lecture 7", "skore SKD002"],
    firesOn: [
      RuleExample(
        "training stays at the majority class's error", metric: "error",
        train: ExampleCurve.straight(from: 0.501, to: 0.499, scatter: 0.003),
        validation: ExampleCurve.straight(from: 0.501, to: 0.5, scatter: 0.003),
        baselines: [
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
          Baseline(kind: .human, name: "human", value: 0.1),
        ]),
      RuleExample(
        "flat loss, no baseline", train: ExampleCurve.straight(from: 0.6932, to: 0.6931),
        validation: ExampleCurve.straight(from: 0.6932, to: 0.6932)),
    ],
    staysQuietOn: [
      RuleExample(
        "validation alone, which rose from its second value on: training is not known",
        validation: [0.49, 0.48, 0.54, 0.58, 0.60, 0.57, 0.65, 0.60, 0.64, 0.63, 0.66, 0.66]),
      RuleExample(
        "flat at the baseline from the first epoch: a fine-tuned model that has learnt",
        metric: "error", train: ExampleCurve.straight(from: 0.078, to: 0.078, scatter: 0.0005),
        validation: ExampleCurve.straight(from: 0.078, to: 0.078, scatter: 0.0005),
        baselines: [
          Baseline(kind: .human, name: "human", value: 0.075),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
        ]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard assessment.working == .notLearning, let best = evidence.learner?.bestValue else {
      return nil
    }
    lazy var words = Wording(evidence)
    guard let trivial = evidence.trivial else {
      let amount = evidence.improvement?.amount ?? 0
      let gain =
        amount > 0
        ? "improved by \(words.amount(amount)) in all, no more than \(evidence.improvement?.limit ?? "")"
        : "never got better than it was at first"
      return finding(
        evidence, "\(evidence.improvedWord) \(gain)",
        [
          Measurement(.improvement, amount),
          Measurement(.standardError, evidence.improvement?.standardError ?? 0),
        ])
    }
    return finding(
      evidence,
      "the best level of \(evidence.learnerWord) is \(words.level(best)), the mean predictor's is "
        + "\(words.stated(trivial))",
      [Measurement(.bestTrain, best), Measurement(.trivialLevel, trivial)])
  }
}
