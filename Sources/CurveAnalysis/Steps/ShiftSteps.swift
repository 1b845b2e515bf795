/// Steps against a shift between the training data and the data of use, in the lecture's order.
///
/// FSDL 2021, lecture 7; Ng, Machine Learning Yearning, ch. 40-43.
enum ShiftSteps {
  static let all = [analyzeShiftErrors, synthesizeData, adaptDomain]

  static let analyzeShiftErrors = StepTemplate(
    "collect-data-like-validation",
    "Look at the validation errors that train-val does not show, and collect such data",
    addresses: .distributionShift, cost: .weeks, stage: .data,
    sources: ["FSDL 2021, lecture 7", "Ng, Machine Learning Yearning, ch. 42 and 43"]
  ) { context in
    context.finding("data-mismatch")?.summary
      ?? "what the training data lack can only be seen in the errors on the data of use"
  }

  static let synthesizeData = StepTemplate(
    "synthesize-data-like-validation",
    "Make training data that look like validation (synthesis, targeted augmentation)",
    addresses: .distributionShift, cost: .days, stage: .data,
    sources: ["FSDL 2021, lecture 7", "Ng, Machine Learning Yearning, ch. 44"]
  ) { _ in
    "cheaper than collecting; mind that a model can fit a small set of artificial details instead"
  }

  static let adaptDomain = StepTemplate(
    "adapt-domain", "Adapt the model to the data of use (fine-tuning, domain adaptation)",
    addresses: .distributionShift, cost: .weeks, stage: .training,
    sources: ["FSDL 2021, lecture 7"]
  ) { _ in
    "a few labeled examples, or many unlabeled ones, of the data of use can close what new training "
      + "data do not"
  }
}
