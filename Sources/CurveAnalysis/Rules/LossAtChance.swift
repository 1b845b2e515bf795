import CurveModel
import Glibc

/// The loss sits at ln k: the model guesses among k classes.
package struct LossAtChance: DiagnosisRule {
  /// More classes make every loss look like the logarithm of a whole number.
  static let mostClasses = 20
  static let tolerance = 0.005

  package static let documentation = RuleDocumentation(
    name: "loss-at-chance",
    severity: .bug,
    summary: "The loss stayed at ln k from the first epoch, which is guessing among k classes.",
    whyItMatters:
      "Every rule about overfitting calls such a run healthy: no gap, no rise. Only its level shows "
      + "that nothing is learnt, usually because of labels, loss or learning rate.",
    thresholds: [
      .init("most-classes", Double(mostClasses), "beyond it ln k and ln (k + 1) are too close"),
      .init("relative-distance", tolerance, "half a percent of ln k"),
    ],
    steps: ["overfit-one-batch", "check-data", "check-loss-and-last-layer"],
    sources: ["runmedic 0.1.1", "Google tuning playbook"],
    firesOn: [
      RuleExample(
        "0.6932 throughout: two classes",
        train: ExampleCurve.straight(from: 0.6933, to: 0.6931, scatter: 0.0003),
        validation: ExampleCurve.straight(from: 0.6932, to: 0.6931, scatter: 0.0003))
    ],
    staysQuietOn: [
      RuleExample(
        "a loss that falls through ln 2",
        train: ExampleCurve.settling(from: 1.2, to: 0.69),
        validation: ExampleCurve.settling(from: 1.2, to: 0.694))
    ])

  package init() {}

  package func evaluate(_ assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let name = evidence.chanceLoss,
      let curve = evidence.curve(ofLoss: name, on: .train)
        ?? evidence.curve(ofLoss: name, on: .validation),
      curve.smoothed.count >= Improvement.leastPoints,
      // A negated loss is oriented to a loss again.
      let least = curve.smoothed.y.min(), let most = curve.smoothed.y.max()
    else { return nil }
    // Twice the tolerance around the largest ln k, with room for rounding.
    guard most - least < 2.1 * Self.tolerance * log(Double(Self.mostClasses)) else { return nil }
    let middle = (least + most) / 2
    let classes = (2...Self.mostClasses).min {
      abs(log(Double($0)) - middle) < abs(log(Double($1)) - middle)
    }
    guard let classes else { return nil }
    let chance = log(Double(classes))
    guard abs(least - chance) < Self.tolerance * chance,
      abs(most - chance) < Self.tolerance * chance
    else { return nil }
    return finding(
      evidence,
      "the loss stays within 0.5 % of ln \(classes) = \(DecimalText.significant(chance, digits: 4)): "
        + "guessing among \(classes) classes",
      [
        Measurement(.classes, Double(classes)), Measurement(.loss, middle),
        Measurement(.lossAtChance, chance),
      ])
  }
}
