import CurveModel
import Glibc

/// Validation exploded while training went on.
package enum ValidationExploded: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-exploded",
    severity: .important,
    summary:
      "Validation jumped beyond its first value and stayed there, while training did not break.",
    whyItMatters:
      "Overfitting gets worse little by little. A jump at once comes from the evaluation: statistics of "
      + "normalization layers, numerics of the evaluation mode, other inputs. Levels are those before it.",
    thresholds: [
      .init(
        "times-the-start", TrainingBreak.timesTheStart,
        "of the first value's distance to the ideal, beyond which it stays"),
      .init(
        "fewest-lost", Double(TrainingBreak.fewestLost),
        "values at the end that are enough beyond the first value where they stand out of the scatter before them"
      ),
      .init(
        "jump", TrainingBreak.leastJump,
        "of the way there, between two neighbouring values; overfitting takes small steps"),
      .init(
        "growth", TrainingBreak.leastGrowth,
        "or the distance to the ideal grew by this factor from value to value, to more than ten times the first"
      ),
    ],
    steps: ["check-numerics", "check-data"],
    sources: ["Full Stack Deep Learning 2021, lecture 7 (numerics)"],
    firesOn: [
      RuleExample(
        "validation jumps from 0.7 to 60 at epoch 20 and stays, training settles",
        train: ExampleCurve.settling(from: 2.3, to: 0.4),
        validation: ExampleCurve.settling(from: 2.3, to: 0.7, points: 20, scatter: 0.01)
          + ExampleCurve.straight(from: 60, to: 95, points: 20)),
      RuleExample(
        "validation doubles with every epoch from 0.7 to 700",
        train: ExampleCurve.settling(from: 2.3, to: 0.4),
        validation: ExampleCurve.settling(from: 2.3, to: 0.7, points: 30, scatter: 0.01)
          + (1...10).map { 0.7 * pow(2, Double($0)) }),
      RuleExample(
        "the last four of 40 epochs jump about far above the start",
        train: ExampleCurve.settling(from: 2.3, to: 0.4, scatter: 0.01),
        validation: ExampleCurve.settling(from: 2.3, to: 0.7, points: 36, scatter: 0.01)
          + [90, 60, 3, 8]),
    ],
    staysQuietOn: [
      RuleExample(
        "validation climbs to the same height little by little",
        train: ExampleCurve.settling(from: 2.3, to: 0.01),
        validation: ExampleCurve.settling(from: 2.3, to: 0.7, points: 10)
          + ExampleCurve.straight(from: 0.8, to: 20, points: 30)),
      RuleExample(
        "a spike behind the first value, and a slow rise from where it was",
        train: ExampleCurve.settling(from: 0.3, to: 0.01),
        validation: [0.2, 0.9] + ExampleCurve.straight(from: 0.45, to: 2.2, points: 38)),
      RuleExample(
        "a noisy validation whose first value is its lowest by chance",
        train: ExampleCurve.settling(from: 0.036, to: 0.0066, points: 16),
        validation: [
          0.0034, 0.0068, 0.0047, 0.0046, 0.0158, 0.0080, 0.0120, 0.0049, 0.0184, 0.0055, 0.0143,
          0.0197,
          0.0139, 0.0126, 0.0091, 0.0097,
        ]),
      RuleExample(
        "training explodes as well",
        train: ExampleCurve.settling(from: 2.3, to: 0.4, points: 20)
          + ExampleCurve.straight(from: 60, to: 95, points: 20),
        validation: ExampleCurve.settling(from: 2.3, to: 0.7, points: 20)
          + ExampleCurve.straight(from: 60, to: 95, points: 20)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let found = evidence.validationBreak, let validation = evidence.validation,
      let before = validation.lastLevel?.value, let end = validation.recorded.finite.y.last
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "validation \(words.exploded) from \(words.place(found.brokenFrom)) on, from \(words.level(before)) to "
        + "\(words.level(end)) at the end, while training did not",
      [Measurement(.brokenFrom, found.brokenFrom), Measurement(.validation, before)],
      at: found.brokenFrom)
  }
}
