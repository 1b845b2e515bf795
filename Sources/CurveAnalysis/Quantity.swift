/// The numbers that findings rest on, in the order of the names they have in reports, JSON and `explain`.
///
/// Public, so that rows are put in order without calls; see `NameMemo`.
public enum Quantity: CaseIterable, Comparable, Hashable, Sendable {
  case accuracy, age, avoidableBias, baseline, best, bestBaseline, bestSize, bestTrain, brokenFrom,
    chance, classes, cost, count, distributionShift, excess, fromSize, gap, generalizationGap,
    generalizationLoss, halfEpochLag, height, improvement, improvementOverLastFifth,
    improvementOverLastHalf, knee, lead, learningRate, linear, loss, lossAtChance, lossRiseShare,
    lostShare, noiseRange, plateauFrom, points, range, ratio, reversals, rise, riseShare,
    risingStrips, risingTrend, share, shareOfGain, slope, slopeStandardError, standardError, swing,
    toSize, tolerance, train, trainingPoints, trainingProgress, trend, trivialLevel, validation,
    validationOverfitting, validationPoints, variance

  /// What a number is counted in.
  package enum Scale: Hashable, Sendable {
    /// A level of the judged metric, which is read in the metric's own direction.
    case level
    /// A difference of levels, in the metric's units.
    case difference
    /// A count, a share, a place or another number with a scale of its own.
    case own
  }

  package var scale: Scale {
    switch self {
    case .baseline, .best, .bestBaseline, .bestTrain, .linear, .train, .trivialLevel, .validation:
      .level
    case .avoidableBias, .cost, .distributionShift, .excess, .gap, .generalizationGap,
      .halfEpochLag, .height, .improvement, .improvementOverLastFifth, .improvementOverLastHalf,
      .lead, .noiseRange, .range, .rise, .standardError, .swing, .tolerance, .validationOverfitting,
      .variance:
      .difference
    default: .own
    }
  }

  /// What the number says, in a phrase; differences and levels are in the metric's units.
  package var meaning: String {
    switch self {
    case .accuracy: "the accuracy that predicting one class alone would give"
    case .age: "share of the run that came after its best checkpoint"
    case .avoidableBias: "training level − tightest baseline; positive is worse"
    case .baseline: "level of the baseline that the finding is about"
    case .best: "validation's best smoothed level"
    case .bestBaseline: "level of the best baseline that is no floor"
    case .bestSize: "training-set size at which validation was best"
    case .bestTrain: "best smoothed level of training, or of validation over training-set size"
    case .brokenFrom: "first place on the x-axis that is broken"
    case .chance: "probability that noise alone looks like this, from the points' errors"
    case .classes: "number of equally likely classes at which guessing gives this level"
    case .cost: "how much worse validation is than the tightest baseline, or 0: what the gap costs"
    case .count: "number of single points that stand out"
    case .distributionShift:
      "how much worse data of the kind met in use are than held-out data of the training's kind"
    case .excess: "how much worse validation is than the tightest baseline"
    case .fromSize: "training-set size at which the rise begins"
    case .gap: "how much worse validation is than training at the end of the run"
    case .generalizationGap:
      "how much worse validation is than training at the judged checkpoint"
    case .generalizationLoss:
      "percent by which validation's last error exceeds its lowest (GL, Prechelt 1998)"
    case .halfEpochLag:
      "validation half an epoch before the judged checkpoint − validation there: what a training "
        + "loss that is a running mean over the epoch adds to the gap"
    case .height: "how far the highest point stands above its neighbours"
    case .improvement: "first level − best level over the whole run; positive is better"
    case .improvementOverLastFifth:
      "change of the straight line through the last fifth of the run; positive is better"
    case .improvementOverLastHalf:
      "mean of the earlier points of the run's last half − mean of the later ones; positive is "
        + "better"
    case .knee: "place from which a curve of two straight pieces is flat"
    case .lostShare: "share of what training had gained (first − best) that it lost again"
    case .lead: "distance from the tightest baseline to the next"
    case .learningRate: "the learning rate at the end of the run"
    case .linear: "level of the best linear or scripted baseline"
    case .loss: "the loss that the run stays near"
    case .lossAtChance: "loss of guessing among so many classes: ln k"
    case .lossRiseShare: "rise of the validation loss over its best, as a share of that"
    case .noiseRange:
      "the rise that flat noise of this length and autocorrelation stays below in 95 % of cases"
    case .plateauFrom: "place on the x-axis from which both curves keep their levels"
    case .points: "number of points on the shorter curve"
    case .range: "highest − lowest level over all training-set sizes"
    case .ratio: "validation's distance to the metric's ideal value over training's"
    case .reversals:
      "share of the points at which the curve turns back; 2/3 for noise, 0 for a smooth fall"
    case .rise: "how much worse the curve became after its best place"
    case .riseShare:
      "the rise as a share of the best level's distance to the ideal value, or of all progress"
    case .risingStrips:
      "strips of points up to the end, one after the other, over which validation got worse (UP, "
        + "Prechelt 1998)"
    case .risingTrend: "Mann–Kendall z of validation since its best place; positive is worse"
    case .share: "the range as a share of what can be learnt at all"
    case .shareOfGain: "the swing as a share of all that the run gained"
    case .slope: "change of the level for one step of the x-axis; negative is better"
    case .slopeStandardError: "standard error of the slope, widened for autocorrelation"
    case .standardError: "standard error of the difference that the finding names"
    case .swing: "median step from one point to the next, in the second half of the run"
    case .toSize: "training-set size at which the rise ends"
    case .tolerance: "the smallest difference worth acting on"
    case .train: "training level at the judged checkpoint"
    case .trainingPoints: "number of training's points that are NaN or infinite"
    case .trainingProgress:
      "thousandths by which training's recent mean exceeds its recent best (Pk, Prechelt 1998)"
    case .trend: "Mann–Kendall z of the run's last half; negative is better"
    case .trivialLevel: "level of the best floor: what a model scores that learnt nothing"
    case .validation: "validation level at the judged checkpoint"
    case .validationOverfitting:
      "test level − validation level: what was lost by choosing on the validation set"
    case .validationPoints: "number of validation's points that are NaN or infinite"
    case .variance: "train-val level − training level"
    }
  }
}
