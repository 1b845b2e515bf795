import CurveModel

/// Training ended in NaN, infinity or an explosion.
package enum Diverged: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "diverged",
    severity: .bug,
    summary:
      "Training ended in NaN or infinity, in exactly 0 beside validation that is NaN, or lost more than half of its "
      + "progress.",
    whyItMatters:
      "Nothing after the break says anything about the model. Mend the numbers first; the epochs "
      + "before the break are still judged.",
    thresholds: [
      .init(
        "lost-share-of-progress", TrainingBreak.lostShareOfProgress,
        "a run that loses less may still recover; the same share as runmedic's"),
      .init(
        "standard-errors", TrainingBreak.lostStandardErrors,
        "far outside of what noise does to the mean of a window"),
      .init(
        "fewest-lost", Double(TrainingBreak.fewestLost),
        "values at the end that are enough where they stand as far out of the scatter of single ones; else a tenth "
          + "of the run, at least five, has to have lost it"),
      .init(
        "times-of-no-return", TrainingBreak.timesOfNoReturn,
        "of the worst distance to the ideal before: beyond it the last value alone is enough"),
    ],
    steps: ["find-first-bad-step", "lower-learning-rate", "clip-gradients"],
    sources: ["Full Stack Deep Learning 2021, lecture 7", "AutoTrainer (Zhang et al. 2021)"],
    firesOn: [
      RuleExample(
        "a loss that is logged as 0 once it is NaN",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 30)
          + [Double](repeating: 0, count: 10),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 30)
          + [Double](repeating: .nan, count: 10)),
      RuleExample(
        "NaN from epoch 30 on",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 30)
          + [Double](repeating: .nan, count: 10),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 30)
          + [Double](repeating: .nan, count: 10)),
      RuleExample(
        "training explodes after epoch 25",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 25)
          + ExampleCurve.straight(from: 2, to: 50, points: 15),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 25)
          + ExampleCurve.straight(from: 2, to: 60, points: 15)),
      RuleExample(
        "the last epoch alone ends at 600, validation with it",
        train: ExampleCurve.settling(from: 2, to: 0.3, points: 39, scatter: 0.01) + [600],
        validation: ExampleCurve.settling(from: 2, to: 0.4, points: 39, scatter: 0.01) + [800]),
      RuleExample(
        "the last four of 120 epochs come back to the start",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 116, scatter: 0.01)
          + [0.8, 1.1, 1.05, 1.2],
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 116, scatter: 0.01)
          + [0.9, 1.2, 1.15, 1.3]),
    ],
    staysQuietOn: [
      RuleExample(
        "the last epoch of training alone ends at 600, and validation is as good as before",
        train: ExampleCurve.settling(from: 2, to: 0.3, points: 39, scatter: 0.01) + [600],
        validation: ExampleCurve.settling(from: 2, to: 0.4, points: 40, scatter: 0.01)),
      RuleExample(
        "a term is added to the loss of training, and validation goes on as before",
        train: [0.115, 0.045, 0.028, 0.022]
          + ExampleCurve.straight(from: 0.70, to: 0.69, points: 16),
        validation: ExampleCurve.settling(from: 0.06, to: 0.01, points: 20)),
      RuleExample(
        "NaN in validation at two epochs only",
        train: ExampleCurve.settling(from: 1, to: 0.2),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 20) + [.nan, .nan]
          + ExampleCurve.straight(from: 0.3, to: 0.3, points: 18)),
      RuleExample(
        "an eighth of the fall given back, most of which was the first epoch's",
        train: [204] + ExampleCurve.settling(from: 97, to: 66, points: 40)
          + ExampleCurve.straight(from: 66, to: 84, points: 60)
          + ExampleCurve.straight(from: 84, to: 84, points: 200, scatter: 0.1)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let stop = evidence.trainingBreak else { return nil }
    lazy var words = Wording(evidence)
    let split = evidence.train == nil ? "validation" : "training"
    let what =
      switch stop.kind {
      case .explosion: "lost most of its progress"
      case .notFinite: "is no longer a number"
      case .vanished: "is exactly 0, while validation is no number,"
      }
    guard !stop.isFromStart else {
      return finding(
        evidence, "\(split) was never a finite number",
        [Measurement(.brokenFrom, stop.brokenFrom)], at: stop.brokenFrom)
    }
    let before = stop.healthyUntil.map { ", healthy up to \(words.place($0))" } ?? ""
    return finding(
      evidence,
      "\(split) \(what) from \(words.place(stop.brokenFrom)) on\(before)",
      [Measurement(.brokenFrom, stop.brokenFrom)], at: stop.brokenFrom)
  }
}
