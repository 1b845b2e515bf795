import CurveModel

/// The loss got worse again, the metric that counts did not.
package enum LossTurnedUpMetricDidNot: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "loss-turned-up-metric-did-not",
    severity: .note,
    summary:
      "The validation loss turned up while another metric on validation kept its level, or still gained.",
    whyItMatters:
      "The model grows over-confident: its wrong answers cost more, but there are not more of them. "
      + "Stopping at the best loss would give away the metric that counts.",
    thresholds: [
      .init("rise", TurnUp.leastShare, "the same as for validation-turned-up"),
      .init(
        "standard-errors", LaterCheckpoint.standardErrors,
        "by which a metric beside the judged loss has to be better at its own checkpoint, as the best of many"
      ),
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
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)]),
      RuleExample(
        "the loss is judged, and the error falls on behind its best", metric: "error",
        train: ExampleCurve.settling(from: 0.6, to: 0.03),
        validation: ExampleCurve.straight(from: 0.6, to: 0.35, points: 12)
          + ExampleCurve.straight(from: 0.345, to: 0.26, points: 28),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.1),
          validation: ExampleCurve.settling(from: 2, to: 1, points: 12)
            + ExampleCurve.straight(from: 1.02, to: 1.6, points: 28)
        )),
    ],
    staysQuietOn: [
      RuleExample(
        "the loss is judged, and the error turns up with it", metric: "error",
        train: ExampleCurve.settling(from: 0.6, to: 0.03),
        validation: ExampleCurve.settling(from: 0.6, to: 0.26, points: 12)
          + ExampleCurve.straight(from: 0.265, to: 0.4, points: 28),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.1),
          validation: ExampleCurve.settling(from: 2, to: 1, points: 12)
            + ExampleCurve.straight(from: 1.02, to: 1.6, points: 28)
        )),
      RuleExample(
        "both settle", metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.03),
        validation: ExampleCurve.settling(from: 0.6, to: 0.26),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.1),
          validation: ExampleCurve.settling(from: 2, to: 1)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    assessment.evidence.isLossJudged
      ? besideLoss(assessment.evidence) : besideMetric(assessment.evidence)
  }

  /// The loss is judged, and a metric prefers a later checkpoint.
  private static func besideLoss(_ evidence: Evidence) -> Finding? {
    guard let later = LaterCheckpoint(in: evidence), let loss = evidence.validation?.levels,
      let best = loss.level(at: evidence.judged.x)?.value,
      let there = loss.level(at: later.x)?.value
    else { return nil }
    let words = Wording(evidence)
    return finding(
      evidence,
      "the validation loss is best at \(words.place(evidence.judged.x)), but "
        + later.phrase(words, besides: evidence.judged.x),
      [Measurement(.lossRiseShare, (there - best) / abs(best - (evidence.ideal ?? 0)))],
      at: later.x)
  }

  /// Another metric is judged, and the loss beside it turned up.
  private static func besideMetric(_ evidence: Evidence) -> Finding? {
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
