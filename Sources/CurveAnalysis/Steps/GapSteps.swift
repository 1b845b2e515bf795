import CurveModel

/// Steps against the generalization gap, in the lecture's order.
///
/// Full Stack Deep Learning 2021, lecture 7; Ng, Machine Learning Yearning, ch. 27.
enum GapSteps {
  static let all = [
    restoreBestCheckpoint, moreData, normalizationLayers, augmentData, regularize,
    analyzeValidationErrors, adoptArchitecture, tuneHyperparameters, smallerModel,
  ]

  static let restoreBestCheckpoint = StepTemplate(
    "restore-best-checkpoint", "Keep the best checkpoint, not the last one",
    addresses: .generalizationGap, cost: .minutes, stage: .training,
    sources: ["Prechelt 1998", "Ng, Machine Learning Yearning, ch. 27 (3rd)"],
    gain: .checkpoint
  ) { context in
    let signs: [any DiagnosisRule.Type] = [
      ValidationTurnedUp.self, StaleBestCheckpoint.self, TrainingTurnedUp.self,
      EndsInSpike.self,
    ]
    let found = signs.lazy.compactMap(context.finding).first?.summary
    let later = LaterCheckpoint(in: context.evidence).map { later in
      ", but \(later.phrase(context.words, besides: context.evidence.judged.x)): keep the one by the metric "
        + "that counts"
    }
    let seen = (found ?? context.turnOfFew).map { "\($0)\(later ?? ""); " } ?? ""
    let evidence = context.evidence
    if evidence.isBestAtStart, later == nil {
      return
        "\(seen)it is free, but nothing was gained since the first value: a smaller learning rate, or evaluations "
        + "within the first epoch, may find a better one"
    }
    let remains = evidence.gap.map { exceeds($0.value, evidence.tolerance ?? 0) } ?? false
    return "\(seen)it is free"
      + (remains ? ", but the gap at that checkpoint remains" : " and safe")
  }

  static let moreData = StepTemplate(
    "more-data", "Add training data",
    addresses: .generalizationGap, cost: .weeks, stage: .data,
    sources: [
      "Ng, Machine Learning Yearning, ch. 27 (1st)", "Full Stack Deep Learning 2021, lecture 7 (A)",
    ]
  ) {
    "\($0.gapPhrase): the model fits the training data, but these do not cover what it meets later"
      + $0.outlook(over: .data)
  }

  static let normalizationLayers = StepTemplate(
    "normalize-layers", "Add batch or layer normalization",
    addresses: .generalizationGap, cost: .hours, stage: .training,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (B)"]
  ) { _ in "cheap where the architecture has none, and it often narrows the gap" }

  static let augmentData = StepTemplate(
    "augment-data", "Augment the training data",
    addresses: .generalizationGap, cost: .days, stage: .data,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (C)"]
  ) { "\($0.gapPhrase); augmentation is the next best thing to new examples" }

  static let regularize = StepTemplate(
    "regularize", "Strengthen regularization (weight decay, dropout, label smoothing)",
    addresses: .generalizationGap, cost: .hours, stage: .training,
    sources: [
      "Ng, Machine Learning Yearning, ch. 27 (2nd)", "Full Stack Deep Learning 2021, lecture 7 (D)",
    ]
  ) { context in
    guard let bias = context.target.bias, !context.assessment.isUnderfittingWithheld else {
      return "\(context.gapPhrase): training may become worse where validation gains by it"
    }
    guard bias.value > 0 else {
      return "training already reaches \(context.targetName), so it has room to give"
    }
    guard let gap = context.evidence.gap, bias.value < gap.value else {
      return
        "\(context.gapPhrase); as training is farther from \(context.targetName) than that, it is "
        + "worth little before training has come "
        + (context.evidence.metric.direction == .lower ? "down" : "up")
    }
    return "\(context.gapPhrase), against only \(context.words.amount(bias)) of avoidable bias: "
      + "training has little to lose"
  }

  static let analyzeValidationErrors = StepTemplate(
    "analyze-validation-errors", "Look at the errors on the validation set",
    addresses: .generalizationGap, cost: .hours, stage: .data,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (E)"]
  ) { _ in "which kinds of examples fail only in validation tells what to collect or to augment" }

  static let adoptArchitecture = StepTemplate(
    "adopt-architecture-that-generalizes", "Move to an architecture that generalizes better",
    addresses: .generalizationGap, cost: .weeks, stage: .training,
    sources: [
      "Full Stack Deep Learning 2021, lecture 7 (F)", "Ng, Machine Learning Yearning, ch. 27",
    ]
  ) { _ in "an architecture with the right built-in assumptions needs less data for the same gap" }

  static let tuneHyperparameters = StepTemplate(
    "tune-for-validation", "Tune the settings on validation",
    addresses: .generalizationGap, cost: .days, stage: .training,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (G)"]
  ) { _ in "last, since each trial also fits the validation set a little" }

  static let smallerModel = StepTemplate(
    "smaller-model", "Make the model smaller, with caution",
    addresses: .generalizationGap, cost: .hours, stage: .training,
    sources: [
      "Ng, Machine Learning Yearning, ch. 27 (5th)",
      "discouraged by Full Stack Deep Learning 2021, lecture 7",
    ]
  ) { _ in
    "sources disagree: it narrows the gap by fitting less, which regularization does with less harm"
  }
}
