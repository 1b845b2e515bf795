/// Steps for runs that broke or learnt nothing: bugs before anything else.
enum PipelineSteps {
  static func diverged(_ evidence: Evidence) -> [StepTemplate] {
    if evidence.trainingBreak?.isFromStart ?? false { return neverFinite }
    return evidence.roseFromStart ? roseFromStart : broken
  }

  static let broken = [
    findFirstBadStep, lowerLearningRate, clipGradients, checkNumerics, checkLossAndLastLayer,
  ]
  /// A loss that was never a number has no good step before the first bad one.
  private static let neverFinite = [
    checkNumerics, checkData, checkLossAndLastLayer, overfitOneBatch, lowerLearningRate,
  ]
  /// A loss that only ever rose has no first bad step.
  private static let roseFromStart = [
    lowerLearningRate, checkLossAndLastLayer, clipGradients, findFirstBadStep, checkNumerics,
  ]
  static let notLearning = [
    overfitOneBatch, checkData, checkLearningRate, checkLossAndLastLayer, compareWithKnownResult,
  ]

  static let findFirstBadStep = StepTemplate(
    "find-first-bad-step", "Find the first bad step and look at its batch",
    addresses: .pipeline, cost: .hours, stage: .training,
    sources: ["UMLAUT (Schoop et al. 2021)", "DeepDiagnosis (Wardat et al. 2022)"]
  ) { context in
    if let end = context.finding(EndsInSpike.self) {
      return
        "\(end.summary): a break shows so, and NaN or unscaled inputs in one batch are quickly ruled out"
    }
    let stop = context.evidence.trainingBreak
    let place = stop.map {
      $0.healthyUntil.map { "after \(context.words.place($0))" }
        ?? "at \(context.words.place($0.brokenFrom))"
    }
    return
      "training broke \(place ?? "somewhere"): NaN or unscaled inputs in one batch are the quickest "
      + "thing to rule out"
  }

  static let lowerLearningRate = StepTemplate(
    "lower-learning-rate", "Lower the learning rate tenfold, or warm it up",
    addresses: .pipeline, cost: .minutes, stage: .training,
    sources: [
      "Full Stack Deep Learning 2021, lecture 7 (explodes: learning rate)",
      "AutoTrainer (Zhang et al. 2021)",
    ]
  ) { context in
    let signs: [any DiagnosisRule.Type] = [
      LossDiverged.self, TrainingTurnedUp.self, Oscillating.self,
    ]
    let seen = signs.lazy.compactMap(context.finding).first
    let rate = context.evidence.schedule.map { "; the rate \($0.course)" } ?? ""
    if seen == nil, context.evidence.roseFromStart {
      return
        "training got worse from its first value on; too large a step is the most common reason\(rate)"
    }
    // What broke is not gone on with.
    let back = context.evidence.trainingBreak?.healthyUntil.map { _ in
      "; go back to the best checkpoint before that, of \(context.words.place(context.evidence.judged.x))"
    }
    return seen.map { "\($0.summary); too large a step is the usual reason\(rate)" }
      ?? "too large a step is the most common reason why a loss explodes\(rate)\(back ?? "")"
  }

  static let clipGradients = StepTemplate(
    "clip-gradients", "Clip the gradients",
    addresses: .pipeline, cost: .minutes, stage: .training,
    sources: ["AutoTrainer (Zhang et al. 2021)"]
  ) { _ in "it bounds what one bad batch can do" }

  static let checkNumerics = StepTemplate(
    "check-numerics", "Check logarithms, exponentials, divisions and mixed precision",
    addresses: .pipeline, cost: .hours, stage: .training,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (numerics)"]
  ) { context in
    let seen =
      context.finding(ValidationExploded.self)?.summary
      ?? (context.evidence.isValidationNaN ? context.evidence.noValidation : nil)
    return seen.map {
      "\($0): statistics of normalization layers and half precision in eval mode come first"
    } ?? "a log of 0 or an overflow in half precision gives NaN at any learning rate"
  }

  static let checkLossAndLastLayer = StepTemplate(
    "check-loss-and-last-layer", "Check that loss, labels and last layer belong together",
    addresses: .pipeline, cost: .minutes, stage: .training,
    sources: ["UMLAUT (Schoop et al. 2021)", "DeepDiagnosis (Wardat et al. 2022)"]
  ) { context in
    if context.evidence.roseFromStart {
      return "a flipped sign, or labels in another form, make a loss rise from its start"
    }
    let signs: [any DiagnosisRule.Type] = [BlindLoss.self, LossAtChance.self]
    return signs.lazy.compactMap(context.finding).first?.summary
      ?? "a softmax too many or too few, or labels in another form, still runs but does not learn"
  }

  static let overfitOneBatch = StepTemplate(
    "overfit-one-batch", "Overfit a single batch and watch how it fails",
    addresses: .pipeline, cost: .minutes, stage: .training,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (overfit one batch)"]
  ) { context in
    let signs: [any DiagnosisRule.Type] = [
      TrainWorseThanLinear.self, NotLearning.self, LossAtChance.self, AccuracyAtChance.self,
      NoImprovement.self,
    ]
    let seen = signs.lazy.compactMap(context.finding).first
    let fact = seen.map { "\($0.summary); " } ?? ""
    return fact
      + "if the loss of that batch rises, suspect a flipped sign or the learning rate; if it "
      + "explodes, the numerics; if it oscillates, the labels; if it stalls, the learning rate, "
      + "regularization or the data pipeline"
  }

  static let checkData = StepTemplate(
    "check-data", "Check the data: labels aligned, inputs normalized, order shuffled",
    addresses: .pipeline, cost: .hours, stage: .data,
    sources: ["Full Stack Deep Learning 2021, lecture 7", "UMLAUT (Schoop et al. 2021)"]
  ) { context in
    if let dip = context.finding(CurveDips.self) {
      return "\(dip.summary): what was added last may be labeled or prepared in another way"
    }
    if context.evidence.roseAsRateFell, let turn = context.finding(TrainingTurnedUp.self) {
      return
        "\(turn.summary), as the rate came down to nothing: smaller steps would not have kept it; data that "
        + "come in an order, or another loss or regularization from there on, would explain it"
    }
    let signs: [any DiagnosisRule.Type] = [
      ValidationWorseThanTrivial.self, ValidationAtChance.self,
    ]
    return signs.lazy.compactMap(context.finding).first.map { found in
      "\(found.summary); labels or inputs that are prepared in another way than for training are the first thing "
        + "to rule out"
    } ?? "shuffled labels or unscaled inputs leave nothing to learn from"
  }

  static let checkLearningRate = StepTemplate(
    "check-learning-rate", "Move the learning rate by factors of ten, both ways",
    addresses: .pipeline, cost: .hours, stage: .training,
    sources: ["UMLAUT (1e-7 to 1e-2)", "DeepDiagnosis (1e-5 to 1e-1)"]
  ) { context in
    let rate = context.evidence.schedule.map { "; it \($0.course)" } ?? ""
    return "outside its working range training stands still or jumps about\(rate)"
  }

  static let compareWithKnownResult = StepTemplate(
    "compare-with-known-result",
    "Compare line by line with an implementation that is known to work",
    addresses: .pipeline, cost: .days, stage: .training,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (known results)"]
  ) { _ in
    "an official implementation on similar data is the most useful, a paper without code the least"
  }
}
