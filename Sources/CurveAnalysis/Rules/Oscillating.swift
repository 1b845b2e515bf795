import CurveModel
import Glibc

/// The run swings without settling.
package enum Oscillating: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "oscillating",
    severity: .important,
    summary:
      "In its second half validation swung from point to point by a large part of all it gained.",
    whyItMatters:
      "Which checkpoint looks best is luck, and levels are uncertain. A learning rate that is too high, "
      + "small batches or a small validation set are the usual reasons.",
    thresholds: [
      .init(
        "share-of-gain", Oscillation.leastShareOfGain,
        "median step in labelled real curves: 20 to 26 % of the gain in unstable ones, at most 8 % in "
          + "those that are only noisy"),
      .init(
        "share-of-level", Oscillation.leastShareOfLevel,
        "the unstable ones swing by 6 to 9 % of their level; smaller swings change no decision"),
      .init(
        "large-share-of-level", Oscillation.largeShareOfLevel,
        "swings of so much of the level count whatever was gained; 0.2 % of simulated runs that settled with noise "
          + "of up to 15 % reach it, 0.8 % a fifth"),
      .init(
        "share-of-whole", Oscillation.leastShareOfWhole,
        "which the swings of a proportion have to reach: accuracies between 98.3 and 99.2 % swing by half of their "
          + "distance to 100 %, and readers call them converged"),
      .init(
        "reversals", Oscillation.leastReversals,
        "white noise turns back at two of three points; of fifteen values at fewer than this in one of 50 runs"
      ),
      .init(
        "least-points", Double(Oscillation.leastPoints),
        "fewer do not tell swinging from a few odd evaluations"),
      .init(
        "large-share-of-level-of-few", Oscillation.largeShareOfLevelOfFew,
        "which swings of \(Oscillation.fewPoints) to \(Oscillation.leastPoints - 1) points have to reach; 0.0 to 0.7 % "
          + "of simulated ones that settled with noise of a tenth of their level do"),
    ],
    steps: ["lower-learning-rate", "more-validation-examples"],
    sources: ["AutoTrainer (Zhang et al. 2021)", "Full Stack Deep Learning 2021, lecture 7"],
    firesOn: [
      RuleExample(
        "validation swings by a third of what it gained",
        train: ExampleCurve.settling(from: 1, to: 0.5, scatter: 0.01),
        validation: ExampleCurve.settling(from: 1, to: 0.7, scatter: 0.15)),
      RuleExample(
        "validation swings by half of its level, though it started far above",
        train: ExampleCurve.settling(from: 20, to: 0.4, scatter: 0.01),
        validation: (0..<40).map { 19.6 * exp(-Double($0)) + ($0 % 2 == 0 ? 0.3 : 0.5) }),
      RuleExample(
        "eight evaluations, hardly two alike",
        train: ExampleCurve.straight(from: 2, to: 0.5, points: 8),
        validation: [1.9, 0.9, 2.4, 0.7, 1.6, 0.8, 2.1, 1.0]),
    ],
    staysQuietOn: [
      RuleExample(
        "an accuracy near 100 % that swings by half a point", metric: "accuracy",
        train: ExampleCurve.settling(from: 0.6, to: 0.999, scatter: 0.001),
        validation: ExampleCurve.settling(from: 0.86, to: 0.988, scatter: 0.004)),
      RuleExample(
        "a noisy run that settles",
        train: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.01),
        validation: ExampleCurve.settling(from: 1, to: 0.35, scatter: 0.03)),
      RuleExample(
        "losses of single steps, and no validation",
        train: ExampleCurve.settling(from: 1, to: 0.5, scatter: 0.3)),
      RuleExample(
        "flat to the last digit: nothing gained, nothing swings",
        train: ExampleCurve.straight(from: 0.6931, to: 0.6931, scatter: 0.0001),
        validation: ExampleCurve.straight(from: 0.6931, to: 0.6931, scatter: 0.0001)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    // Training alone is no witness: the losses of single steps scatter by nature.
    guard evidence.trainingBreak == nil, let curve = evidence.validation,
      !Oscillation.isRuledOut(in: curve.levels, ideal: evidence.ideal),
      let swings = evidence.swings(of: curve), swings.isLarge
    else { return nil }
    // The share that makes the swings large.
    var share: String {
      if let level = swings.shareOfLevel, !swings.isLargeOfGain {
        return
          ", \(DecimalText.percent(level)) of its \(evidence.ideal == 0 ? "level" : "distance to the ideal")"
      }
      guard swings.shareOfGain.isFinite else { return "" }
      return swings.shareOfGain <= 1
        ? ", \(DecimalText.percent(swings.shareOfGain)) of all it gained"
        : ", more than all it gained"
    }
    return finding(
      evidence,
      "validation swings by \(Wording(evidence).amount(swings.swing)) from one point to the next\(share)",
      [
        Measurement(.swing, swings.swing), Measurement(.reversals, swings.reversals),
        Measurement(.shareOfGain, swings.shareOfGain),
      ])
  }
}
