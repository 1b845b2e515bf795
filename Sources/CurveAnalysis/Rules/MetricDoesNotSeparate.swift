import CurveModel

/// In this metric a mean predictor is as good as everything else.
package enum MetricDoesNotSeparate: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "metric-does-not-separate",
    severity: .bug,
    summary: "The mean predictor is as good as every other baseline in this metric.",
    whyItMatters:
      "With a rare class, predicting it never gives a low error. A metric in which knowing nothing "
      + "wins cannot show learning: use per-class recall, F1, AUC or a cost.",
    thresholds: [],
    steps: ["choose-another-metric"],
    sources: ["Deepchecks issues 474 and 1300"],
    firesOn: [
      RuleExample(
        "majority class 3 % error, human 5 %", metric: "error",
        train: ExampleCurve.settling(from: 0.2, to: 0.032),
        validation: ExampleCurve.settling(from: 0.2, to: 0.035),
        baselines: [
          Baseline(kind: .meanPredictor, name: "majority", value: 0.03),
          Baseline(kind: .human, name: "human", value: 0.05),
        ])
    ],
    staysQuietOn: [
      RuleExample(
        "majority class 50 % error, human 5 %", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.06),
        validation: ExampleCurve.settling(from: 0.5, to: 0.1),
        baselines: [
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
          Baseline(kind: .human, name: "human", value: 0.05),
        ])
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    // A run that broke has its verdict, and the metric its fault all the same.
    guard let trivial = evidence.trivial,
      case .metricDoesNotSeparate = OpenQuestion(evidence, leaning: assessment.leans),
      let best = evidence.selection.knownLevels?.lowerBound
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "the mean predictor (\(words.stated(trivial))) is "
        + (exceeds(best, trivial) ? "better than" : "as good as") + " the best other baseline "
        + "(\(words.level(best)))",
      [Measurement(.trivialLevel, trivial), Measurement(.bestBaseline, best)])
  }
}
