import CurveModel

/// Steps when test and validation differ.
///
/// Full Stack Deep Learning 2021, lecture 7 (rebalance data sets).
enum ValidationSteps {
  static let all = [resampleValidation, keepTestUntouched, compareValidationWithTest]

  static let resampleValidation = StepTemplate(
    "resample-validation", "Draw a new, larger validation set, from the same data as the test set",
    addresses: .validationOverfitting, cost: .days, stage: .data,
    sources: [
      "Full Stack Deep Learning 2021, lecture 7", "Ng, Machine Learning Yearning, ch. 7 and 11",
    ]
  ) { context in
    context.evidence.clearTerm(.validationOverfitting).map { term in
      "\(context.words.stop(term.to)) is \(context.words.amount(of: term)) \(context.words.worse) "
        + "\(context.words.stop(term.from)): choices made on the old set may have used it up"
    } ?? "choices made on a validation set use it up"
  }

  static let keepTestUntouched = StepTemplate(
    "choose-less-on-validation", "Compare fewer settings on validation, and none on the test set",
    addresses: .validationOverfitting, cost: .hours, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 7"]
  ) { _ in
    "each comparison fits the set it is made on; a test set that steers choices no longer tells "
      + "what will be seen in use"
  }

  static let compareValidationWithTest = StepTemplate(
    "compare-validation-with-test",
    "Check that validation and test were drawn from the same data, and scored alike",
    addresses: .evidence, cost: .hours, stage: .data,
    sources: ["Ng, Machine Learning Yearning, ch. 5 and 6"]
  ) { context in
    if let easier = context.finding(TestBetterThanValidation.self) {
      return
        "\(easier.summary); an easier test set, or one that shares examples with training, promises too much"
    }
    if context.assessment.requirementJudgement?.status == .met,
      let missed = context.evidence.stopThatMissesRequirement
    {
      return
        "\(context.words.stop(missed)) misses the requirement beyond chance, which validation meets: what is chosen on "
        + "validation is not good enough in use"
    }
    guard let (drop, times) = context.evidence.dwarfingDrop else {
      return "if they were not, the difference is a shift between them and not a fit to validation"
    }
    let words = context.words
    return
      "\(words.stop(drop.to)) is \(words.amount(of: drop)) \(words.worse) \(words.stop(drop.from)), "
      + "\(DecimalText.significant(times, digits: 2)) times all that lies between validation, training and "
      + "the baseline: suspect the split, the preparation of the test data, its labels and the way it is "
      + "scored before the model"
  }
}
