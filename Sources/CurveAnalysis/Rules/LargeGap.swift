import CurveModel

/// Validation is far worse than training, without having turned up.
package enum LargeGap: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "large-gap",
    severity: .note,
    summary:
      "Validation ended at least half again as far from the ideal as training, without turning up.",
    whyItMatters:
      "A gap alone is usual in healthy runs and no reason to stop. It says what more capacity and "
      + "longer training will not mend; whether it counts, a baseline decides.",
    thresholds: [
      .init(
        "ratio", TrainingSince.largeGap,
        "what careful readers call a large gap; 6 % of 375 healthy simulated curves reach it, so it "
          + "is a note"),
      .init(
        "pairs", Double(PairedGap.leastPairsOfRatio),
        "or more, the last half of the run: of a loss that swings a gap of this ratio at each of them tells as "
          + "much as one beyond the errors of the two levels"),
    ],
    steps: ["more-data", "regularize", "augment-data"],
    sources: ["Full Stack Deep Learning 2021, lecture 7", "claude-skills training_diagnostics"],
    firesOn: [
      RuleExample(
        "validation settles at three times training",
        train: ExampleCurve.settling(from: 1, to: 0.1, scatter: 0.002),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.005)),
      RuleExample(
        "validation that swings, never as low as twice training",
        train: ExampleCurve.settling(from: 1, to: 0.05, points: 20),
        validation: [
          1.3, 0.9, 1.2, 0.5, 0.8, 0.3, 1.1, 0.2, 0.6, 0.9, 0.2, 1.2, 0.3, 0.16, 0.9, 0.2, 1.1,
          0.15,
          0.7, 0.2,
        ]),
      RuleExample(
        "ten noisy epochs, the last five of them at more than twice training",
        train: [0.180, 0.136, 0.110, 0.087, 0.073, 0.062, 0.057, 0.051, 0.047, 0.043],
        validation: [0.182, 0.161, 0.186, 0.114, 0.167, 0.133, 0.120, 0.131, 0.094, 0.097]),
    ],
    staysQuietOn: [
      RuleExample(
        "training that goes on for long behind the last evaluation",
        train: ExampleCurve.settling(from: 1, to: 0.5, points: 40, scatter: 0.002)
          + ExampleCurve.straight(from: 0.5, to: 0.2, points: 160, scatter: 0.002),
        validation: ExampleCurve.settling(from: 1, to: 0.55, points: 40, scatter: 0.005)),
      RuleExample(
        "a fifth apart", train: ExampleCurve.settling(from: 1, to: 0.25, scatter: 0.002),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.005)),
      RuleExample(
        "the gap was there from the first epoch, nothing was learnt",
        train: ExampleCurve.straight(from: 0.34, to: 0.34, scatter: 0.0003),
        validation: ExampleCurve.straight(from: 0.97, to: 0.97, scatter: 0.0003)),
      RuleExample(
        "both so small that the difference does not matter", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.002),
        validation: ExampleCurve.settling(from: 0.5, to: 0.006),
        baselines: [
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
          Baseline(kind: .human, name: "human", value: 0.005),
        ]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, evidence.improvement?.isReal ?? true,
      assessment.working != .notLearning, let ideal = evidence.ideal,
      let tolerance = evidence.tolerance, !(evidence.turn?.isOverfitting ?? false),
      let train = evidence.train, let validation = evidence.validation, let end = validation.lastX,
      let trained = train.lastX == end ? train.lastValue : train.value(at: end),
      let heldOut = validation.lastValue
    else { return nil }
    let distance = abs(trained - ideal)
    let ratio = distance > 0 ? abs(heldOut - ideal) / distance : .infinity
    // Values before their errors, which take longer to measure.
    guard heldOut - trained > tolerance, ratio >= TrainingSince.largeGap,
      evidence.pairedGap?.isAlwaysAbove(ideal, times: TrainingSince.largeGap) ?? false
        || endGap(evidence).map({ $0.low > 0 }) ?? false
    else { return nil }
    let gap = Measurement(.gap, heldOut - trained)
    return finding(
      evidence, summary(evidence, ratio: ratio),
      ratio.isFinite ? [gap, Measurement(.ratio, ratio)] : [gap], at: evidence.validation?.lastX)
  }

  /// Both levels at the end of validation, behind which training may have gone on.
  private static func ends(_ evidence: Evidence) -> (train: Level?, validation: Level?) {
    let validation = evidence.validation?.lastLevel
    return (validation.flatMap { evidence.train?.level(at: $0.x) }, validation)
  }

  private static func endGap(_ evidence: Evidence) -> Component? {
    let ends = ends(evidence)
    return Component.difference(ends.validation?.uncertain, ends.train?.uncertain)
  }

  private static func summary(_ evidence: Evidence, ratio: Double) -> String {
    let ends = ends(evidence)
    guard let train = ends.train, let validation = ends.validation, let gap = endGap(evidence)
    else { return "" }
    let words = Wording(evidence)
    let levels = words.together(validation, train)
    // From a perfect training no multiple leads anywhere.
    let compared =
      ratio < 1000
      ? "\(DecimalText.significant(ratio, digits: 2)) times as far from the ideal as training "
        + "(\(levels.1))"
      : "\(words.amount(gap)) \(words.worse) training, which is all but perfect (\(levels.1))"
    return "\(evidence.validationCurve) ended at \(levels.0), \(compared)"
  }
}
