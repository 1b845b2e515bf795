import CurveModel

/// A reason why the confidence cannot be higher, whatever the probability says.
enum ConfidenceLimit: Sendable {
  case fewPoints(Int)
  /// The deviation that is assumed, and the probability of the verdict with it.
  case assumedScatter(Double, probability: Double)
  case openOptimum
  case onlyWithinRun(isProportion: Bool)
  /// Repeats, but too few to tell how much they differ.
  case fewRuns(Int)
  /// No training level, for the reason that is told.
  case noTraining(String)
  case noValidation(String)
  /// Training that stood still over the whole log.
  case gapFromStart
  case trainingIsUpperBound
  case comparabilityUnknown

  /// Points below which a run supports only a low or a medium confidence (docs/decision.md §2).
  static let pointsForMedium = 3
  static let pointsForHigh = 8

  var atMost: Confidence {
    switch self {
    case .fewPoints(let points): points < Self.pointsForMedium ? .low : .medium
    case .onlyWithinRun, .fewRuns, .noTraining, .noValidation: .medium
    case .assumedScatter, .openOptimum, .gapFromStart, .trainingIsUpperBound, .comparabilityUnknown:
      .low
    }
  }

  func reason(_ words: Wording) -> String {
    switch self {
    case .fewPoints(let points):
      "only \(points) \(points == 1 ? "point" : "points") on the shorter curve"
    case .assumedScatter(let deviation, let probability):
      "one value shows no scatter, so the verdict takes the levels as exact: were they off by "
        + "\(words.metric.differenceText(DecimalText.significant(deviation, digits: 2))), as is assumed for single values, its probability would "
        + "be \(DecimalText.percent(probability))"
    case .openOptimum:
      "as the values stand it is overfitting, but the baseline need not be the best there is; "
        + "a mean-predictor baseline or the course of the curves would tell how near is near"
    case .onlyWithinRun(let isProportion):
      "only the scatter within this run is known, not how much runs differ; "
        + (isProportion ? "state --validation-n, or " : "") + "repeat the run with other seeds"
    case .fewRuns(let count):
      "\(count) runs hardly tell how much runs differ; repeat the run with other seeds"
    case .noTraining(let why): "\(why), so the excess cannot be split"
    case .noValidation(let why): "\(why), so the generalization gap is not known"
    case .gapFromStart:
      "training did not improve in the whole log, so the gap was there from its start and need not be memorizing: "
        + "the splits may differ in what they measure"
    case .trainingIsUpperBound:
      "training is worse than validation, so the model may fit better than its training level says"
    case .comparabilityUnknown:
      "the baseline is not known to be measured on comparable data"
    }
  }

  static func all(
    for evidence: Evidence, verdict: Verdict, probability: Double
  ) -> [ConfidenceLimit] {
    if verdict == .diverged { return ofExplosion(evidence) }
    // What a loss that sees nothing leaves open, no run more and no point more would settle.
    guard verdict != .noBaseline,
      verdict != .undecided || !evidence.isLossBlind
    else { return [] }
    var limits: [ConfidenceLimit] = []
    // Of a lone value the assumed scatter says more than its number.
    if let assumed = AssumedScatter(evidence, against: evidence.baselineLevel).deviation {
      limits.append(.assumedScatter(assumed, probability: probability))
    } else if let points = fewestPoints(evidence), points < pointsForHigh {
      limits.append(.fewPoints(points))
    }
    if verdict == .undecided, evidence.leansFromOverfitting { limits.append(.openOptimum) }
    if evidence.showsScatter, evidence.validationSize == nil,
      evidence.run.replicates.count < SeedSpread.seedsForHighConfidence
    {
      let runs = evidence.run.replicates.count
      limits.append(
        runs > 1 ? .fewRuns(runs) : .onlyWithinRun(isProportion: evidence.metric.isProportion))
    }
    // An undecided run says it in its verdict.
    if verdict != .undecided, evidence.trainLevel == nil || evidence.validationLevel == nil {
      limits.append(
        evidence.trainLevel == nil
          ? .noTraining(evidence.noTraining) : .noValidation(evidence.noValidation))
    }
    if verdict == .overfitting, didTrainingStandStill(evidence) { limits.append(.gapFromStart) }
    if verdict == .underfitting, let gap = evidence.gap, gap.high < 0 {
      limits.append(.trainingIsUpperBound)
    }
    if evidence.selection.isComparabilityUnknown { limits.append(.comparabilityUnknown) }
    return limits
  }

  /// A few values that rise may come down again; what is no number any more does not.
  private static func ofExplosion(_ evidence: Evidence) -> [ConfidenceLimit] {
    guard evidence.trainingBreak?.kind == .explosion,
      let points = (evidence.input.train ?? evidence.input.validation)?.count,
      points < pointsForHigh
    else { return [] }
    return [.fewPoints(points)]
  }

  /// Whether training gained nothing, whatever validation did.
  private static func didTrainingStandStill(_ evidence: Evidence) -> Bool {
    guard let improvement = evidence.improvement else { return false }
    guard improvement.isReal, improvement.split == .validation, let train = evidence.train else {
      return !improvement.isReal
    }
    return Improvement(of: train.levels, ideal: evidence.ideal)?.answer == false
  }

  private static func fewestPoints(_ evidence: Evidence) -> Int? {
    guard let count = (evidence.train ?? evidence.validation)?.count else { return nil }
    let held = evidence.isValidationNaN ? nil : evidence.validation?.count
    return min(count, held ?? count)
  }
}
