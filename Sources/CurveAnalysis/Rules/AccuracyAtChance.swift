import CurveModel
import Glibc

/// The accuracy stands where guessing puts it.
package enum AccuracyAtChance: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "accuracy-at-chance",
    severity: .bug,
    summary:
      "Training accuracy stayed at 1/k, or at exactly one value: the model guesses or names one class.",
    whyItMatters:
      "The loss may still move, and no rule about gaps sees anything wrong. A model that names the "
      + "majority class for everything has learnt nothing about its inputs.",
    thresholds: ChanceAccuracy.thresholds + [
      .init(
        "range-beside-one-class", ChanceAccuracy.mostRangeBesideOneClass,
        "of training around 1/k, where validation is exactly that at every point: small sets scatter further"
      )
    ],
    steps: ["overfit-one-batch", "check-data", "check-loss-and-last-layer"],
    sources: ["Google tuning playbook", "DeepLocalize (Wardat et al. 2021)"],
    firesOn: [
      RuleExample(
        "ten classes, one in ten right", metric: "error",
        train: ExampleCurve.straight(from: 0.9, to: 0.9, points: 20, scatter: 0.004),
        validation: ExampleCurve.straight(from: 0.9, to: 0.9, points: 20, scatter: 0.004)),
      RuleExample(
        "the majority class, 63.7 % of the examples", metric: "error",
        train: [Double](repeating: 0.363, count: 8),
        validation: [Double](repeating: 0.359, count: 8)),
      RuleExample(
        "training scatters around one in five, validation is that to the last digit",
        metric: "error",
        train: [0.8003, 0.7878, 0.8045, 0.7822, 0.7878, 0.7899, 0.7926, 0.794],
        validation: [Double](repeating: 0.8, count: 8)),
    ],
    staysQuietOn: [
      RuleExample(
        "an error that stands still below people's", metric: "error",
        train: [Double](repeating: 0.016, count: 12),
        validation: ExampleCurve.settling(from: 0.2, to: 0.1, points: 12),
        baselines: [Baseline(kind: .human, name: "people", value: 0.05)]),
      RuleExample(
        "an error near 1/2 of three classes that creeps down", metric: "error",
        train: [0.544, 0.5195, 0.518, 0.517, 0.516, 0.515, 0.514, 0.513],
        validation: [0.522, 0.520, 0.516, 0.511, 0.510, 0.509, 0.508, 0.507]),
      RuleExample(
        "an accuracy of three outcomes that is near 1/2, and better on validation throughout",
        metric: "error",
        train: ExampleCurve.straight(from: 0.5, to: 0.5, points: 12, scatter: 0.004),
        validation: ExampleCurve.straight(from: 0.46, to: 0.46, points: 12, scatter: 0.004)),
      RuleExample(
        "training that creeps away from one in five beside a validation that names one class",
        metric: "error", train: [0.8, 0.795, 0.79, 0.785, 0.78, 0.775, 0.77, 0.765],
        validation: [Double](repeating: 0.8, count: 8)),
      RuleExample(
        "an accuracy that passes through 1/2 on its way", metric: "error",
        train: ExampleCurve.settling(from: 0.7, to: 0.1),
        validation: ExampleCurve.settling(from: 0.7, to: 0.2)),
      RuleExample(
        "a small validation set whose error stands still while training learns",
        metric: "error", train: ExampleCurve.settling(from: 0.4, to: 0.05, points: 8),
        validation: [Double](repeating: 0.0755, count: 8)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, let values = evidence.accuracy(on: .train),
      let chance = ChanceAccuracy(of: values, beside: evidence.accuracy(on: .validation))
    else { return nil }
    switch chance {
    case .oneOf(let classes):
      guard !isBeyond(1 / Double(classes), on: .validation, evidence) else { return nil }
      return finding(
        evidence,
        "training accuracy stays at 1/\(classes), as guessing among \(classes) classes would",
        [Measurement(.classes, Double(classes))])
    case .oneClass(let share):
      guard !isLearnt(evidence), !isBelowEntropy(of: share, evidence), !isRegression(evidence.run)
      else { return nil }
      return finding(
        evidence,
        "training accuracy is \(DecimalText.significant(share, digits: 4)) at every point after the first: one class is "
          + "named for everything",
        [Measurement(.accuracy, share)])
    }
  }

  /// Whether every accuracy but the first lies above a share: guesses are no better on validation than on training.
  private static func isBeyond(_ share: Double, on split: Split, _ evidence: Evidence) -> Bool {
    evidence.accuracy(on: split).map { accuracies in
      accuracies.count > 1
        && accuracies.dropFirst().allSatisfy { $0 > share + ChanceAccuracy.mostRange }
    } ?? false
  }

  /// Whether training is where a baseline is, or beyond the floor, in a share: a model that has learnt all may
  /// stand still as well.
  private static func isLearnt(_ evidence: Evidence) -> Bool {
    if let bias = evidence.bias, bias.value <= 0 { return true }
    guard evidence.metric.isProportion, let floor = evidence.trivial,
      let train = evidence.trainLevel?.value
    else { return false }
    return floor - train > ChanceAccuracy.mostRange * evidence.metric.whole
  }

  /// Whether an error of regression is logged beside the accuracy, which then counts numbers that are hit by chance.
  private static func isRegression(_ run: TrainingRun) -> Bool {
    run.metrics.contains { !errorsOfRegression.isDisjoint(with: MetricName.words($0)) }
  }

  private static let errorsOfRegression: Set = ["rmse", "mae", "mape", "r2", "squared", "absolute"]

  /// Whether the training loss lies below the entropy of a share, which no model that gives every example the same
  /// answer comes below.
  private static func isBelowEntropy(of share: Double, _ evidence: Evidence) -> Bool {
    guard let name = evidence.chanceLoss,
      let loss = evidence.curve(ofLoss: name, on: .train)?.smoothed.y.last
    else { return false }
    return loss < -share * log(share) - (1 - share) * log(1 - share)
  }
}
