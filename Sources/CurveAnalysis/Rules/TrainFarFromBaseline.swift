import CurveModel

/// Training stays far from the tightest baseline.
package enum TrainFarFromBaseline: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "train-far-from-baseline",
    severity: .important,
    summary: "Training stays worse than the tightest baseline by more than the decision tolerates.",
    whyItMatters:
      "A level that somebody reaches and the model does not reach even on the data it was trained "
      + "on is avoidable bias. More data cannot close it (Ng, ch. 25).",
    thresholds: [
      .init(
        "share-of-excess", Policy.biasFirst.share,
        "the decision's own: the avoidable bias must be at least this share of the excess")
    ],
    steps: ["bigger-model", "reduce-regularization", "train-longer"],
    sources: ["Ng, Machine Learning Yearning, ch. 25", "Full Stack Deep Learning 2021, lecture 7"],
    firesOn: [
      RuleExample(
        "training 36 % and validation 41 % against a human level of 21 %", metric: "error",
        train: ExampleCurve.settling(from: 0.9, to: 0.36, scatter: 0.002),
        validation: ExampleCurve.settling(from: 0.92, to: 0.41, scatter: 0.003),
        baselines: [Baseline(kind: .human, name: "human", value: 0.21)])
    ],
    staysQuietOn: [
      RuleExample(
        "the same curves against a human level of 35 %", metric: "error",
        train: ExampleCurve.settling(from: 0.9, to: 0.36, scatter: 0.002),
        validation: ExampleCurve.settling(from: 0.92, to: 0.41, scatter: 0.003),
        baselines: [Baseline(kind: .human, name: "human", value: 0.35)])
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard assessment.working == .underfitting || assessment.secondary.contains(.underfitting),
      let bias = evidence.bias, exceeds(bias.value, (evidence.tolerance ?? 0) / 2),
      let index = evidence.baselineIndex, let train = evidence.trainLevel
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "training is at \(words.level(train)), \(words.amount(bias)) \(words.worse) "
        + words.baseline(evidence.selection.entries[index]),
      [
        Measurement(.avoidableBias, bias.value),
        Measurement(.tolerance, evidence.tolerance ?? 0),
      ], at: evidence.judged.x)
  }
}
