import CurveModel

/// The loss is at its ideal from the first value to the last: it does not see what the model gets wrong.
package enum BlindLoss: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "blind-loss",
    severity: .bug,
    summary: "The loss is exactly 0 at every point: it does not see the error.",
    whyItMatters:
      "Such a loss has no gradient, and held against any baseline it wins. A softmax over a single output gives "
      + "it, as do labels that are masked throughout. The verdict is withheld; where accuracy stands at chance "
      + "as well, the model is not learning.",
    thresholds: [
      .init("points", Double(Evidence.leastPointsOfBlindLoss), "one or two values may be rounded")
    ],
    steps: ["check-loss-and-last-layer", "choose-another-metric"],
    sources: ["UMLAUT (Schoop et al. 2021)"],
    firesOn: [
      RuleExample(
        "0 from the first epoch on", train: [Double](repeating: 0, count: 8),
        validation: [Double](repeating: 0, count: 8),
        baselines: [Baseline(kind: .human, name: "people", value: 0.1)])
    ],
    staysQuietOn: [
      RuleExample(
        "a model that comes to know its training data by heart",
        train: [0.4, 0.1, 0.01] + [Double](repeating: 0, count: 9),
        validation: ExampleCurve.settling(from: 0.4, to: 0.3, points: 12)),
      RuleExample(
        "an error of 0: every answer is right", metric: "error",
        train: [Double](repeating: 0, count: 8), validation: [Double](repeating: 0, count: 8)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.isLossBlind else { return nil }
    return finding(evidence, "\(Self.phrase(evidence)): it does not see the error", [])
  }

  /// "'loss' is exactly 0 at every point".
  static func phrase(_ evidence: Evidence) -> String {
    "'\(evidence.metric.name)' is exactly 0 at every point"
  }
}
