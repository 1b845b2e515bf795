/// The constants the verdict rests on, each with its reason and the measurement that chose it.
///
/// "MD-tree" is `scripts/benchmark-decisions mdtree`, "coverage" `scripts/benchmark-decisions coverage`.
package enum DecisionThresholds {
  package static let all: [RuleDocumentation.Threshold] = verdict + probability + levels

  private static let verdict: [RuleDocumentation.Threshold] = [
    .init(
      "share-of-excess, bias-first", Policy.biasFirst.share,
      "avoidable bias above this share of the excess is underfitting; in a run of one value without a "
        + "floor, the same share of the excess over the middle between baseline and ideal. MD-tree, "
        + "against 'training is more than 2 points above the baseline': accuracy +.002 and .000 with the "
        + "best test error as the baseline, +.024 and +.072 with 0, +.026 and +.072 with 5. Not 1/6 or "
        + "less, or training at 36 and validation at 41 against a human level of 35 would read as "
        + "underfitting"),
    .init(
      "share-of-excess, largest-component", Policy.largestComponent.share,
      "the larger of bias and gap decides. MD-tree, the same comparison: −.039 and −.016 with the "
        + "best test error, +.062 and +.140 with 0, +.030 and +.110 with 5: better than a quarter "
        + "only where the baseline is far below what the model family can reach"),
    .init(
      "clear-share-of-flat-run", DecisionBranch.clearShareOfFlatRun,
      "of the way from the floor to the tightest baseline, by which a run that shows no improvement has to "
        + "be better than the floor, or it is not learning: a run that names one class from its second epoch "
        + "on may lie two points above a floor of nine"),
    .init(
      "tolerance-share-of-range", ToleranceRule.shareOfLearnableRange,
      "the tolerance as a share of the way from the floor to the tightest baseline; a difference of "
        + "one point where 50 points can be learnt"),
    .init(
      "tolerance-share-of-ideal", ToleranceRule.shareOfDistanceToIdeal,
      "the same as a share of validation's distance to the ideal, where no floor is known; MD-tree "
        + "does not tell values below 0.1 apart"),
    .init(
      "most-of-distance-to-ideal", ToleranceRule.mostOfDistanceToIdeal,
      "in a metric that is no proportion the share of the range is never more than this share of "
        + "validation's distance to the ideal: a floor of 800 would make 2.4 as good as a baseline of 1.8"
    ),
  ]

  private static let probability: [RuleDocumentation.Threshold] = [
    .init(
      "least-probability", VerdictJudge.leastProbability,
      "below it the run is undecided; one wrong call in five is the most a verdict is worth"),
    .init(
      "high-probability", VerdictJudge.highProbability,
      "from here on the confidence is high: the customary one in twenty"),
    .init(
      "points-for-medium", Double(ConfidenceLimit.pointsForMedium),
      "with fewer points on the shorter curve the confidence is low"),
    .init(
      "points-for-high", Double(ConfidenceLimit.pointsForHigh),
      "with fewer points the confidence is at most medium"),
    .init(
      "assumed-scatter-of-range", AssumedScatter.shareOfRange,
      "standard deviation behind the probability of a run of one value, as a share of the learnable "
        + "range or of the whole of a proportion, at one half; 2 √(p(1 − p)) of it at p. MD-tree, best test error: the half of the runs with "
        + "the higher probability is right in .83 and .80, all of them in .77 and .74"),
    .init(
      "assumed-scatter-of-ideal", AssumedScatter.shareOfDistanceToIdeal,
      "the same as a share of validation's distance to the ideal, where nothing bounds the metric"),
  ]

  private static let levels: [RuleDocumentation.Threshold] = [
    .init(
      "window-share", LevelEstimator.windowShare,
      "share of the x-axis a level is fitted on: long enough to average step noise, short enough for "
        + "a straight line"),
    .init(
      "missed-standard-errors", MeasuredCurve.missedStandardErrors,
      "of the lowest level; a window is halved where the line through it misses that by more. 216 made-up runs "
        + "that turned up within their first quarter were judged 0.005 above the truth, 0.023 without"
    ),
    .init(
      "noise-share", LevelEstimator.noiseShare,
      "share of the run on which the error of a level is measured, where that is more than the points below"
    ),
    .init(
      "noise-points", Double(LevelEstimator.leastPointsForLevelNoise),
      "the points on which the error of a level is measured at least, where the curve has them"),
    .init(
      "most-correlation", LevelNoise.mostCorrelation,
      "correlations of neighbouring points up to this count by their likelihood. Coverage: the 95 % intervals of "
        + "runs of 10 to 100 epochs hold the truth in 91 to 100 % of cases, whatever the correlation up to 0.8"
    ),
    .init(
      "picked-levels-a-window", PickedLevel.levelsAWindow,
      "independent levels in a window's length when the best of many was picked. Coverage: the 80 % "
        + "intervals of validation hold the truth in 73 to 90 % of flat runs of 50 and 100 epochs; "
        + "without it in 22 to 49 %"),
    .init(
      "range-share", FewPointsScatter.rangeShare,
      "standard error of a value of a run of four or five points as a share of the range of three"),
    .init(
      "bend-share", FewPointsScatter.bendShare,
      "or, where that is less, in units of the noise that the second differences show: a straight fall "
        + "has a range and no scatter"),
  ]
}
