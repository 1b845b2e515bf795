import CurveModel

/// Training levelled off while its learning rate was never lowered.
package enum ConstantLearningRate: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "constant-learning-rate",
    severity: .note,
    summary: "Training levelled off at a learning rate that was never lowered.",
    whyItMatters:
      "Steps of one size keep a model from settling closer. Lowering the rate where the curve levels off "
      + "often gains at once and costs less than a bigger model; only then does the plateau show the model's "
      + "limit. The rule needs a learning rate in the log.",
    thresholds: [
      .init("share-of-run", LateFall.shareOfRun, "the end that has to show no more fall"),
      .init(
        "standard-errors", LateFall.standardErrors,
        "a slope within so many of them is neither a fall nor a rise"),
    ],
    steps: ["decay-learning-rate"],
    sources: [
      "Google tuning playbook", "runmedic 0.1.1, plateau at a constant learning rate",
    ],
    firesOn: [
      RuleExample(
        "training is flat for the last half, at a rate of .001 throughout",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 60, scatter: 0.004),
        validation: ExampleCurve.settling(from: 1, to: 0.4, points: 60, scatter: 0.006)
      ).with(learningRate: [Double](repeating: 0.001, count: 60))
    ],
    staysQuietOn: [
      RuleExample(
        "the rate came down in a straight line",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 60, scatter: 0.004),
        validation: ExampleCurve.settling(from: 1, to: 0.4, points: 60, scatter: 0.006)
      ).with(learningRate: ExampleCurve.straight(from: 0.001, to: 0, points: 60)),
      RuleExample(
        "training still falls",
        train: ExampleCurve.straight(from: 1, to: 0.1, points: 60, scatter: 0.004),
        validation: ExampleCurve.straight(from: 1, to: 0.4, points: 60, scatter: 0.006)
      ).with(learningRate: [Double](repeating: 0.001, count: 60)),
      RuleExample(
        "training gets worse",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 40, scatter: 0.004)
          + ExampleCurve.straight(from: 0.3, to: 0.5, points: 20, scatter: 0.004),
        validation: ExampleCurve.settling(from: 1, to: 0.4, points: 60, scatter: 0.006)
      ).with(learningRate: [Double](repeating: 0.001, count: 60)),
      RuleExample(
        "no learning rate was logged",
        train: ExampleCurve.settling(from: 1, to: 0.3, points: 60, scatter: 0.004),
        validation: ExampleCurve.settling(from: 1, to: 0.4, points: 60, scatter: 0.006)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let schedule = evidence.schedule, schedule.isConstant, assessment.learntWithoutTurning,
      let train = evidence.train,
      let fall = LateFall(of: train, ideal: evidence.ideal), !fall.isReal,
      fall.slope < LateFall.standardErrors * fall.slopeError
    else { return nil }
    return finding(
      evidence,
      "training kept its level over the last \(DecimalText.percent(LateFall.shareOfRun)) of the run, while "
        + "the learning rate stayed at \(DecimalText.significant(schedule.last))",
      [Measurement(.learningRate, schedule.last)])
  }
}
