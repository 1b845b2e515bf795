import CurveModel

/// Validation stands where guessing puts it, though training learnt.
package enum ValidationAtChance: DiagnosisRule {
  /// How much better than guessing training has to be, as a share of the examples.
  ///
  /// Five times the range in which validation has to stay: what is learnt by heart gets there in any case.
  static let leastLead = 0.1
  /// And so many times the range in which validation stays.
  static let leastLeadOverRange = 3.0

  package static let documentation = RuleDocumentation(
    name: "validation-at-chance",
    severity: .important,
    summary:
      "Validation accuracy stayed at 1/k, or validation loss at ln k, although training learnt: on unseen data the "
      + "model guesses.",
    whyItMatters:
      "A model that only memorizes is rarely as bad as a guess. Labels or inputs of the validation set that "
      + "are prepared in another way than those of training, or a model that is not restored or not switched "
      + "to evaluation, are the first things to rule out.",
    thresholds: ChanceAccuracy.thresholds + [
      .init(
        "training-lead", leastLead,
        "of training over guessing: five times the range of validation; of a loss this share of ln k"
      ),
      .init(
        "lead-over-range", leastLeadOverRange,
        "of that lead over the range of validation, where it is wider: of few examples guesses scatter far"
      ),
      .init(
        "range-times-classes", ChanceAccuracy.rangeInAllBesideLearnt,
        "that range times the number of classes: 20 points of guesses on 700 examples of two classes scatter less in "
          + "nine of ten cases"),
      .init("relative-distance", ChanceLoss.tolerance, "of a loss, half a percent of ln k"),
    ],
    steps: ["check-data", "check-numerics"],
    sources: ["Google tuning playbook", "UMLAUT (Schoop et al. 2021)"],
    firesOn: [
      RuleExample(
        "ten classes: training gets 99 of 100 right, validation one in ten", metric: "error",
        train: ExampleCurve.settling(from: 0.85, to: 0.01),
        validation: ExampleCurve.straight(from: 0.9, to: 0.9, scatter: 0.004)),
      RuleExample(
        "two classes: training gets all right, validation half of some hundred examples",
        metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.01),
        validation: ExampleCurve.straight(from: 0.5, to: 0.5, scatter: 0.04)),
      RuleExample(
        "three classes: training loss falls to 0.7, validation stays at ln 3",
        train: ExampleCurve.settling(from: 1.1, to: 0.7),
        validation: ExampleCurve.straight(from: 1.099, to: 1.098, scatter: 0.001)),
    ],
    staysQuietOn: [
      RuleExample(
        "nothing learnt on either split", metric: "error",
        train: ExampleCurve.straight(from: 0.9, to: 0.9, points: 20, scatter: 0.004),
        validation: ExampleCurve.straight(from: 0.9, to: 0.9, points: 20, scatter: 0.004)),
      RuleExample(
        "validation passes through 1/2 on its way", metric: "error",
        train: ExampleCurve.settling(from: 0.7, to: 0.1),
        validation: ExampleCurve.settling(from: 0.7, to: 0.48)),
      RuleExample(
        "a mean predictor says the same more exactly", metric: "error",
        train: ExampleCurve.settling(from: 0.9, to: 0.01),
        validation: ExampleCurve.straight(from: 0.9, to: 0.9),
        baselines: [Baseline(kind: .meanPredictor, name: "majority", value: 0.9)]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, evidence.trivial == nil else { return nil }
    return accuracyAtChance(evidence) ?? lossAtChance(evidence)
  }

  private static func accuracyAtChance(_ evidence: Evidence) -> Finding? {
    guard let train = evidence.accuracy(on: .train)?.max(),
      let values = evidence.accuracy(on: .validation),
      case .oneOf(let classes) = ChanceAccuracy(
        of: values, rangeInAll: ChanceAccuracy.rangeInAllBesideLearnt),
      train > 1 / Double(classes) + max(Self.leastLead, Self.leastLeadOverRange * range(of: values))
    else { return nil }
    return finding(
      evidence,
      "validation accuracy stays at 1/\(classes), as guessing among \(classes) classes would, while training "
        + "reaches \(DecimalText.significant(train, digits: 3))",
      [Measurement(.classes, Double(classes))])
  }

  /// How far the values are apart, without the first.
  private static func range(of values: [Double]) -> Double {
    let rest = values.dropFirst()
    return (rest.max() ?? 0) - (rest.min() ?? 0)
  }

  private static func lossAtChance(_ evidence: Evidence) -> Finding? {
    guard let name = evidence.chanceLoss,
      let values = evidence.curve(ofLoss: name, on: .validation)?.smoothed.y,
      values.count >= Improvement.leastPoints, !ChanceLoss.isBelowAll(values[values.count - 1]),
      let train = evidence.curve(ofLoss: name, on: .train)?.bestValue,
      let chance = ChanceLoss(heldBy: values[...]), train < (1 - Self.leastLead) * chance.level
    else { return nil }
    return finding(
      evidence,
      "validation loss stays at ln \(chance.classes) = \(DecimalText.significant(chance.level, digits: 4)), as guessing "
        + "among \(chance.classes) classes would, while "
        + "training reaches \(DecimalText.significant(train, digits: 3))",
      [Measurement(.classes, Double(chance.classes))])
  }
}
