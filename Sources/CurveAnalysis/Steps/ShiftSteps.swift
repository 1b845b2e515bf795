/// Steps against a shift between the training data and the data of use, in the lecture's order.
///
/// Full Stack Deep Learning 2021, lecture 7; Ng, Machine Learning Yearning, ch. 40-43.
enum ShiftSteps {
  static let all = [analyzeShiftErrors, synthesizeData, adaptDomain]

  static let analyzeShiftErrors = StepTemplate(
    "collect-data-like-validation",
    "Look at the errors that only data of use show, and collect such data",
    addresses: .distributionShift, cost: .weeks, stage: .data,
    sources: ["Full Stack Deep Learning 2021, lecture 7", "Ng, Machine Learning Yearning, ch. 42"]
  ) { context in
    context.evidence.clearTerm(.distributionShift).map { shift in
      "\(context.words.stop(shift.to)) is \(context.words.amount(of: shift)) \(context.words.worse) "
        + "\(context.words.stop(shift.from)): the training data lack what is met in use"
    } ?? "what the training data lack can only be seen in the errors on the data of use"
  }

  static let synthesizeData = StepTemplate(
    "synthesize-data-like-validation",
    "Make training data that look like validation (synthesis, targeted augmentation)",
    addresses: .distributionShift, cost: .days, stage: .data,
    sources: ["Full Stack Deep Learning 2021, lecture 7", "Ng, Machine Learning Yearning, ch. 43"]
  ) { _ in
    "cheaper than collecting; mind that a model can fit a small set of artificial details instead"
  }

  static let adaptDomain = StepTemplate(
    "adapt-domain", "Adapt the model to the data of use (fine-tuning, domain adaptation)",
    addresses: .distributionShift, cost: .weeks, stage: .training,
    sources: ["Full Stack Deep Learning 2021, lecture 7"]
  ) { _ in
    "a few labeled examples, or many unlabeled ones, of the data of use can close what new training "
      + "data do not"
  }
}
