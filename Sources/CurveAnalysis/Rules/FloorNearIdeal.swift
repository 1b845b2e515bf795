import CurveModel

/// What a model that learnt nothing scores is nearly perfect, and the best baseline hardly better.
package enum FloorNearIdeal: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "floor-near-ideal",
    severity: .important,
    summary:
      "The mean predictor is nearly perfect and the best baseline hardly better: the metric leaves hardly "
      + "any room to tell models apart.",
    whyItMatters:
      "With a rare class, predicting the other one is nearly always right. What is left of the metric is "
      + "less than a validation set of usual size can resolve, and a share of it is no tolerance worth "
      + "acting on. Per-class recall, F1, AUC or a cost show what accuracy hides.",
    thresholds: [
      .init(
        "share-beyond-floor", shareBeyondFloor,
        "of the metric's whole, from the floor to the ideal: one class in twenty"),
      .init(
        "share-to-learn", shareToLearn,
        "of the metric's whole, from the floor to the best baseline: a thousand examples resolve 1 % there"
      ),
    ],
    steps: ["choose-another-metric"],
    sources: ["Ng, Machine Learning Yearning, ch. 8", "Deepchecks issues 474 and 1300"],
    firesOn: [
      RuleExample(
        "majority class 2 % error, linear model 1.8 %", metric: "error",
        train: ExampleCurve.settling(from: 0.03, to: 0.015),
        validation: ExampleCurve.settling(from: 0.03, to: 0.016),
        baselines: [
          Baseline(kind: .meanPredictor, name: "majority", value: 0.02),
          Baseline(kind: .linear, name: "linear", value: 0.018),
        ])
    ],
    staysQuietOn: [
      RuleExample(
        "majority class 10 % error, linear model 8 %", metric: "error",
        train: ExampleCurve.settling(from: 0.2, to: 0.06),
        validation: ExampleCurve.settling(from: 0.2, to: 0.07),
        baselines: [
          Baseline(kind: .meanPredictor, name: "majority", value: 0.1),
          Baseline(kind: .linear, name: "linear", value: 0.08),
        ]),
      RuleExample(
        "majority class 50 % error, linear model 49 %", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.3),
        validation: ExampleCurve.settling(from: 0.5, to: 0.4),
        baselines: [
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
          Baseline(kind: .linear, name: "linear", value: 0.49),
        ]),
    ])

  static let shareBeyondFloor = 0.05
  static let shareToLearn = 0.03

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    let metric = evidence.input.metric
    guard metric.isProportion, let ideal = evidence.ideal,
      let trivial = evidence.trivial, let best = evidence.selection.knownLevels?.lowerBound,
      trivial > best, !exceeds(trivial - ideal, Self.shareBeyondFloor * metric.whole),
      !exceeds(trivial - best, Self.shareToLearn * metric.whole)
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "from the floor (\(words.stated(trivial))) to the best baseline (\(words.stated(best))) it is only "
        + "\(words.amount(trivial - best)), and \(words.amount(trivial - ideal)) to the ideal: this metric "
        + "hardly tells models apart",
      [Measurement(.trivialLevel, trivial), Measurement(.bestBaseline, best)])
  }
}
