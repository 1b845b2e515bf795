import CurveModel

/// The loss sits at ln k: the model guesses among k classes.
package enum LossAtChance: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "loss-at-chance",
    severity: .bug,
    summary:
      "The loss stayed at ln k from the first epoch, or came down to it and no further: guessing among k classes.",
    whyItMatters:
      "Every rule about overfitting calls such a run healthy: no gap, no rise. Only its level shows "
      + "that nothing is learnt, usually because of labels, loss or learning rate.",
    thresholds: [
      .init(
        "most-classes", Double(ChanceLoss.mostClasses),
        "beyond it ln k and ln (k + 1) are too close"),
      .init("relative-distance", ChanceLoss.tolerance, "half a percent of ln k"),
      .init(
        "unbeaten-distance", ChanceLoss.unbeatenTolerance,
        "of training, among at most \(ChanceLoss.mostUnbeatenClasses) classes, where validation never gets below ln k: "
          + "readers call a run that stays within about 1 % of its start not learning"),
      .init(
        "settled-distance", ChanceLoss.settledTolerance,
        "of training and validation over the second half of a run that began above ln k: a loss that settles by "
          + "chance so near to one of nineteen values is rare, two of them together rarer; or of training alone from its "
          + "second value on, \(ChanceLoss.leastPointsStanding) values or more"),
    ],
    steps: ["overfit-one-batch", "check-data", "check-loss-and-last-layer"],
    sources: ["runmedic 0.1.1", "Google tuning playbook"],
    firesOn: [
      RuleExample(
        "0.6932 throughout: two classes",
        train: ExampleCurve.straight(from: 0.6933, to: 0.6931, scatter: 0.0003),
        validation: ExampleCurve.straight(from: 0.6932, to: 0.6931, scatter: 0.0003)),
      RuleExample(
        "from 0.72 down to 0.6932 and no further",
        train: ExampleCurve.settling(from: 0.72, to: 0.6933, points: 30),
        validation: ExampleCurve.straight(from: 0.6933, to: 0.6931, points: 30)),
      RuleExample(
        "0.6932 from the second epoch on, while validation climbs",
        train: [0.717, 0.6933, 0.6932, 0.6932, 0.6931, 0.6932, 0.6931, 0.6931],
        validation: [0.79, 0.89, 1.3, 1.2, 2.0, 3.1, 2.4, 3.8]),
      RuleExample(
        "from 1.13 to 1.108, both splits never below ln 3",
        train: [1.133, 1.117, 1.111, 1.108, 1.108, 1.108],
        validation: [1.117, 1.112, 1.109, 1.107, 1.108, 1.107]),
      RuleExample(
        "training within 1 % of ln 2, validation never below it",
        train: [0.6951, 0.6933, 0.692, 0.691, 0.6895, 0.688],
        validation: [0.6958, 0.702, 0.6975, 0.6944, 0.6969, 0.697]),
    ],
    staysQuietOn: [
      RuleExample(
        "a loss that falls through ln 2",
        train: ExampleCurve.settling(from: 1.2, to: 0.69),
        validation: ExampleCurve.settling(from: 1.2, to: 0.694)),
      RuleExample(
        "a loss that comes from twice ln 2 and settles just above it",
        train: ExampleCurve.settling(from: 1.4, to: 0.697, points: 30),
        validation: ExampleCurve.settling(from: 1.4, to: 0.699, points: 30)),
      RuleExample(
        "training within 1 % of ln 2, and validation comes below it",
        train: [0.6951, 0.6933, 0.692, 0.691, 0.6895, 0.688],
        validation: [0.6958, 0.693, 0.691, 0.69, 0.688, 0.687]),
      RuleExample(
        "training settles at ln 2, validation does not",
        train: ExampleCurve.settling(from: 1.2, to: 0.6931, points: 60),
        validation: ExampleCurve.settling(from: 1.2, to: 0.71, points: 60)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let name = evidence.chanceLoss else { return nil }
    // A negated loss is oriented to a loss again.
    func values(_ split: Split) -> [Double]? {
      evidence.curve(ofLoss: name, on: split)?.smoothed.y
    }
    guard let first = values(.train) ?? values(.validation), first.count >= Improvement.leastPoints,
      !ChanceLoss.isBelowAll(first[first.count - 1])
    else { return nil }
    let chance: ChanceLoss
    let course: (from: String, rest: String)
    if let found = ChanceLoss(heldBy: first[...]) {
      (chance, course) = (found, ("stays within 0.5 % of", ""))
    } else if let found = ChanceLoss(heldBy: first, unbeatenBy: values(.validation)) {
      (chance, course) = (found, ("ends within 1 % of", ", and on validation never gets below it"))
    } else if let found = ChanceLoss(settledAtBy: first, beside: values(.validation))
      ?? evidence.chanceTrainingStandsAt
    {
      (chance, course) = (found, ("came down to", ""))
    } else {
      return nil
    }
    return finding(
      evidence,
      "the loss \(course.from) ln \(chance.classes) = \(DecimalText.significant(chance.level, digits: 4))\(course.rest): "
        + "guessing among \(chance.classes) classes",
      [
        Measurement(.classes, Double(chance.classes)), Measurement(.loss, first[first.count - 1]),
        Measurement(.lossAtChance, chance.level),
      ])
  }
}
