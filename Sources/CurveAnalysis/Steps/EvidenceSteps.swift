import CurveModel

/// Steps that would settle an undecided run.
enum EvidenceSteps {
  static let all = [
    logTraining, logValidation, moreValidationExamples, moreTestExamples, moreSeeds, logMoreOften,
    setTolerance,
    calibrate,
  ]

  static let logTraining = StepTemplate(
    "log-training", "Log the same metric on the training set",
    addresses: .evidence, cost: .minutes, stage: .training, sources: []
  ) { context in
    let use = "without it the excess cannot be split into avoidable bias and generalization gap"
    guard let other = OtherTraining(in: context.evidence) else {
      return use + (withoutRetraining(context.evidence) ?? "")
    }
    return
      "\(use); if '\(other.train)' is the same quantity, say --train '\(other.train)' --validation "
      + "'\(other.validation)'"
  }

  /// That a level on the training set is measured on what was trained already; nil for an agent, which has no such set.
  private static func withoutRetraining(_ evidence: Evidence) -> String? {
    guard !evidence.metric.isReturn else { return nil }
    return evidence.run.axis.kind == .examples
      ? "; score each model on the examples it was trained on too: no retraining needed"
      : "; evaluate the kept checkpoint on the training set: no retraining needed"
  }

  static let logValidation = StepTemplate(
    "log-validation", "Log the same metric on a validation set",
    addresses: .evidence, cost: .minutes, stage: .training, sources: []
  ) { _ in "training alone cannot show whether the model carries over to unseen data" }

  static let moreValidationExamples = StepTemplate(
    "more-validation-examples", "Validate on more examples",
    addresses: .evidence, cost: .days, stage: .data, sources: ["Google tuning playbook"]
  ) { context in
    let measured = context.evidence.validationSize.map { "measured on \($0) examples, " }
    if context.assessment.primary != .undecided, let swings = context.finding(Oscillating.self) {
      return
        "\(swings.summary); \(measured ?? "where it is measured on few examples, ")it does so by chance"
    }
    let level = context.evidence.validationLevel
    let spread = level.map {
      " by ± \(context.words.amount(1.96 * $0.standardError, $0.standardError)) (95 %)"
    }
    let enough = SettlingEvidence(context.evidence).examples.map {
      "; about \(DecimalText.rough($0)) examples would settle it if the levels stay where they are"
    }
    return "\(measured ?? "")validation is uncertain\(spread ?? ""), more than the verdict can bear"
      + (enough ?? "")
  }

  static let moreTestExamples = StepTemplate(
    "more-test-examples", "Test on more examples before it is shipped",
    addresses: .evidence, cost: .days, stage: .data,
    sources: ["Ng, Machine Learning Yearning, ch. 7"]
  ) { context in
    let (evidence, words) = (context.evidence, context.words)
    guard let stop = evidence.stopShortOfRequirement, let index = evidence.selection.requirement
    else { return "the level that counts in use may miss the requirement" }
    return
      "\(words.stop(stop)) misses \(words.baseline(evidence.selection.entries[index])), which validation meets; "
      + "it may do so by chance, and only more examples tell"
  }

  static let moreSeeds = StepTemplate(
    "more-seeds", "Repeat the run with other seeds",
    addresses: .evidence, cost: .hours, stage: .training,
    sources: ["Bouthillier et al. 2021, Accounting for variance"]
  ) { context in
    let chance = context.words.chance(context.assessment.probability)
    let seeds = context.evidence.run.replicates.count
    guard context.evidence.showsScatter else {
      return
        "one value shows no scatter: several runs would tell how far to trust it; vary data order, "
        + "initialization and split together"
    }
    let points = context.finding(TooFewPoints.self) != nil && seeds <= 1
    let reason =
      points
      ? "so few values do not tell scatter from trend"
      : "the curves scatter too much for \(seeds > 1 ? "\(seeds) runs" : "one run")"
    return
      "\(reason): the likeliest verdict has a probability of \(chance)\(enoughRuns(context)); vary data order, "
      + "initialization and split together"
  }

  /// How many runs would settle it: "; about 4 runs in all would settle it …".
  private static func enoughRuns(_ context: StepContext) -> String {
    guard context.assessment.primary == .undecided else { return "" }
    let settling = SettlingEvidence(context.evidence)
    guard let runs = settling.runs else { return ", which runs alone would hardly settle" }
    let isOne = context.evidence.run.replicates.count <= 1
    // Runs by the hundred are asked of nobody for what the scatter of one stands in for.
    if isOne, !settling.takesFewRuns {
      return "; three would show how much runs differ, for which the scatter of this one stands in"
    }
    let assumed = isOne ? " and seeds differ as much as this run scatters" : ""
    return
      "; about \(DecimalText.rough(runs)) runs in all would settle it if the levels stay where they are\(assumed)"
  }

  static let logMoreOften = StepTemplate(
    "log-more-often", "Validate more often",
    addresses: .evidence, cost: .minutes, stage: .training, sources: []
  ) { _ in "trends and noise cannot be seen in so few points" }

  static let setTolerance = StepTemplate(
    "set-tolerance", "Say which difference matters, with --tolerance",
    addresses: .evidence, cost: .minutes, stage: .planning, sources: []
  ) { context in
    if let excess = context.target.excess, let tolerance = context.evidence.tolerance,
      context.target.baseline?.kind == .requirement
    {
      return
        "validation misses \(context.targetName) by \(context.words.amount(excess)), less than the tolerance of "
        + "\(context.words.small(tolerance)): if that counts, state a smaller one"
    }
    guard case .toleranceCoversRange = context.assessment.openQuestion,
      let covering = context.words.coveringTolerance(context.evidence)
    else { return "neither a floor nor an ideal value gives this metric a scale" }
    return "\(covering); state a smaller one"
  }

  static let calibrate = StepTemplate(
    "calibrate", "Calibrate the outputs (temperature scaling)",
    addresses: .generalizationGap, cost: .hours, stage: .deployment,
    sources: ["Guo et al. 2017, On calibration of modern neural networks"]
  ) { context in
    context.finding(LossTurnedUpMetricDidNot.self).map { $0.summary }
      ?? "the loss punishes over-confidence that the metric does not see"
  }
}
