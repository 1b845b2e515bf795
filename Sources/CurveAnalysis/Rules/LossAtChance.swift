import CurveModel
import Glibc

/// The loss sits at ln k: the model guesses among k classes.
package struct LossAtChance: DiagnosisRule {
  /// More classes make every loss look like the logarithm of a whole number.
  static let mostClasses = 20
  static let tolerance = 0.005
  /// Values behind the first that have to stand there, where validation does not tell the same.
  static let leastPointsStanding = 5
  /// A loss that came down to ln k and stays there might be one that happens to settle near it.
  static let settledTolerance = 0.001

  package static let documentation = RuleDocumentation(
    name: "loss-at-chance",
    severity: .bug,
    summary:
      "The loss stayed at ln k from the first epoch, or came down to it and no further: guessing among k classes.",
    whyItMatters:
      "Every rule about overfitting calls such a run healthy: no gap, no rise. Only its level shows "
      + "that nothing is learnt, usually because of labels, loss or learning rate.",
    thresholds: [
      .init("most-classes", Double(mostClasses), "beyond it ln k and ln (k + 1) are too close"),
      .init("relative-distance", tolerance, "half a percent of ln k"),
      .init(
        "settled-distance", settledTolerance,
        "of training and validation over the second half of a run that began above ln k: a loss that settles by "
          + "chance so near to one of nineteen values is rare, two of them together rarer; or of training alone from its "
          + "second value on, \(leastPointsStanding) values or more"),
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
    ],
    staysQuietOn: [
      RuleExample(
        "a loss that falls through ln 2",
        train: ExampleCurve.settling(from: 1.2, to: 0.69),
        validation: ExampleCurve.settling(from: 1.2, to: 0.694)),
      RuleExample(
        "training settles at ln 2, validation does not",
        train: ExampleCurve.settling(from: 1.2, to: 0.6931, points: 60),
        validation: ExampleCurve.settling(from: 1.2, to: 0.71, points: 60)),
    ])

  package init() {}

  package func evaluate(_ assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let name = evidence.chanceLoss else { return nil }
    // A negated loss is oriented to a loss again.
    func values(_ split: Split) -> [Double]? {
      evidence.curve(ofLoss: name, on: split)?.smoothed.y
    }
    guard let first = values(.train) ?? values(.validation), first.count >= Improvement.leastPoints
    else { return nil }
    let from: String
    let classes: Int
    if let found = Self.classes(in: first[...], within: Self.tolerance) {
      (classes, from) = (found, "stays within 0.5 % of")
    } else if let found = Self.settled(first, beside: values(.validation))
      ?? Self.classesTrainingStandsAt(in: evidence)
    {
      (classes, from) = (found, "came down to")
    } else {
      return nil
    }
    let chance = log(Double(classes))
    return finding(
      evidence,
      "the loss \(from) ln \(classes) = \(DecimalText.significant(chance, digits: 4)): guessing among "
        + "\(classes) classes",
      [
        Measurement(.classes, Double(classes)), Measurement(.loss, first[first.count - 1]),
        Measurement(.lossAtChance, chance),
      ])
  }

  /// Whether a metric is a loss of which the level at chance is known: "loss", or a cross-entropy.
  static func isKnown(of metric: String) -> Bool { keys.contains(MetricName.key(metric)) }

  /// The most frequent one first.
  private static let keys = [
    "loss", "logloss", "crossentropy", "nll", "nllloss", "crossentropyloss",
  ]

  /// The number of classes of the ln k where a curve has settled, and validation as well where it is known.
  private static func settled(_ values: [Double], beside validation: [Double]?) -> Int? {
    guard let found = settled(values), validation.map({ settled($0) == found }) ?? true else {
      return nil
    }
    return found
  }

  /// The number of classes where a curve ends at ln k, from its middle on, and never was below.
  private static func settled(_ values: [Double]) -> Int? {
    guard let classes = classes(in: values[(values.count / 2)...], within: settledTolerance),
      values.allSatisfy({ $0 > (1 - tolerance) * log(Double(classes)) })
    else { return nil }
    return classes
  }

  /// The number of classes k where training stood at ln k from its second value on: whatever validation does, it has
  /// learnt no more.
  static func classesTrainingStandsAt(in evidence: Evidence) -> Int? {
    guard let name = evidence.chanceLoss,
      let recorded = evidence.curve(ofLoss: name, on: .train)?.levels.curve.y,
      recorded.count > leastPointsStanding
    else { return nil }
    return classes(in: recorded.dropFirst(), within: settledTolerance)
  }

  /// The number of classes k for which all values are ln k up to a share of it.
  static func classes(in values: ArraySlice<Double>, within share: Double) -> Int? {
    // Twice the distance around the largest ln k, with room for rounding.
    let widest = 2.1 * share * log(Double(mostClasses))
    guard values.count > 1, let first = values.first, let last = values.last,
      // Nearly all curves end here.
      abs(last - first) < widest, let least = values.min(), let most = values.max(),
      most - least < widest
    else { return nil }
    let middle = (least + most) / 2
    let nearest = (2...mostClasses).min {
      abs(log(Double($0)) - middle) < abs(log(Double($1)) - middle)
    }
    guard let nearest else { return nil }
    let chance = log(Double(nearest))
    return abs(least - chance) < share * chance && abs(most - chance) < share * chance
      ? nearest : nil
  }
}
