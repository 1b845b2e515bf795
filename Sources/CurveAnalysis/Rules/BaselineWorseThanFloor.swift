import CurveModel

/// A demonstrated baseline is worse than the mean predictor.
package enum BaselineWorseThanFloor: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "baseline-worse-than-floor",
    severity: .important,
    summary: "The tightest baseline is worse than a model that learnt nothing.",
    whyItMatters:
      "Somebody who tries should do better than the mean predictor. The usual reasons are a value in "
      + "another unit (0.9 where 90 % was meant), the wrong direction, or another split.",
    thresholds: [],
    steps: ["choose-another-metric"],
    sources: ["skore SKD002"],
    firesOn: [
      RuleExample(
        "human error 90 %, mean predictor 50 %", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.05),
        validation: ExampleCurve.settling(from: 0.5, to: 0.1),
        baselines: [
          Baseline(kind: .human, name: "human", value: 0.9),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
        ])
    ],
    staysQuietOn: [
      RuleExample(
        "human error 5 %, mean predictor 50 %", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.05),
        validation: ExampleCurve.settling(from: 0.5, to: 0.1),
        baselines: [
          Baseline(kind: .human, name: "human", value: 0.05),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
        ])
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let index = evidence.selection.tightest, let trivial = evidence.trivial,
      let level = evidence.baselineLevel, exceeds(level.value, trivial)
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "\(words.baseline(evidence.selection.entries[index])) is worse than the mean predictor "
        + "(\(words.stated(trivial))): check its unit, its direction and its split",
      [Measurement(.baseline, level.value), Measurement(.trivialLevel, trivial)])
  }
}
