import CurveModel

/// Validation got worse again while training went on.
package struct ValidationTurnedUp: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-turned-up",
    severity: .important,
    summary:
      "Validation ended above its smoothed best while training kept falling or a gap opened.",
    whyItMatters:
      "Everything after the best checkpoint made the model worse on unseen data: keep that "
      + "checkpoint. A rise alone is often noise, and a gap alone is usual in healthy runs.",
    thresholds: [
      .init(
        "rise", TurnUp.leastShare,
        "share of the best level; with a gap required as well, a rise rule of this size raised 3 "
          + "false alarms on 375 healthy curves, gap rules alone 46 to 248")
    ],
    steps: ["restore-best-checkpoint", "regularize", "more-data"],
    sources: ["Prechelt 1998, Early stopping — but when?", "Google tuning playbook"],
    firesOn: [
      RuleExample(
        "validation falls to 0.30 and climbs to 0.60 while training goes on falling",
        train: ExampleCurve.settling(from: 1, to: 0.05),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 15)
          + ExampleCurve.straight(from: 0.31, to: 0.6, points: 25))
    ],
    staysQuietOn: [
      RuleExample(
        "validation settles and scatters",
        train: ExampleCurve.settling(from: 1, to: 0.2, scatter: 0.01),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.02)),
      RuleExample(
        "validation rises together with training: unstable, not overfitting",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 20)
          + ExampleCurve.straight(from: 0.3, to: 0.4, points: 20),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 20)
          + ExampleCurve.straight(from: 0.3, to: 0.4, points: 20)),
    ])

  package init() {}

  package func evaluate(_ assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let validation = evidence.validation,
      let turn = TurnUp(of: validation.levels, ideal: evidence.ideal), turn.isReal
    else { return nil }
    let words = Wording(evidence)
    var tail = ""
    if let train = evidence.train, let end = train.lastX,
      let atBest = train.levels.level(at: turn.bestX), let atEnd = train.levels.level(at: end)
    {
      let fell = atBest.value - atEnd.value
      let opened = (turn.end - atEnd.value) - (turn.best - atBest.value)
      let error = max(atBest.standardError, atEnd.standardError)
      guard fell > 2 * error || opened > max(turn.rise / 2, 2 * error), opened > 0 else {
        return nil
      }
      if fell > 0 { tail = " while training fell another \(words.amount(fell, error))" }
    }
    let share = DecimalText.percent(turn.share)
    return finding(
      "validation ended at \(words.level(turn.end)), \(share) \(words.worse) its best "
        + "(\(words.level(turn.best)) at \(words.place(turn.bestX)))\(tail)",
      [
        Measurement("rise", turn.rise), Measurement("rise-share", turn.share),
        Measurement("noise-range", turn.noiseRange), Measurement("best", turn.best),
      ], at: turn.bestX)
  }
}
