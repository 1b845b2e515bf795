import CurveModel

/// Validation is better than training.
package enum ValidationBelowTrain: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-below-train",
    severity: .note,
    summary:
      "Validation is better than training by more than half the tolerance and the noise, or at every point of the "
      + "last half.",
    whyItMatters:
      "Training is usually measured with dropout, augmentation or as a mean over the epoch, so the "
      + "model may fit better than its level says. It can also mean an easier split, a leak, a tiny "
      + "validation set, or two different quantities.",
    thresholds: [
      .init(
        "share-of-tolerance", shareOfTolerance,
        "so much of a bias counts as well: by less the training level decides nothing"),
      .init(
        "pairs", Double(PairedGap.leastPairs),
        "of values at the same places, all on one side, tell as well as levels: of labelled runs of 10 to 26 epochs "
          + "whose validation lay below training throughout three were missed without it"),
    ],
    steps: ["evaluate-train-in-eval-mode", "check-for-leak"],
    sources: ["UMLAUT (Schoop et al. 2021)", "runmedic 0.1.1"],
    firesOn: [
      RuleExample(
        "dropout: training 30 %, validation 21 %", metric: "error",
        train: ExampleCurve.settling(from: 0.9, to: 0.3, scatter: 0.002),
        validation: ExampleCurve.settling(from: 0.8, to: 0.21, scatter: 0.002),
        baselines: [Baseline(kind: .human, name: "human", value: 0.2)]),
      RuleExample(
        "ten epochs that scatter as far as the two lie apart, validation below each time",
        train: [1.01, 0.58, 0.44, 0.39, 0.33, 0.34, 0.30, 0.27, 0.28, 0.23],
        validation: [0.62, 0.43, 0.32, 0.30, 0.27, 0.23, 0.20, 0.22, 0.21, 0.19]),
      RuleExample(
        "a loss below 0, whose best value nobody knows",
        train: ExampleCurve.settling(from: -71.8, to: -72.3, scatter: 0.002),
        validation: ExampleCurve.settling(from: -71.9, to: -72.9, scatter: 0.002)),
    ],
    staysQuietOn: [
      RuleExample(
        "validation above training", metric: "error",
        train: ExampleCurve.settling(from: 0.9, to: 0.2, scatter: 0.002),
        validation: ExampleCurve.settling(from: 0.8, to: 0.21, scatter: 0.002),
        baselines: [Baseline(kind: .human, name: "human", value: 0.1)]),
      RuleExample(
        "an agent that is evaluated without the noise that it explores by", metric: "return",
        train: ExampleCurve.settling(from: 10, to: 200, scatter: 2),
        validation: ExampleCurve.settling(from: 10, to: 260, scatter: 2)),
      RuleExample(
        "below training in its first epochs only, then it turned up",
        train: ExampleCurve.straight(from: 2, to: 0.7),
        validation: ExampleCurve.settling(from: 1.2, to: 0.8, points: 8)
          + ExampleCurve.straight(from: 0.8, to: 1.5, points: 32)),
    ])

  /// As much of the tolerance as an avoidable bias has to exceed to decide.
  static let shareOfTolerance = 0.5

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    // Over its first epoch training falls so far that its mean says nothing of the model at the end of it.
    guard let gap = evidence.gap, let tolerance = evidence.tolerance ?? shareOfGain(evidence),
      exceeds(-gap.value, Self.shareOfTolerance * tolerance), !evidence.isBestAtStart,
      !hasCrossed(evidence),
      let train = evidence.trainLevel, let validation = evidence.validationLevel
    else { return nil }
    let lag = lag(evidence)
    let unfairness = isLagOpen(evidence) ? max(lag ?? 0, 0) : 0
    guard exceeds(-gap.value - unfairness, Self.shareOfTolerance * tolerance),
      gap.high + unfairness < 0 || evidence.pairedGap?.isAlwaysBelow ?? false
    else { return nil }
    lazy var words = Wording(evidence)
    var measurements = [
      Measurement(.generalizationGap, gap.value), Measurement(.tolerance, tolerance),
    ]
    if let lag { measurements.append(Measurement(.halfEpochLag, lag)) }
    return finding(
      evidence,
      "validation (\(words.level(validation))) is \(words.amount(gap)) better than training "
        + "(\(words.level(train)))", measurements, at: evidence.judged.x)
  }

  /// What counts as a tolerance where the ideal is not known: as large a share of what training gained as of the distance
  /// to the ideal; nil of the return of an agent, which explores in training and not where it is evaluated.
  private static func shareOfGain(_ evidence: Evidence) -> Double? {
    guard !evidence.metric.isReturn, let train = evidence.train, let first = train.smoothed.y.first,
      let best = train.bestValue
    else { return nil }
    return ToleranceRule.shareOfDistanceToIdeal * (first - best)
  }

  /// What the half epoch that a running mean lags behind makes of the gap.
  private static func lag(_ evidence: Evidence) -> Double? {
    guard let train = evidence.train, let validation = evidence.validation else { return nil }
    return HalfEpochLag.amount(
      train: train.smoothed, validation: validation.smoothed, at: evidence.judged.x)
  }

  /// Whether the levels still hold that lag: at the end of a run no later level of training makes up for it.
  private static func isLagOpen(_ evidence: Evidence) -> Bool {
    evidence.input.trainingLag > 0 && evidence.judged.x == evidence.train?.lastX
  }

  /// Whether validation turned up since, to above training: the run ended otherwise than it is judged.
  private static func hasCrossed(_ evidence: Evidence) -> Bool {
    guard evidence.turn?.isReal ?? false, let train = evidence.train?.lastLevel,
      let validation = evidence.validation?.lastLevel
    else { return false }
    return validation.value > train.value
  }
}
