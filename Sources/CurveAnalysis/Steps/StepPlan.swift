import CurveModel

/// Orders the steps for a run: what its findings ask for first, then the list of its failure mode.
///
/// The orders are the sources'; where they disagree, evidence in the run decides (a run that still
/// improves is trained longer before its model grows).
struct StepPlan {
  let assessment: Assessment
  let findings: [Finding]
  let forecast: Forecast?

  init(_ assessment: Assessment, findings: [Finding], forecast: Forecast?) {
    self.assessment = assessment
    self.findings = findings
    self.forecast = forecast
  }

  /// The templates in their order, some of them more than once; each part of the plan is made when it is reached.
  private var templates: some Sequence<StepTemplate> {
    let mode = { doubted(steps(for: assessment.primary)) + calming }
    // A run whose numbers broke is mended before anything else is asked of it.
    let parts =
      assessment.primary == .diverged ? [mode, { first }] : [{ first }, mode, { numerics }]
    let possible = parts.lazy.flatMap { $0() }.filter(isPossible)
    let learner = LearnerCatalog.learner(of: assessment.evidence)
    return possible.compactMap { learner == nil ? $0 : learner?.instead(of: $0) }
  }

  /// The step that comes first, without the reasons in this run.
  var leading: StepTemplate? {
    let tried = assessment.evidence.options.tried
    return templates.first { !tried.contains($0.id) } ?? templates.first { _ in true }
  }

  var steps: [NextStep] {
    let tried = assessment.evidence.options.tried
    let context = StepContext(assessment, findings: findings, forecast: forecast)
    let steps = StepCatalog.distinct(templates).map {
      context.step($0, wasTried: tried.contains($0.id))
    }
    return steps.filter { !$0.wasTried } + steps.filter(\.wasTried)
  }

  /// Steps that come before those of the failure mode.
  private var first: [StepTemplate] {
    var steps: [StepTemplate] = []
    // A run that learns nothing swings by chance; what it lacks is no smaller step.
    if ![.atBaseline, .baselineBeaten, .notLearning].contains(assessment.primary) {
      steps += unsteady
    }
    if has(LossDiverged.self) {
      steps += [PipelineSteps.lowerLearningRate, PipelineSteps.clipGradients]
    }
    if assessment.evidence.roseFromStart, assessment.primary != .diverged {
      steps += [PipelineSteps.lowerLearningRate, PipelineSteps.checkLossAndLastLayer]
    }
    // Training that comes near its baseline, or past it later, is sound enough.
    if has(TrainWorseThanLinear.self), assessment.working != .overfitting {
      steps += isPassingLinear ? [trainLonger] : []
      steps += [PipelineSteps.overfitOneBatch, PipelineSteps.checkLearningRate]
    }
    if has(ValidationExploded.self) {
      steps += [PipelineSteps.checkNumerics, PipelineSteps.checkData]
    }
    if has(ValidationWorseThanTrivial.self) || has(ValidationAtChance.self) {
      steps.append(PipelineSteps.checkData)
    }
    if has(LossAtChance.self) || has(AccuracyAtChance.self), assessment.primary != .diverged {
      steps += has(BlindLoss.self) ? [PipelineSteps.checkLossAndLastLayer] : []
      steps += [PipelineSteps.overfitOneBatch, PipelineSteps.checkData]
    }
    if has(ValidationBelowTrain.self),
      // Validation that beats the baseline needs no training level for it.
      ![.diverged, .notLearning, .baselineBeaten].contains(assessment.primary),
      !assessment.isUnderfittingWithheld
    {
      // What is free and settled comes before what is only to be measured.
      steps.insert(contentsOf: restore + [BiasSteps.evaluateTrainInEvalMode], at: 0)
    }
    // A tighter baseline is of no use in a metric that hardly tells models apart.
    if has(FloorNearIdeal.self), ![.diverged, .notLearning].contains(assessment.primary) {
      steps.insert(BaselineSteps.chooseAnotherMetric, at: 0)
    }
    if has(ValidationOverfitted.self), assessment.evidence.dwarfingDrop != nil,
      ![.diverged, .notLearning].contains(assessment.primary)
    {
      steps.insert(ValidationSteps.compareValidationWithTest, at: 0)
    } else if has(ValidationOverfitted.self), assessment.evidence.isLargest(.validationOverfitting)
    {
      steps += used
    }
    if isShiftLargest { steps += restore + shift }
    return unmeasured + steps + endOfRun
  }

  /// A verdict on one value, or on a difference that nothing gives a scale, is worth a second look after the step it
  /// asks for.
  private func doubted(_ steps: [StepTemplate]) -> [StepTemplate] {
    let judged: [Verdict] = [.underfitting, .overfitting, .atBaseline, .baselineBeaten]
    guard judged.contains(assessment.primary), let first = steps.first else { return steps }
    let scatter = assessment.evidence.showsScatter ? [] : [EvidenceSteps.moreSeeds]
    let scale = assessment.evidence.tolerance == nil ? [EvidenceSteps.setTolerance] : []
    return [first] + scatter + scale + demonstration + steps
  }

  func steps(for verdict: Verdict) -> [StepTemplate] {
    switch verdict {
    case .diverged:
      return PipelineSteps.diverged(assessment.evidence)
    case .notLearning:
      return (isPassingFloor ? [trainLonger] : [])
        + (assessment.evidence.improvedBeside == nil ? [] : [PipelineSteps.checkLossAndLastLayer])
        + PipelineSteps.notLearning
    case .underfitting: return underfitting + shift + used + unlogged
    case .overfitting: return overfitting + used
    case .atBaseline: return used + shift + atBaseline
    case .baselineBeaten: return used + (hasGap ? [] : shift) + baselineBeaten
    case .noBaseline:
      // Keeping the best checkpoint is free, and right whatever the baseline will say; so is going on, for its price.
      let missing = BaselineSteps.missing.filter(isMissing)
      let longer = gainsByTime ? [trainLonger] : []
      return restore + unlogged + stuck + missing.prefix(1) + longer + missing.dropFirst()
        + (hasGap ? overfitting : []) + used
        + (stillImprovesInTime && isForecastWorthActing ? [trainLonger] : [])
    case .undecided: return undecided
    }
  }

  private var underfitting: [StepTemplate] {
    restore + longerIfCutShort + decay + littleLearnt + stuck + suspectedRegularization + [
      BiasSteps.biggerModel, BiasSteps.reduceRegularization, BiasSteps.analyzeTrainingErrors,
      BiasSteps.adoptArchitecture, BiasSteps.tuneHyperparameters, BiasSteps.addFeatures,
    ] + (has(SaturatedEarly.self) || isEndTrifling ? [] : [trainLonger])
  }

  /// A rate that was never lowered is a cheaper suspect than the model's size.
  private var decay: [StepTemplate] {
    has(ConstantLearningRate.self) ? [BiasSteps.decayLearningRate] : []
  }

  /// Training that is hardly past the floor questions the rate before the size of the model, unless it was
  /// still on its way.
  private var littleLearnt: [StepTemplate] {
    guard hasLearntLittle else { return [] }
    return assessment.evidence.trainingFall == nil
      ? [PipelineSteps.checkLearningRate] : [trainLonger]
  }

  /// Training that stood still had learnt before the log begins, or learns nothing: the mean predictor tells which.
  private var stuck: [StepTemplate] {
    has(NoImprovement.self)
      ? [BaselineSteps.measureMeanPredictor].filter(isMissing)
        + [PipelineSteps.overfitOneBatch, PipelineSteps.checkLearningRate] : []
  }

  /// What makes training look worse than validation may be what keeps it from fitting.
  private var suspectedRegularization: [StepTemplate] {
    has(ValidationBelowTrain.self) ? [BiasSteps.reduceRegularization] : []
  }

  private var overfitting: [StepTemplate] {
    let longer = gainsByTime && isTimeWorthTheGap ? [trainLonger] : []
    let leads = assessment.evidence.isGapMostlyShift
    let data = gainsByData ? [GapSteps.moreData] : []
    let few = has(ValidationWorseThanLinear.self) ? data : []
    let dip =
      has(CurveDips.self) ? [PipelineSteps.checkData, GapSteps.analyzeValidationErrors] : []
    return restore + (leads ? shift : few) + longer + dip + data + [
      GapSteps.normalizationLayers, GapSteps.augmentData, GapSteps.regularize,
      GapSteps.analyzeValidationErrors, GapSteps.adoptArchitecture, GapSteps.tuneHyperparameters,
      GapSteps.smallerModel,
    ] + shift + (gainsByTime ? [trainLonger] : []) + [GapSteps.moreData]
  }

  /// The split that the verdict is without.
  var unlogged: [StepTemplate] {
    let evidence = assessment.evidence
    if evidence.trainLevel == nil { return [EvidenceSteps.logTraining] }
    guard evidence.validationLevel == nil else { return [] }
    return [evidence.isValidationNaN ? PipelineSteps.checkNumerics : EvidenceSteps.logValidation]
  }

  /// Steps against a shift between the training data and validation, where it was seen.
  var shift: [StepTemplate] { has(DataMismatch.self) ? ShiftSteps.all : [] }

  /// Steps for a validation set that does not tell what the test set tells.
  var used: [StepTemplate] {
    if has(ValidationOverfitted.self) { return ValidationSteps.all }
    return has(TestBetterThanValidation.self) ? [ValidationSteps.compareValidationWithTest] : []
  }

  /// The levels are those of the best checkpoint: it has to be the one that is kept.
  var restore: [StepTemplate] {
    has(ValidationTurnedUp.self) || has(StaleBestCheckpoint.self) || has(TrainingTurnedUp.self)
      || has(EndsInSpike.self) || assessment.evidence.checkpointOfFew != nil
      ? [GapSteps.restoreBestCheckpoint] : []
  }

  private var atBaseline: [StepTemplate] {
    let calibrate = has(LossTurnedUpMetricDidNot.self) ? [EvidenceSteps.calibrate] : []
    if assessment.evidence.baseline?.kind == .requirement, requirementStatus == .missed {
      return restore + [EvidenceSteps.setTolerance] + BaselineSteps.missing.filter(isMissing)
        + calibrate
    }
    let longer = gainsByTime ? [trainLonger] : []
    return restore + shipping + longer + [BaselineSteps.findTighterBaseline] + towardsRequirement
      + calibrate
  }

  private var baselineBeaten: [StepTemplate] {
    (isLeakSuspected ? [BaselineSteps.checkForLeak] : []) + restore + shipping
      + towardsRequirement + [BaselineSteps.findTighterBaseline]
      + (has(ValidationBelowTrain.self) ? [BiasSteps.evaluateTrainInEvalMode] : [])
      + (hasGap ? overfitting : [])
  }

  /// What the verdict against a missed requirement asks for.
  private var towardsRequirement: [StepTemplate] {
    guard requirementStatus == .missed, let verdict = requirement?.verdictAgainstIt else {
      return []
    }
    switch verdict {
    case .underfitting: return underfitting
    case .overfitting: return overfitting
    case .atBaseline:
      // Missed by less than is worth acting on otherwise, but beyond chance: by what is larger.
      guard let gap = assessment.evidence.gap, let bias = StepTarget(assessment).bias else {
        return []
      }
      return gap.value > bias.value ? overfitting : underfitting
    default: return []
    }
  }
}
