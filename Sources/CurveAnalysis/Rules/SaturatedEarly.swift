import CurveModel

/// The run had reached its level long before it ended.
package struct SaturatedEarly: DiagnosisRule {
  /// The knee must lie in this part of the run.
  static let latestKnee = 0.5
  /// Points that must show the plateau.
  static let leastPoints = 10

  package static let documentation = RuleDocumentation(
    name: "saturated-early",
    severity: .note,
    summary: "Both curves had reached their level by the middle of the run and kept it.",
    whyItMatters:
      "The second half bought nothing. Shorter runs leave room for more trials; a constant learning "
      + "rate that is lowered at the knee often gains a step.",
    thresholds: [
      .init("latest-knee", latestKnee, "a plateau as long as the fall before it is worth saving"),
      .init("least-points", Double(leastPoints), "a plateau of fewer points may be chance"),
      .init(
        "late-fall", LateFall.leastShareOfImprovement,
        "a fall over the last fifth by more than this share of the improvement, beyond three standard "
          + "errors, is no plateau"),
    ],
    steps: ["tune-hyperparameters"],
    sources: ["Google tuning playbook", "Hinkley 1971, Inference in two-phase regression"],
    firesOn: [
      RuleExample(
        "both curves are flat from epoch 15 of 60",
        train: ExampleCurve.straight(from: 1, to: 0.3, points: 15)
          + ExampleCurve.straight(from: 0.3, to: 0.3, points: 45, scatter: 0.004),
        validation: ExampleCurve.straight(from: 1, to: 0.4, points: 15)
          + ExampleCurve.straight(from: 0.4, to: 0.4, points: 45, scatter: 0.006))
    ],
    staysQuietOn: [
      RuleExample(
        "training goes on falling",
        train: ExampleCurve.straight(from: 1, to: 0.1, points: 60, scatter: 0.004),
        validation: ExampleCurve.straight(from: 1, to: 0.4, points: 15)
          + ExampleCurve.straight(from: 0.4, to: 0.4, points: 45, scatter: 0.006)),
      RuleExample(
        "flat from the start: nothing was learnt",
        train: ExampleCurve.straight(from: 0.69, to: 0.69, points: 60, scatter: 0.001),
        validation: ExampleCurve.straight(from: 0.69, to: 0.69, points: 60, scatter: 0.001)),
    ])

  package init() {}

  package func evaluate(_ assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, assessment.working != .notLearning,
      evidence.improvement?.isReal ?? false, let tolerance = evidence.tolerance,
      !(evidence.turn?.isOverfitting ?? false), let validation = evidence.validation,
      let train = evidence.train
    else { return nil }
    let plateaus = [train, validation].compactMap { plateau(of: $0, within: tolerance) }
    guard plateaus.count == 2, let knee = plateaus.map(\.from).max() else { return nil }
    let words = Wording(evidence)
    return finding(
      "training and validation kept their levels from \(words.place(knee)) on",
      [Measurement("plateau-from", knee), Measurement("level", plateaus[1].level)], at: knee)
  }

  /// The plateau of a curve that stays within `tolerance` of its level at the knee.
  private func plateau(of curve: CurveEvidence, within tolerance: Double) -> Plateau? {
    guard let plateau = Plateau(of: curve.levels.curve), plateau.share <= Self.latestKnee,
      plateau.count >= Self.leastPoints, !(LateFall(of: curve)?.isReal ?? true)
    else { return nil }
    let levels = zip(curve.smoothed.x, curve.smoothed.y).filter { $0.0 > plateau.from }.map(\.1)
    guard let least = levels.min(), let most = levels.max(), most - least <= 2 * tolerance else {
      return nil
    }
    return plateau
  }
}
