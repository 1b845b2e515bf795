import CurveModel

/// The loss got worse again, the metric that counts did not.
package struct LossTurnedUpMetricDidNot: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "loss-turned-up-metric-did-not",
    severity: .note,
    summary: "The validation loss turned up while the judged metric kept its level.",
    whyItMatters:
      "The model grows over-confident: its wrong answers cost more, but there are not more of them. "
      + "Stopping at the best loss would give away the metric that counts.",
    thresholds: [
      .init("rise", TurnUp.leastShare, "the same as for validation-turned-up")
    ],
    steps: ["calibrate"],
    sources: ["Guo et al. 2017, On calibration of modern neural networks"],
    firesOn: [
      RuleExample(
        "error keeps falling while the loss climbs", metric: "error",
        train: ExampleCurve.settling(from: 0.6, to: 0.03),
        validation: ExampleCurve.settling(from: 0.6, to: 0.26),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.1),
          validation: ExampleCurve.settling(from: 2, to: 1, points: 12)
            + ExampleCurve.straight(from: 1.02, to: 1.6, points: 28)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)])
    ],
    staysQuietOn: [
      RuleExample(
        "both settle", metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.03),
        validation: ExampleCurve.settling(from: 0.6, to: 0.26),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.1),
          validation: ExampleCurve.settling(from: 2, to: 1)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)])
    ])

  package init() {}

  package func evaluate(_ assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let name = evidence.otherLoss,
      let loss = evidence.curve(ofLoss: name, on: .validation),
      let turn = TurnUp(of: loss.levels, ideal: 0), turn.isReal,
      let judged = evidence.validation,
      !(TurnUp(of: judged.levels, ideal: evidence.ideal)?.isReal ?? true)
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "the validation loss rose \(DecimalText.percent(turn.share)) from its best at "
        + "\(words.place(turn.bestX)), '\(evidence.metric.name)' did not",
      [Measurement(.lossRiseShare, turn.share)], at: turn.bestX)
  }
}
