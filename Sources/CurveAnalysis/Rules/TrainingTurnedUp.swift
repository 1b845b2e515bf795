import CurveModel

/// Training itself got worse again.
package enum TrainingTurnedUp: DiagnosisRule {
  /// Share of what training gained (first − best) that it must have lost again.
  static let leastShareOfGain = 0.10

  package static let documentation = RuleDocumentation(
    name: "training-turned-up",
    severity: .important,
    summary: "Training ended worse than its smoothed best by a tenth of all it had gained.",
    whyItMatters:
      "Neither under- nor overfitting makes training worse: the optimization came apart. A learning rate "
      + "that is too high for the late phase is the usual reason, then a change of the data or the "
      + "regularization during the run.",
    thresholds: [
      .init(
        "share-of-gain", leastShareOfGain,
        "smaller losses are those of a noisy end; where every late value lost one half the run has diverged"
      ),
      .init(
        "rise", TurnUp.leastShare,
        "share of the best level's distance to the ideal; and beyond the 95 % range of noise, or by "
          + DecimalText.percent(TurnUp.farShare) + " and beyond that of the scatter at the end"),
    ],
    steps: ["lower-learning-rate", "check-data"],
    sources: ["Full Stack Deep Learning 2021, lecture 7", "AutoTrainer (Zhang et al. 2021)"],
    firesOn: [
      RuleExample(
        "training falls to 0.3 and comes up to 0.5",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 20, scatter: 0.002)
          + ExampleCurve.straight(from: 0.3, to: 0.5, points: 20, scatter: 0.002),
        validation: ExampleCurve.settling(from: 1, to: 0.35, points: 20, scatter: 0.002)
          + ExampleCurve.straight(from: 0.35, to: 0.55, points: 20, scatter: 0.002)),
      RuleExample(
        "both jump up after 80 of 100 epochs, and stay there",
        train: ExampleCurve.settling(from: 1, to: 0.1, points: 80, scatter: 0.002)
          + ExampleCurve.straight(from: 0.4, to: 0.4, points: 20, scatter: 0.005),
        validation: ExampleCurve.settling(from: 1, to: 0.15, points: 80, scatter: 0.002)
          + ExampleCurve.straight(from: 0.6, to: 0.6, points: 20, scatter: 0.005)),
    ],
    staysQuietOn: [
      RuleExample(
        "only validation rises: that is overfitting",
        train: ExampleCurve.settling(from: 1, to: 0.05),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 15)
          + ExampleCurve.straight(from: 0.31, to: 0.6, points: 25)),
      RuleExample(
        "losses of single steps that scatter",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 200, scatter: 0.1)),
      RuleExample(
        "one bad epoch at the end",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 39, scatter: 0.01) + [0.7]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    // More data makes training worse, and a run that never learnt has nothing to lose.
    guard evidence.trainingBreak == nil, evidence.run.axis.kind != .examples,
      evidence.improvement?.isReal ?? true, let train = evidence.train,
      let turn = TurnUp(of: train.levels, ideal: evidence.ideal), turn.isReal || turn.isFar,
      let recorded = train.levels.curve.y.first, let smoothed = train.smoothed.y.first,
      max(recorded, smoothed) > turn.best
    else { return nil }
    let first = max(recorded, smoothed)
    let lost = turn.rise / (first - turn.best)
    guard lost > Self.leastShareOfGain, !evidence.input.isGeneratorLoss else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "\(train.name("training")) was best at \(words.place(turn.bestX)) (\(words.level(turn.best))) and "
        + "ended at \(words.level(turn.end)): it lost \(DecimalText.percent(lost)) of what it had gained",
      [
        Measurement(.rise, turn.rise), Measurement(.bestTrain, turn.best),
        Measurement(.lostShare, lost),
      ], at: turn.bestX)
  }
}
