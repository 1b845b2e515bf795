import CurveModel

/// Validation was still getting better when the run ended.
package enum StillImproving: DiagnosisRule {
  /// In longer runs, up to those that a trend is told of, the last half has to fall plainly: by this trend, and by so
  /// many tolerances.
  static let plainTrend = -5.0
  static let plainFall = 2.0
  /// The share of the tolerance by which its half-means have to differ: a steady fall differs by half of what it is.
  static let shareOfTolerance = 0.8
  /// The last half of so few values shows no trend where one of them is out of order; that of all of them, of which the
  /// last is the best, tells instead.
  static let mostPointsThroughout = 12
  static let trendThroughout = -3.0
  /// A line takes at least five points: in shorter runs that is more than a fifth of them.
  static let leastPointsOfFifth = 20
  /// Three values show no trend; that each was better than the one before, the last by this share of its distance to the
  /// ideal, tells that the run was cut short.
  static let fewestPoints = 3
  static let leastStepOfFewest = 0.02
  /// And by this share of the tolerance, which is as much where that is a twentieth of the distance.
  static let shareOfToleranceOfFewest = 0.4
  /// Values that each are better than the one before go on getting better where the last step is this share of their
  /// mean step.
  static let shareOfMeanStep = 0.5
  /// However wide the tolerance, this share of all that the run gained counts, where the half-means differ by so many of
  /// their standard errors and the trend is as plain as in one of forty flat runs.
  static let leastShareOfGain = 0.05
  static let standardErrorsOfGain = 4.0
  static let trendOfGain = -1.96
  /// A line through the last fifth that falls by this share of what the run gained goes on falling, whatever the last
  /// few values say.
  static let leastShareOfLateFall = 0.02

  package static let documentation = RuleDocumentation(
    name: "still-improving",
    severity: .important,
    summary:
      "Validation was still getting better over the last fifth of the run, or over the last half of a short one.",
    whyItMatters:
      "The run was stopped before it showed what this model can do: its levels are not its limits, "
      + "so training longer comes before changing the model. Where the log shows that the learning rate came "
      + "down to nothing, longer means another, longer schedule.",
    thresholds: [
      .init("share-of-run", LateFall.shareOfRun, "long enough to see a trend through epoch noise"),
      .init(
        "standard-errors", LateFall.standardErrors,
        "a slope of pure noise exceeds it in 1 of 700 runs"),
      .init(
        "standard-errors-beside-training", LateFall.standardErrorsBesideTraining,
        "the same beside training that falls by its own; of 26 labelled curves that improved, three more are found"
      ),
      .init(
        "share-of-improvement", LateFall.leastShareOfImprovement,
        "below it a doubled budget would gain less than a twentieth of what the run gained"),
      .init(
        "share-of-level", LateFall.leastShareOfLevel,
        "or this share of the level, which counts as much where the start lies far above: of 82 "
          + "trainings that went on improving (scripts/benchmark-trainings) four squared errors fell by "
          + "5 to 11 % of their level and by less than 1 % of the way from the start"),
      .init(
        "examples", ValidationSampling.leastExamples,
        "of a proportion, where the number of validation examples is known: fewer may change sides by "
          + "chance"),
      .init(
        "share-beyond-best", LateFall.leastShareBeyondBest,
        "of that fall, which has to lie below everything before it: a fall that undoes a hump gains nothing. Of "
          + "720 trainings (scripts/benchmark-trainings) three fewer that had settled are called improving, and "
          + "four fewer that had overfitted"),
      .init(
        "points-of-a-fifth", Double(leastPointsOfFifth),
        "below it only the last half tells, where there is a tolerance: a line through five of six points called "
          + "56 of 100 runs improving that had levelled off"),
      .init(
        "points-of-short-run", Double(RecentFall.mostPointsOfShortRun),
        "up to it, the last half tells as well: labelled runs of 5 to 25 "
          + "points fell by 5 to 37 % of their level where a reader saw improvement, by at most 4 % "
          + "where they had converged"),
      .init(
        "share-of-tolerance", shareOfTolerance,
        "by which the means of the two parts of that half have to differ; a steady fall differs by half of what it "
          + "is. Of 26 labelled curves that improved it finds two more, and of 480 simulated ones that settled calls "
          + "7 more improving"),
      .init(
        "plain-trend", plainTrend,
        "Mann-Kendall z of the last half of runs of up to 200 points, where it falls by several tolerances"
      ),
      .init("plain-fall", plainFall, "and so many tolerances they are"),
      .init(
        "share-of-gain", leastShareOfGain,
        "or, however wide the tolerance, by this share of all the run gained: a loss of many classes is far from its "
          + "ideal all along. Of 448 labelled curves it finds four more that improved and calls none of the others "
          + "improving; at 0.03 it calls one, at 0.07 it finds one fewer"),
      .init(
        "standard-errors-of-gain", standardErrorsOfGain,
        "of the difference of those means, beyond which it must lie"),
      .init(
        "trend-of-gain", trendOfGain,
        "Mann-Kendall z of that half in a run of up to 50 points: flat noise falls below it in one of forty runs"
      ),
      .init(
        "share-of-tolerance-of-fewest", shareOfToleranceOfFewest,
        "nor, where a tolerance is known, by less than this share of it"),
      .init(
        "least-step-of-fewest", leastStepOfFewest,
        "of the distance to the ideal, by which the last of three values has to be the best, and the second better than "
          + "the first: of 11 public runs with three such evaluations readers called 10 still improving, one a large gap; "
          + "one that had converged fell by 1 %"),
      .init(
        "share-of-mean-step", shareOfMeanStep,
        "of up to 12 values whose last half, four at least, each are better than the one before, by 3 % of their "
          + "distance to the ideal in all, the last step has to be this share of the mean one: of 1,440 simulated runs "
          + "of 4 to 12 values that had settled 8 more are called improving, 13 at 0.2"),
      .init(
        "falling-trend", RecentFall.fallingTrend,
        "Mann–Kendall z of that half; flat noise falls below it in one of twenty runs"),
      .init(
        "points-throughout", Double(mostPointsThroughout),
        "up to it, the trend of all values tells as well, where the last is the best: a half of so few shows none "
          + "where one value is out of order"),
      .init(
        "trend-throughout", trendThroughout,
        "Mann–Kendall z of all of them: 40 of the 45 pairs of ten values have to fall"),
      .init(
        "share-of-end", RecentFall.shareOfEnd,
        "of that fall, gained by the last quarter of the half over the one before, or the fall is over: of 60 "
          + "accuracies that were flat for the last 6 of 30 epochs 34 were called improving without it"
      ),
      .init(
        "share-of-late-fall", leastShareOfLateFall,
        "of all the run gained, by which a line through the last fifth has to fall to say that it is not over: of 448 "
          + "labelled curves two more are found that improved; at 0.01 one that had converged is called improving"
      ),
    ],
    steps: ["train-longer", "longer-schedule"],
    sources: ["Google tuning playbook, 'improving at the end'"],
    firesOn: [
      RuleExample(
        "a negative log-likelihood, which has no ideal, that falls on through its scatter",
        train: ExampleCurve.settling(from: -0.5, to: -1.6, points: 50)
          + ExampleCurve.straight(from: -1.6, to: -1.76, points: 50, scatter: 0.06)),
      RuleExample(
        "both curves fall in a straight line to the end",
        train: ExampleCurve.straight(from: 1, to: 0.4, scatter: 0.005),
        validation: ExampleCurve.straight(from: 1, to: 0.5, scatter: 0.005)),
      RuleExample(
        "a tenth of the level in the last fifth, though the start was 30 times as high",
        train: ExampleCurve.settling(from: 240, to: 10, points: 30)
          + ExampleCurve.straight(from: 10, to: 7.3, points: 30),
        validation: ExampleCurve.settling(from: 240, to: 11, points: 30)
          + ExampleCurve.straight(from: 11, to: 8.4, points: 30)),
      RuleExample(
        "a sudden fall, and 260 points that go on falling",
        train: ExampleCurve.straight(from: 1, to: 0.9, points: 40)
          + ExampleCurve.straight(from: 0.6, to: 0.3, points: 260),
        validation: ExampleCurve.straight(from: 1, to: 0.95, points: 40)
          + ExampleCurve.straight(from: 0.65, to: 0.4, points: 260)),
      RuleExample(
        "fifty epochs that go on falling through their scatter",
        train: ExampleCurve.settling(from: 1, to: 0.5, points: 25)
          + ExampleCurve.straight(from: 0.5, to: 0.36, points: 25),
        validation: ExampleCurve.settling(from: 1, to: 0.6, points: 25, scatter: 0.03)
          + ExampleCurve.straight(from: 0.6, to: 0.54, points: 25, scatter: 0.03)),
      RuleExample(
        "a loss of ten classes, far from its ideal, that goes on falling slowly",
        train: ExampleCurve.settling(from: 1.9, to: 1.52, points: 10)
          + ExampleCurve.straight(from: 1.5, to: 1.4, points: 10),
        validation: ExampleCurve.settling(from: 1.84, to: 1.51, points: 10)
          + ExampleCurve.straight(from: 1.49, to: 1.43, points: 10, scatter: 0.006)),
      RuleExample(
        "three evaluations, each a fifth lower", train: [0.5, 0.35, 0.25],
        validation: [0.6, 0.46, 0.37]),
      RuleExample(
        "two evaluations, the second is better, beside sixty values of training that fall",
        train: ExampleCurve.straight(from: 1, to: 0.5, points: 60, scatter: 0.01),
        validation: [0.9, 0.7]),
      RuleExample(
        "ten evaluations that fall to the last, with one out of order in the half",
        train: ExampleCurve.straight(from: 0.053, to: 0.018, points: 10),
        validation: [
          0.0385, 0.0373, 0.0362, 0.0339, 0.0324, 0.0286, 0.0282, 0.0296, 0.0276, 0.0258,
        ]),
      RuleExample(
        "nine evaluations, each better than the one before, the last five by a hundredth of their level",
        train: [4.1, 2.41, 2.22, 2.10, 2.01, 1.91, 1.86, 1.82, 1.78],
        validation: [4.1, 2.43, 2.25, 2.16, 2.05, 2.0, 1.95, 1.93, 1.90]),
      RuleExample(
        "five evaluations, the last is the best", train: [1.3, 1.1, 1.0, 0.85, 0.8],
        validation: [1.15, 1.16, 1.0, 0.8, 0.78]),
    ],
    staysQuietOn: [
      RuleExample(
        "error on 60 examples: two fewer over the last fifth", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.05, points: 60),
        validation: ExampleCurve.shares(
          of: 60, [(24, 1), (20, 1), (17, 2), (15, 2), (14, 3), (13, 39), (12, 6), (11, 6)])),
      RuleExample(
        "both curves have settled",
        train: ExampleCurve.settling(from: 1, to: 0.4, scatter: 0.005),
        validation: ExampleCurve.settling(from: 1, to: 0.5, scatter: 0.005)),
      RuleExample(
        "a hump that comes down to where the curve was before it",
        train: ExampleCurve.settling(from: 1, to: 0.4, points: 120),
        validation: ExampleCurve.settling(from: 1, to: 0.5, points: 60)
          + ExampleCurve.straight(from: 0.5, to: 0.56, points: 30)
          + ExampleCurve.straight(from: 0.56, to: 0.5, points: 30)),
      RuleExample(
        "a hump that levels off where the curve was before it",
        train: ExampleCurve.settling(from: 1, to: 0.18, points: 80)
          + ExampleCurve.straight(from: 0.18, to: 0.4, points: 16)
          + ExampleCurve.straight(from: 0.4, to: 0.19, points: 12)
          + ExampleCurve.straight(from: 0.19, to: 0.19, points: 8)),
      RuleExample(
        "twenty evaluations, a bump in the middle that comes down to where the curve was",
        train: ExampleCurve.settling(from: 2, to: 1.4, points: 20),
        validation: [
          1.71, 1.63, 1.60, 1.55, 1.56, 1.48, 1.52, 1.50, 1.47, 1.51, 5.9, 2.25, 1.85, 1.65, 1.53,
          1.51,
          1.50, 1.49, 1.48, 1.50,
        ]),
      RuleExample(
        "nothing was learnt, however steadily it creeps",
        train: ExampleCurve.straight(from: 0.8370, to: 0.8348, points: 10),
        validation: ExampleCurve.straight(from: 0.9680, to: 0.9658, points: 10)),
      RuleExample(
        "30 epochs, flat for the last seven",
        train: ExampleCurve.straight(from: 1, to: 0.4, points: 23)
          + ExampleCurve.straight(from: 0.4, to: 0.4, points: 7),
        validation: ExampleCurve.straight(from: 1, to: 0.5, points: 23)
          + ExampleCurve.straight(from: 0.5, to: 0.5, points: 7, scatter: 0.002)),
      RuleExample(
        "nine evaluations, each better than the one before, by less and less",
        train: [4.1, 2.41, 2.02, 1.90, 1.81, 1.80, 1.79, 1.785, 1.783],
        validation: [4.1, 2.43, 2.15, 2.06, 2.02, 1.98, 1.955, 1.951, 1.95]),
      RuleExample(
        "three evaluations that have all but levelled off", train: [0.5, 0.42, 0.4],
        validation: [0.426, 0.412, 0.408]),
      RuleExample(
        "a short run that has settled", train: [1.2, 0.6, 0.45, 0.41, 0.40, 0.40, 0.40, 0.40],
        validation: [1.1, 0.7, 0.55, 0.53, 0.52, 0.525, 0.515, 0.52]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, evidence.improvement?.isReal ?? true,
      let curve = teller(of: evidence),
      !curve.levels.restsOnOnePoint(at: curve.count - 1)
    else { return nil }
    let fifth = tooFewForAFifth(curve, evidence) ? nil : fallOverLastFifth(of: curve, evidence)
    guard
      let found = fifth ?? fallOfShortRun(curve, evidence) ?? fallOfFewest(curve, evidence)
        ?? fallStepByStep(curve, evidence)
    else { return nil }
    return hasSettledSinceSuddenFall(curve.levels.curve.y) ? nil : found
  }

  /// The curve that tells: validation, unless it has too few values to tell, is at its best, and training has more.
  private static func teller(of evidence: Evidence) -> CurveEvidence? {
    guard let validation = evidence.validation, let train = evidence.train,
      validation.count < Self.fewestPoints, train.levels.hasFit, evidence.endsWhileFalling
    else { return evidence.validation ?? evidence.train }
    return train
  }

  /// Whether the curve fell at once, as where the learning rate is lowered by a step, and not since.
  private static func hasSettledSinceSuddenFall(_ values: [Double]) -> Bool {
    guard let start = SuddenFall.end(in: values), values.count - start > RecentFall.leastPoints
    else { return false }
    return MonotoneTrend.z(of: MonotoneTrend.coarse(values[start...])) >= RecentFall.fallingTrend
  }

  /// Whether a line through the last fifth would take in much of what came before it; only a tolerance tells what
  /// the last half has to gain instead.
  private static func tooFewForAFifth(_ curve: CurveEvidence, _ evidence: Evidence) -> Bool {
    evidence.tolerance != nil && curve.levels.curve.count < Self.leastPointsOfFifth
  }
}
