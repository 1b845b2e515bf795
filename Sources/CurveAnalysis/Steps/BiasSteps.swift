import CurveModel

/// Steps against avoidable bias, in the lecture's order.
///
/// Full Stack Deep Learning 2021, lecture 7; Ng, Machine Learning Yearning, ch. 25.
enum BiasSteps {
  static let all = [
    evaluateTrainInEvalMode, trainLonger, longerSchedule, decayLearningRate, biggerModel,
    reduceRegularization,
    analyzeTrainingErrors,
    adoptArchitecture, tuneHyperparameters, addFeatures,
  ]

  static let evaluateTrainInEvalMode = StepTemplate(
    "evaluate-train-in-eval-mode", "Evaluate the training set in eval mode",
    addresses: .evidence, cost: .minutes, stage: .training,
    sources: ["UMLAUT (Schoop et al. 2021)", "runmedic 0.1.1"]
  ) {
    "\($0.gapPhrase): dropout, augmentation or a mean over the epoch make the training level look "
      + "worse than the model is, so how far it really is from \($0.baselineName) is not known yet"
  }

  static let trainLonger = StepTemplate(
    "train-longer", "Train longer",
    addresses: .avoidableBias, cost: .hours, stage: .training,
    sources: ["Google tuning playbook", "Full Stack Deep Learning 2021, lecture 7"],
    gain: .time
  ) { context in
    if let schedule = context.evidence.schedule, schedule.isCutShort,
      context.improvesInTime == nil
    {
      return
        "the run ended at \(schedule.remainder), while its schedule was coming down: the rest of it usually gains, "
        + "so finish it before anything else is changed"
    }
    let fall = context.evidence.trainingFall.map {
      "training still improved late in the run, by \(context.words.amount($0))"
    }
    return (context.improvesInTime?.summary ?? fall)
      .map { "\($0): its end is not its limit\(context.outlook(over: .training))" }
      ?? "a longer run shows whether the model or the budget is the limit"
  }

  /// Instead of `trainLonger` where the learning rate had come down: steps of no size gain nothing.
  static let longerSchedule = StepTemplate(
    "longer-schedule", "Train again on a longer learning-rate schedule",
    addresses: .avoidableBias, cost: .hours, stage: .training, sources: trainLonger.sources,
    gain: .time
  ) { context in
    let seen =
      context.improvesInTime?.summary
      ?? context.evidence.schedule.map {
        "the run ended at \($0.remainder)"
      }
    return [seen, "going on from there changes little, so plan the longer schedule from the start"]
      .compactMap(\.self).joined(separator: ": ")
  }

  static let decayLearningRate = StepTemplate(
    "decay-learning-rate", "Lower the learning rate where training levels off",
    addresses: .avoidableBias, cost: .hours, stage: .training,
    sources: ["Google tuning playbook", "runmedic 0.1.1 (plateau at a constant learning rate)"]
  ) { context in
    let seen = context.finding(ConstantLearningRate.self).map { "\($0.summary): " } ?? ""
    return
      "\(seen)smaller steps often gain at once, and show whether the model or the rate is the limit"
  }

  static let biggerModel = StepTemplate(
    "bigger-model", "Make the model bigger (more layers, more units)",
    addresses: .avoidableBias, cost: .days, stage: .training,
    sources: [
      "Ng, Machine Learning Yearning, ch. 25 (1st)", "Full Stack Deep Learning 2021, lecture 7 (A)",
    ]
  ) { context in
    let settled = context.finding(SaturatedEarly.self)
      .map { ", and \($0.summary), so time alone does not help" }
    return "\(context.biasPhrase): the model does not fit even the data it was trained on"
      + (settled ?? "")
  }

  static let reduceRegularization = StepTemplate(
    "reduce-regularization", "Reduce regularization (dropout, weight decay, augmentation strength)",
    addresses: .avoidableBias, cost: .hours, stage: .training,
    sources: [
      "Ng, Machine Learning Yearning, ch. 25 (3rd)", "Full Stack Deep Learning 2021, lecture 7 (B)",
    ]
  ) { _ in "it keeps training from fitting closer" }

  static let analyzeTrainingErrors = StepTemplate(
    "analyze-training-errors", "Look at the errors on the training set",
    addresses: .avoidableBias, cost: .hours, stage: .data,
    sources: [
      "Ng, Machine Learning Yearning, ch. 26", "Full Stack Deep Learning 2021, lecture 7 (C)",
    ]
  ) { _ in
    "what the model gets wrong on its own training data names the missing input or the bad label"
  }

  static let adoptArchitecture = StepTemplate(
    "adopt-architecture", "Move to an architecture closer to the state of the art",
    addresses: .avoidableBias, cost: .weeks, stage: .training,
    sources: [
      "Ng, Machine Learning Yearning, ch. 25 (4th)", "Full Stack Deep Learning 2021, lecture 7 (D)",
    ]
  ) { _ in
    "one that is known to fit this kind of data gets closer faster than size alone"
  }

  static let tuneHyperparameters = StepTemplate(
    "tune-hyperparameters", "Tune the learning rate and its schedule, then the other settings",
    addresses: .avoidableBias, cost: .days, stage: .training,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (E)", "Google tuning playbook"]
  ) { context in
    context.improvesInTime == nil
      ? "of all settings the learning rate and its schedule change the training level most"
      : "the curves still improve; a higher rate or a longer schedule may get there sooner"
  }

  static let addFeatures = StepTemplate(
    "add-features", "Add input features",
    addresses: .avoidableBias, cost: .weeks, stage: .data,
    sources: [
      "Full Stack Deep Learning 2021, lecture 7 (F)", "Ng, Machine Learning Yearning, ch. 25 (2nd)",
    ]
  ) { context in
    guard let baseline = context.target.baseline, baseline.kind != .requirement else {
      return "what tells the examples apart for people may be missing from the inputs"
    }
    return
      "if people or scripts behind \(context.words.name(baseline)) see something that the inputs lack, the model "
      + "cannot learn it"
  }
}
