import CurveModel

/// Validation got worse again while training went on.
package enum ValidationTurnedUp: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-turned-up",
    severity: .important,
    summary:
      "Validation ended worse than its smoothed best while training kept improving or a gap opened.",
    whyItMatters:
      "Everything after the best checkpoint made the model worse on unseen data: keep that "
      + "checkpoint. A rise alone is often noise, and a gap alone is usual in healthy runs.",
    thresholds: [
      .init(
        "rise", TurnUp.leastShare,
        "share of the best level; with a falling training curve required as well, a rise rule of "
          + "this size raised 3 false alarms on 375 healthy curves, gap rules alone 46 to 248"),
      .init(
        "training-fall", TrainingSince.leastShare,
        "training fell by 11 % or more after the best checkpoint in each of 44 overfitted curves; "
          + "where it rose as well, the run was unstable"),
      .init(
        "large-gap", TrainingSince.largeGap,
        "beside a gap of this ratio a rise counts already when its points rise one after the "
          + "other: noise ranges of short runs are too wide to show it"),
      .init(
        "rising-trend", TurnUp.risingTrend,
        "Mann–Kendall z of the points after the best; 2.0 to 2.6 in labelled short overfitted runs, "
          + "at most 0.5 in plateaus"),
      .init(
        "far-rise", TurnUp.farShare,
        "beside a gap that opened, a rise of this share counts already when it stands out of the scatter at "
          + "the end, whatever happened in between: finds 80 instead of 78 of 88 trainings that overfitted "
          + "(scripts/benchmark-trainings), 98.4 % instead of 97.5 % of the simulated ones, and raises "
          + "false alarms in 2.9 % instead of 2.8 % of simulated settled runs; where the points of a short run rise "
          + "by that share one after the other, it is enough that training went on (102 instead of 32 of 200 "
          + "runs of ten evaluations that rose by 17 %; 3.3 % of settled runs)"),
      .init(
        "sudden", TrainingBreak.lostStandardErrors,
        "deviations of the \(TurnUp.pointsBeforeSudden) values before them by which the last "
          + "\(TurnUp.suddenPoints) of a short run stand out, where they rose that far: their own rise hides in "
          + "the noise at the end"),
      .init(
        "climb", Double(TurnUp.leastClimb),
        "values that rise one after the other from the best of a short run to its end, by the same share: noise is at its "
          + "lowest there and rises so in one of sixty runs of ten. Beside training that fell by the share that opens a gap "
          + "none is asked for: of 88 trainings that overfitted (scripts/benchmark-trainings) it finds one more, and raises "
          + "no false alarm on 241 others"),
      .init(
        "brief-climb", Double(TurnUp.leastClimb - 1),
        "such values beside a gap that opened while training fell by the share of training-far-fall: no more follow the "
          + "best of the first three of five evaluations"),
      .init(
        "step", TurnUp.shareOfStep,
        "of the values since the best of a short run, and \(TurnUp.leastStepPoints) at least, that lie above it by the same "
          + "share to the end: a step up has no trend. Of 1,048 labelled curves it finds ten more that readers called "
          + "overfitted, and three that they called noisy; simulated settled runs alarm in 3.6 % instead of 3.3 %"
      ),
      .init(
        "training-far-fall", TrainingSince.farShare,
        "of training since that best, beside such a step: noise looks like it, but not beside training that falls far"
      ),
      .init(
        "examples", ValidationSampling.leastExamples,
        "of a proportion, where the number of validation examples is known: that many change sides "
          + "the same way by chance once in 32 times; five healthy classifiers of 59 trained for this "
          + "(scripts/benchmark-trainings) had lost two to eight"),
    ],
    steps: ["restore-best-checkpoint", "regularize", "more-data"],
    sources: ["Prechelt 1998, Early stopping — but when?", "Google tuning playbook"],
    firesOn: [
      RuleExample(
        "three of seven evaluations rise one after the other, while training falls",
        train: [0.23, 0.093, 0.072, 0.062, 0.0515, 0.047, 0.0405],
        validation: [0.058, 0.0475, 0.0416, 0.0388, 0.0393, 0.044, 0.0462]),
      RuleExample(
        "the last three of ten evaluations rise from the best, by a quarter",
        train: [3.6, 2.9, 2.4, 2.0, 1.7, 1.4, 1.2, 0.9, 0.7, 0.56],
        validation: [3.3, 2.8, 2.5, 2.2, 1.95, 1.75, 1.64, 1.79, 1.9, 2.1]),
      RuleExample(
        "a step up that stays, while training falls to a half",
        train: [0.71, 0.66, 0.61, 0.56, 0.52, 0.46, 0.41, 0.36, 0.31, 0.25],
        validation: [0.69, 0.64, 0.61, 0.57, 0.56, 0.525, 0.53, 0.61, 0.595, 0.59]),
      RuleExample(
        "validation falls to 0.30 and climbs to 0.60 while training goes on falling",
        train: ExampleCurve.settling(from: 1, to: 0.05),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 15)
          + ExampleCurve.straight(from: 0.31, to: 0.6, points: 25)),
      RuleExample(
        "eight noisy points: validation climbs from 3.4 to 4.9, training falls to a seventh of it",
        train: [6.0, 4.1, 2.9, 2.0, 1.5, 1.1, 0.8, 0.7],
        validation: [5.8, 3.9, 3.4, 3.9, 4.1, 4.3, 4.6, 4.9]),
      RuleExample(
        "three values climb from the best of twelve, near training, which went on falling",
        train: [16, 5.6, 4.3, 2.7, 1.8, 1.5, 1.2, 1.1, 0.93, 0.85, 0.83, 0.84],
        validation: [5.9, 5.1, 4.0, 1.6, 1.2, 1.0, 0.91, 0.90, 0.88, 0.94, 1.0, 1.03]),
      RuleExample(
        "the last two of five evaluations climb by a fifth, while training falls to a half",
        train: [0.60, 0.42, 0.30, 0.20, 0.13], validation: [0.55, 0.45, 0.40, 0.43, 0.48]),
      RuleExample(
        "five evaluations, each worse than the one before, while training falls",
        train: [0.40, 0.36, 0.33, 0.31, 0.29], validation: [0.42, 0.43, 0.44, 0.45, 0.46]),
      RuleExample(
        "the last two of ten evaluations rise steeply",
        train: [0.52, 0.39, 0.36, 0.33, 0.30, 0.28, 0.24, 0.20, 0.16, 0.13],
        validation: [0.34, 0.31, 0.32, 0.29, 0.31, 0.31, 0.305, 0.295, 0.38, 0.42]),
      RuleExample(
        "validation climbs from 0.3 to 0.4 and comes half the way down again, far above training",
        train: ExampleCurve.settling(from: 1, to: 0.05, points: 60),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 10)
          + ExampleCurve.straight(from: 0.3, to: 0.4, points: 20)
          + ExampleCurve.straight(from: 0.4, to: 0.35, points: 30)),
    ],
    staysQuietOn: [
      RuleExample(
        "the last two of five evaluations climb by a fifth, while training all but stops",
        train: [0.60, 0.42, 0.36, 0.35, 0.34], validation: [0.55, 0.45, 0.40, 0.43, 0.48]),
      RuleExample(
        "the same step up beside training that has all but stopped",
        train: [0.71, 0.61, 0.52, 0.46, 0.42, 0.39, 0.385, 0.38, 0.375, 0.37],
        validation: [0.69, 0.64, 0.61, 0.57, 0.56, 0.525, 0.53, 0.61, 0.595, 0.59]),
      RuleExample(
        "the first epoch is the best by 3 %, and validation has come down again since the fourth",
        train: [0.57, 0.56, 0.55, 0.54, 0.53, 0.55, 0.54, 0.53, 0.50, 0.51, 0.50, 0.49],
        validation: [
          0.452, 0.465, 0.477, 0.485, 0.484, 0.483, 0.482, 0.480, 0.476, 0.473, 0.470, 0.465,
        ]),
      RuleExample(
        "validation settles and scatters",
        train: ExampleCurve.settling(from: 1, to: 0.2, scatter: 0.01),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.02)),
      RuleExample(
        "validation rises together with training: unstable, not overfitting",
        train: ExampleCurve.settling(from: 1, to: 0.29, points: 20)
          + ExampleCurve.straight(from: 0.29, to: 0.39, points: 20),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 20)
          + ExampleCurve.straight(from: 0.3, to: 0.4, points: 20)),
      RuleExample(
        "a large gap beside a plateau of ten noisy points",
        train: ExampleCurve.settling(from: 1, to: 0.05, points: 10),
        validation: [1, 0.5, 0.31, 0.33, 0.3, 0.32, 0.31, 0.33, 0.3, 0.32]),
      RuleExample(
        "error on 60 examples: two more of them", metric: "error",
        train: ExampleCurve.straight(from: 0.3, to: 0.04, points: 60),
        validation: ExampleCurve.shares(
          of: 60, [(20, 1), (14, 1), (9, 1), (7, 2), (6, 20), (7, 10), (8, 25)])),
      RuleExample(
        "four of five evaluations are worse than the first, in no order",
        train: [0.40, 0.36, 0.33, 0.31, 0.29], validation: [0.42, 0.45, 0.43, 0.46, 0.44]),
      RuleExample(
        "one bad epoch at the end",
        train: ExampleCurve.settling(from: 1, to: 0.05, points: 20),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 19, scatter: 0.01) + [0.7]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let both = evidence.turn, both.isOverfitting,
      evidence.chanceTrainingStandsAt == nil
    else { return nil }
    let turn = both.turn
    lazy var words = Wording(evidence)
    // The level that the report shows at that checkpoint, where it is the judged one: the lowest smoothed value near it
    // is another number.
    var best: Double {
      evidence.judged.x == turn.bestX ? evidence.validationLevel?.value ?? turn.best : turn.best
    }
    var tail: String {
      // What is told starts at the checkpoint that is named, not at the lowest smoothed value near it.
      guard both.since?.wentOn ?? false, let train = evidence.train?.levels,
        let since = TrainingSince(
          train, from: turn.bestX, validation: turn.end, ideal: evidence.ideal), since.wentOn
      else { return "" }
      return " while training improved by another \(words.amount(since.fell, since.standardError))"
    }
    // A share of the distance to the ideal is one of the level only where the ideal is 0.
    var rise: String {
      evidence.ideal == 0
        ? DecimalText.growth((turn.end - best) / best)
        : words.amount(turn.end - best, evidence.validationLevel?.standardError)
    }
    var measurements = [
      Measurement(.rise, turn.rise), Measurement(.riseShare, turn.share),
      Measurement(.noiseRange, turn.noiseRange), Measurement(.best, turn.best),
    ]
    if let trend = turn.rising { measurements.append(Measurement(.risingTrend, trend)) }
    appendStoppingMeasures(of: evidence, to: &measurements)
    return finding(
      evidence,
      "\(evidence.validationCurve) ended at \(words.level(turn.end)), \(rise) "
        + "\(words.worse) its best (\(words.level(best)) at \(words.place(turn.bestX)))\(tail)",
      measurements, at: turn.bestX)
  }

  /// Prechelt's measures at the end of the run, where the metric has an ideal to count errors from.
  private static func appendStoppingMeasures(
    of evidence: Evidence, to measurements: inout [Measurement]
  ) {
    guard let ideal = evidence.ideal, let validation = evidence.validation?.levels.curve.y else {
      return
    }
    if let loss = Prechelt.generalizationLoss(of: validation, above: ideal) {
      measurements.append(Measurement(.generalizationLoss, loss))
    }
    if let training = evidence.train?.levels.curve.y,
      let progress = Prechelt.progress(of: training, above: ideal)
    {
      measurements.append(Measurement(.trainingProgress, progress))
    }
    let strips = Prechelt.risingStrips(of: validation, above: ideal)
    measurements.append(Measurement(.risingStrips, Double(strips)))
  }
}
