import CurveModel

/// The best checkpoint is old: validation got worse after it, and training did as well.
package enum StaleBestCheckpoint: DiagnosisRule {
  /// Share of the run that has passed since the best checkpoint.
  ///
  /// A run that got worse in its last fifth may still come back; the late window itself is a tenth.
  static let leastAge = 0.2

  package static let documentation = RuleDocumentation(
    name: "stale-best-checkpoint",
    severity: .note,
    summary:
      "Validation has been worse than at its best checkpoint for a while, and not because training "
      + "went on.",
    whyItMatters:
      "What the run did since then brought nothing: keep that checkpoint. As training got worse too, "
      + "or was not logged, this is no sign of overfitting; a learning rate that is too high for the "
      + "late phase is the usual reason.",
    thresholds: [
      .init("least-age", leastAge, "share of the x-axis since the best; less may still come back"),
      .init(
        "rise", TurnUp.leastShare, "share of the best level; and beyond the 95 % range of noise"),
    ],
    steps: ["restore-best-checkpoint", "lower-learning-rate"],
    sources: ["Prechelt 1998, Early stopping — but when?"],
    firesOn: [
      RuleExample(
        "both curves fall and then rise together",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 20, scatter: 0.002)
          + ExampleCurve.straight(from: 0.3, to: 0.4, points: 20, scatter: 0.002),
        validation: ExampleCurve.settling(from: 1, to: 0.35, points: 20, scatter: 0.002)
          + ExampleCurve.straight(from: 0.35, to: 0.45, points: 20, scatter: 0.002))
    ],
    staysQuietOn: [
      RuleExample(
        "training went on: that is overfitting",
        train: ExampleCurve.settling(from: 1, to: 0.05),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 15)
          + ExampleCurve.straight(from: 0.31, to: 0.6, points: 25)),
      RuleExample(
        "a plateau that scatters",
        train: ExampleCurve.settling(from: 1, to: 0.2, scatter: 0.01),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.02)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, evidence.run.axis.kind != .examples,
      let both = evidence.turn, both.isReal, !both.isOverfitting,
      let span = evidence.validation?.levels.span, span.upperBound > span.lowerBound
    else { return nil }
    let turn = both.turn
    let age = (span.upperBound - turn.bestX) / (span.upperBound - span.lowerBound)
    guard age >= Self.leastAge else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "\(evidence.validationCurve) was best at \(words.place(turn.bestX)) "
        + "(\(words.level(turn.best))) and ended at \(words.level(turn.end)); \(DecimalText.percent(age)) of the run came after it",
      [
        Measurement(.age, age), Measurement(.rise, turn.rise),
        Measurement(.riseShare, turn.share), Measurement(.best, turn.best),
      ], at: turn.bestX)
  }
}
