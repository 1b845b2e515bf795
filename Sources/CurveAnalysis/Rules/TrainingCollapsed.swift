import CurveModel

/// Training lost most of what it had gained for a while, and came back.
package enum TrainingCollapsed: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "training-collapsed",
    severity: .important,
    summary:
      "Training lost more than half of what it had gained, over several points, and came back.",
    whyItMatters:
      "The steps that follow such a collapse mend what it broke: the run is as long as it is and trained for less. "
      + "What comes back once may not the next time; a learning rate at the edge, missing clipping of gradients and a "
      + "passage of bad data are the usual reasons.",
    thresholds: [
      .init("share-of-gain", Collapse.leastShareOfGain, "the same as for diverged"),
      .init(
        "standard-errors", Collapse.standardErrors, "of the level before; the same as for diverged"),
      .init(
        "least-points", Double(Collapse.leastPoints), "a window of a level; fewer are spikes"),
    ],
    steps: ["clip-gradients", "lower-learning-rate", "check-data"],
    sources: ["Chowdhery et al. 2022, PaLM, section 5.1", "Google tuning playbook"],
    firesOn: [
      RuleExample(
        "training at 0.2 climbs to 0.9 for ten epochs and falls again",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 40, scatter: 0.01)
          + ExampleCurve.straight(from: 0.9, to: 0.8, points: 10, scatter: 0.01)
          + ExampleCurve.settling(from: 0.6, to: 0.2, points: 50, scatter: 0.01)),
      RuleExample(
        "losses that scatter and hardly fall lie three times as high for 30 of 100 points",
        train: ExampleCurve.settling(from: 8.5, to: 8, points: 40, scatter: 1)
          + ExampleCurve.straight(from: 24, to: 23, points: 30, scatter: 1)
          + ExampleCurve.settling(from: 9, to: 8, points: 30, scatter: 1)),
    ],
    staysQuietOn: [
      RuleExample(
        "two single points that shot up",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 60, scatter: 0.01)
          .enumerated().map { [20, 40].contains($0) ? 0.9 : $1 }),
      RuleExample(
        "a first value below a start that rises and falls again",
        train: ExampleCurve.straight(from: 0.4, to: 1, points: 10, scatter: 0.01)
          + ExampleCurve.settling(from: 1, to: 0.3, points: 40, scatter: 0.01)),
      RuleExample(
        "losses that scatter",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 60, scatter: 0.3)),
      RuleExample(
        "training that exploded and stayed there",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 30, scatter: 0.01)
          + ExampleCurve.straight(from: 1, to: 1.2, points: 20, scatter: 0.01)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, evidence.run.axis.kind != .examples,
      let train = evidence.train, let collapse = Collapse(of: train.levels, ideal: evidence.ideal),
      let until = collapse.until,
      collapse.isAboveStart || evidence.improvement?.isReal ?? true,
      !evidence.input.isGeneratorLoss
    else { return nil }
    lazy var words = Wording(evidence)
    let loss =
      collapse.isAboveStart
      ? "lay above where it had begun"
      : "had lost \(DecimalText.percent(collapse.lostShare)) of all that it gained"
    return finding(
      evidence,
      "\(train.name("training")) went from \(words.level(collapse.low)) at \(words.place(collapse.lowX)) to "
        + "\(words.level(collapse.high)) and was back at \(words.place(until)): for so long it \(loss)",
      [Measurement(.lostShare, collapse.lostShare)], at: collapse.lowX)
  }
}
