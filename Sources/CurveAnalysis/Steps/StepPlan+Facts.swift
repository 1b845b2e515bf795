import CurveModel

/// What a run shows that the order of its steps depends on.
extension StepPlan {
  /// Whether the baseline is the least certain of the three levels by far.
  var isBaselineLeastKnown: Bool {
    let evidence = assessment.evidence
    guard let level = evidence.baselineLevel else { return false }
    let errors = [evidence.trainLevel, evidence.validationLevel].compactMap { $0?.standardError }
    return max(level.deviationBelow, level.deviationAbove)
      > Self.farLessKnown * (errors.max() ?? .infinity)
  }

  private static let farLessKnown = 3.0

  func has(_ rule: (some DiagnosisRule).Type) -> Bool {
    findings.first(of: rule) != nil
  }

  /// Over training-set size it is more data that a curve still improves with, not a longer run.
  var stillImprovesInTime: Bool {
    has(StillImproving.self) && assessment.evidence.run.axis.kind != .examples
  }

  /// Whether validation still gained more than is worth acting on.
  var gainsByTime: Bool {
    guard stillImprovesInTime, let tolerance = assessment.evidence.tolerance else {
      return stillImprovesInTime
    }
    guard !isRestTrifling else { return false }
    return findings.first(of: StillImproving.self)?.measurements.contains {
      Self.gains.contains($0.quantity) && $0.value > tolerance
    } ?? false
  }

  private static let gains: Set<Quantity> = [.improvementOverLastFifth, .improvementOverLastHalf]

  /// Where a run ended before its curves or its schedule did, what it would still do comes first, unless both curves are
  /// forecast to gain less than is worth acting on.
  var longerIfCutShort: [StepTemplate] {
    let evidence = assessment.evidence
    let isOpen = evidence.endsWhileFalling && !evidence.hasScheduleEnded
    return (stillImprovesInTime || isOpen) && isForecastWorthActing && !isRestTrifling
      || evidence.isScheduleCutShort ? [trainLonger] : []
  }

  /// Whether what is left to gain, as the curves slow down, is less than is worth acting on.
  ///
  /// A forecast does not tell: it has to reckon with curves that slow down less and less.
  private var isRestTrifling: Bool {
    let evidence = assessment.evidence
    guard let tolerance = evidence.tolerance else { return false }
    let rests = [evidence.train, evidence.validation].compactMap { curve in
      curve.flatMap { RemainingGain.of($0.levels.curve.y) }
    }
    return !rests.isEmpty && rests.allSatisfy { $0 <= tolerance }
  }

  /// Whether one of the curves is forecast to gain what is worth acting on; so it is taken to be where none is forecast.
  var isForecastWorthActing: Bool {
    let gains = [validationGain, trainGain].compactMap(\.self)
    return gains.isEmpty || gains.contains(where: isWorthActing)
  }

  /// Whether neither curve gained over the last fifth what is worth acting on: falls slow down, and as much again gains
  /// less yet.
  var isEndTrifling: Bool {
    let evidence = assessment.evidence
    guard let tolerance = evidence.tolerance, evidence.run.axis.kind != .examples else {
      return false
    }
    let falls = [evidence.train, evidence.validation].compactMap { curve in
      curve.flatMap { LateFall(of: $0, ideal: evidence.ideal)?.amount }
    }
    return !falls.isEmpty && falls.allSatisfy { $0 <= tolerance }
  }

  /// What validation and training are forecast to gain from where they ended by twice what was spent, oriented.
  private var validationGain: Double? {
    gain(by: forecast?.validation, from: assessment.evidence.lastLevels.validation)
  }
  private var trainGain: Double? {
    gain(by: forecast?.train, from: assessment.evidence.lastLevels.train)
  }

  private func gain(by forecast: CurveForecast?, from last: Level?) -> Double? {
    guard let forecast, let last else { return nil }
    return last.value - forecast.predicted * assessment.evidence.metric.direction.sign
  }

  private func isWorthActing(on gain: Double) -> Bool {
    assessment.evidence.tolerance.map { gain > $0 } ?? true
  }

  /// More training: of the same run, or, where its learning rate had come down, of another.
  var trainLonger: StepTemplate {
    assessment.evidence.hasScheduleEnded ? BiasSteps.longerSchedule : BiasSteps.trainLonger
  }

  /// Whether as much training again is expected to gain a good part of the gap; so it is taken to be where
  /// nothing is forecast.
  var isTimeWorthTheGap: Bool {
    guard let gain = validationGain, let gap = assessment.evidence.gap else { return true }
    return gain >= Self.goodPartOfGap * gap.value
  }

  private static let goodPartOfGap = 0.25

  /// Whether more data may help: over training-set size the curve tells whether it did so far.
  ///
  /// Where it got worse, or twice the data is forecast to gain less than is worth acting on, it is no cure
  /// (Ng, Machine Learning Yearning, ch. 28).
  var gainsByData: Bool {
    let evidence = assessment.evidence
    guard evidence.run.axis.kind == .examples else { return true }
    if has(CurveDips.self) { return false }
    return validationGain.map(isWorthActing) ?? true
  }

  /// Whether training has come less than a fifth of the way from the floor to the baseline.
  var hasLearntLittle: Bool {
    let evidence = assessment.evidence
    guard let trivial = evidence.trivial, let level = evidence.baselineLevel?.value,
      let train = evidence.trainLevel?.value, trivial > level
    else { return false }
    return trivial - train < Self.littleOfTheWay * (trivial - level)
  }

  private static let littleOfTheWay = 0.2

  /// Whether a leak may be why the baseline is beaten.
  ///
  /// Beating a linear, scripted or earlier model, or a crowd, is expected and no reason for alarm, and the return of
  /// an agent has no examples to leak.
  var isLeakSuspected: Bool {
    let evidence = assessment.evidence
    let kind = evidence.baseline?.kind
    return assessment.primary == .baselineBeaten && !evidence.metric.isReturn
      && (kind == .human || kind == .published)
      && !(evidence.baseline?.grade?.hasPrefix("crowd") ?? false)
  }

  /// Whether as much training again, at the pace of its end, would bring training past the linear model
  /// that it is worse than.
  var isPassingLinear: Bool {
    let evidence = assessment.evidence
    guard stillImprovesInTime, !evidence.hasScheduleEnded, let train = evidence.trainLevel,
      let linear = evidence.beatenBySimpleBaseline(train)
    else { return false }
    return evidence.gainByDoubling > train.value - linear.level.value
  }

  /// Whether as much training again would bring a run that is still on its way past the floor.
  var isPassingFloor: Bool {
    let evidence = assessment.evidence
    guard let trivial = evidence.trivial, let train = evidence.train, let best = train.bestValue,
      !evidence.hasScheduleEnded, evidence.run.axis.kind != .examples
    else { return false }
    let pace = evidence.endsWhileFalling ? (train.smoothed.y.first ?? best) - best : 0
    let gain = train.levels.hasFit ? stillImprovesInTime ? evidence.gainByDoubling : 0 : pace
    return gain > max(best - trivial, 0)
  }

  /// Whether data of use show more to gain than all that the verdict speaks of.
  var isShiftLargest: Bool {
    ![.diverged, .notLearning, .noBaseline].contains(assessment.primary)
      && assessment.evidence.isLargest(.distributionShift)
  }

  /// What shows whether a target can be reached that somebody only asks for.
  var demonstration: [StepTemplate] {
    let isFarFromTarget =
      assessment.evidence.baseline?.kind == .requirement
      && [.underfitting, .overfitting].contains(assessment.primary)
    return isFarFromTarget ? [BaselineSteps.measureHuman, BaselineSteps.findPublished] : []
  }

  /// What a met requirement allows: to ship, unless data nearer to use than validation miss it, or may.
  var shipping: [StepTemplate] {
    guard requirementStatus == .met else { return [] }
    guard !assessment.evidence.isRequirementMissedInUse else {
      return used.isEmpty && shift.isEmpty ? [ValidationSteps.compareValidationWithTest] : []
    }
    return [
      assessment.evidence.stopShortOfRequirement == nil
        ? BaselineSteps.ship : EvidenceSteps.moreTestExamples
    ]
  }

  var hasGap: Bool { assessment.secondary.contains(.overfitting) }

  var requirement: RequirementJudgement? { assessment.requirementJudgement }
  var requirementStatus: RequirementJudgement.Status? { requirement?.status }

  /// Points over training-set size are trainings of their own, whose steps and batches the curve tells nothing of.
  func isPossible(_ step: StepTemplate) -> Bool {
    guard assessment.evidence.run.axis.kind == .examples else { return true }
    let ofOneTraining = [
      BiasSteps.decayLearningRate, PipelineSteps.overfitOneBatch,
      PipelineSteps.checkLearningRate, PipelineSteps.lowerLearningRate,
      GapSteps.restoreBestCheckpoint,
    ]
    return !ofOneTraining.contains { $0.id == step.id }
  }

  /// A run with a floor needs no second one.
  func isMissing(_ step: StepTemplate) -> Bool {
    step.id != BaselineSteps.measureMeanPredictor.id || assessment.evidence.trivial == nil
  }

  /// Whether so few validation examples swing as much by themselves: the median step between two levels of
  /// standard error s is √2 · 0.6745 s.
  func isSampling(_ swings: Finding) -> Bool {
    let evidence = assessment.evidence
    guard evidence.validationSize != nil, let level = evidence.validationLevel,
      let swing = swings.measurements.first(where: { $0.quantity == .swing })?.value
    else { return false }
    let error = evidence.sampling.standardError(at: level.value * evidence.metric.direction.sign)
    return swing < Self.samplingSwings * 2.0.squareRoot() * 0.6745 * error
  }

  /// Swings of up to this many times what sampling alone makes are put down to it.
  private static let samplingSwings = 1.5

  /// Whether an undecided run is hardly more likely what it leans to than not.
  var hardlyLeans: Bool { assessment.probability < Self.leastLeaning }

  /// A step of weeks is not begun on a chance that a coin has, give or take a tenth.
  private static let leastLeaning = 0.6
}
