import CurveModel

/// The last value of a curve left it, or is NaN, and nothing tells whether it comes back.
package enum EndsInSpike: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "ends-in-spike",
    severity: .important,
    summary:
      "The last value or two lost more than half of what training or validation had gained, or are NaN.",
    whyItMatters:
      "So few values change no verdict; but the last checkpoint is the one that "
      + "belongs to it, and a run that breaks at its end may have gone on breaking.",
    thresholds: [
      .init(
        "lost-share-of-progress", TrainingBreak.lostShareOfProgress,
        "as of a run that diverged, for which one value is too few"),
      .init(
        "least-height", LoneSpikes.Spike.leastHeight,
        "share of the neighbours' distance to the ideal, or of all that was gained without one, by which it also "
          + "has to stand off"),
      .init(
        "standard-errors", TrainingBreak.lostStandardErrors,
        "deviations of the five values before, by which the last two have to stand out"),
    ],
    steps: ["restore-best-checkpoint", "find-first-bad-step", "check-numerics"],
    sources: ["Google tuning playbook", "Chowdhery et al. 2022, PaLM, section 5.1"],
    firesOn: [
      RuleExample(
        "39 healthy epochs, and 60 at the last one",
        train: ExampleCurve.settling(from: 2, to: 0.3, points: 39, scatter: 0.01) + [60],
        validation: ExampleCurve.settling(from: 2, to: 0.4, points: 39, scatter: 0.01) + [80]),
      RuleExample(
        "the last two of 30 epochs come back to the start",
        train: ExampleCurve.settling(from: 2, to: 0.65, points: 28, scatter: 0.01) + [2, 2.6],
        validation: ExampleCurve.settling(from: 2.1, to: 0.8, points: 28, scatter: 0.01) + [
          2.2, 2.9,
        ]),
      RuleExample(
        "the last two of twelve",
        train: ExampleCurve.settling(from: 2, to: 0.65, points: 10, scatter: 0.01) + [2, 2.6],
        validation: ExampleCurve.settling(from: 2.1, to: 0.8, points: 10, scatter: 0.01) + [
          2.2, 2.9,
        ]),
      RuleExample(
        "validation is NaN at the last epoch",
        train: ExampleCurve.settling(from: 2, to: 0.3, points: 40, scatter: 0.01),
        validation: ExampleCurve.settling(from: 2, to: 0.4, points: 39, scatter: 0.01) + [.nan]),
    ],
    staysQuietOn: [
      RuleExample(
        "the same value two epochs before the end",
        train: ExampleCurve.settling(from: 2, to: 0.3, points: 38, scatter: 0.01)
          + [60, 0.31, 0.3],
        validation: ExampleCurve.settling(from: 2, to: 0.4, points: 41, scatter: 0.01)),
      RuleExample(
        "an odd last value of a tenth of the gain",
        train: ExampleCurve.settling(from: 2, to: 0.3, points: 40, scatter: 0.01),
        validation: ExampleCurve.settling(from: 2, to: 0.4, points: 39, scatter: 0.01) + [0.57]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, evidence.validationBreak == nil,
      evidence.run.axis.kind != .examples
    else { return nil }
    return finding(of: evidence.train, "training", evidence)
      ?? finding(of: evidence.validation, "validation", evidence)
  }

  private static func finding(of curve: CurveEvidence?, _ split: String, _ evidence: Evidence)
    -> Finding?
  {
    if let curve, curve.recorded.y.last?.isFinite == false,
      let healthy = curve.recorded.y.lastIndex(where: \.isFinite),
      // More of them were not measured, or broke long before the end.
      curve.recorded.count - 1 - healthy <= pairPoints
    {
      lazy var words = Wording(evidence)
      let place = curve.recorded.x[healthy + 1]
      return finding(
        evidence, "\(split) is NaN or infinite at its end, from \(words.place(place)) on",
        [Measurement(.brokenFrom, place)], at: place)
    }
    if let curve, let found = pair(at: curve, split, evidence) { return found }
    guard let curve, let last = curve.levels.spikes.last,
      last.x == curve.recorded.finite.x.last, let first = curve.smoothed.y.first,
      let best = curve.bestValue, first > best,
      last.height > TrainingBreak.lostShareOfProgress * (first - best),
      last.isHigh(ideal: evidence.ideal, gained: first - best)
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "\(split) ended \(words.height(last.height)) \(words.worse) its neighbours, at \(words.place(last.x)) alone",
      [Measurement(.height, last.height)], at: last.x)
  }

  /// The last two values together, as far out of the scatter before them: of three it would be a divergence.
  private static func pair(at curve: CurveEvidence, _ split: String, _ evidence: Evidence)
    -> Finding?
  {
    let values = curve.recorded.finite
    // Nearly all curves end low, and are not smoothed for this.
    guard !TrainingBreak.endsLow(values),
      values.count > pairPoints + LevelEstimator.leastPointsInWindow,
      let first = curve.smoothed.y.first, let best = curve.bestValue, first > best,
      let least = values.y.suffix(pairPoints).min(),
      least - best > TrainingBreak.lostShareOfProgress * (first - best),
      // Of a short run, too, no more than its end: its fall would count as scatter.
      TrainingBreak.standsOut(
        least,
        of: Array(values.y.dropLast(pairPoints).suffix(LevelEstimator.leastPointsInWindow)))
    else { return nil }
    lazy var words = Wording(evidence)
    let place = values.x[values.count - pairPoints]
    return finding(
      evidence,
      "\(split) ended \(words.height(least - best)) \(words.worse) its best, from \(words.place(place)) on",
      [Measurement(.height, least - best)], at: place)
  }

  private static let pairPoints = 2
}
