import CurveModel

/// Validation is worse than data held out from the training distribution.
package enum DataMismatch: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "data-mismatch",
    severity: .important,
    summary:
      "Validation is worse than data held out from the training distribution (train-val), by more "
      + "than the tolerance and the uncertainty.",
    whyItMatters:
      "The model carries over to new data of the kind it was trained on, but not to the kind it is "
      + "meant for: the two differ. More data of the old kind and regularization close only the "
      + "other part of the gap.",
    thresholds: [
      RuleDocumentation.Threshold(
        "share-of-gap", DataMismatch.shareOfGap,
        "as for the avoidable bias under bias-first, a part below a quarter does not decide: "
          + "training 1 %, train-val 9 %, validation 10 % is variance (Machine Learning Yearning, "
          + "ch. 40-41)")
    ],
    steps: ShiftSteps.all.map(\.id),
    sources: [
      "Ng, Machine Learning Yearning, ch. 40-43", "Full Stack Deep Learning 2021, lecture 7",
    ],
    firesOn: [
      example("training 1 %, train-val 1.5 %, validation 10 %", 0.01, 0.015, 0.10),
      example("training 10 %, train-val 11 %, validation 20 %", 0.10, 0.11, 0.20),
    ],
    staysQuietOn: [
      example("training 1 %, train-val 9 %, validation 10 %", 0.01, 0.09, 0.10),
      example("training 1 %, train-val 10 %, validation 10 %", 0.01, 0.10, 0.10),
    ])

  static let shareOfGap = Policy.biasFirst.share

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let shift = evidence.clearTerm(.distributionShift), let tolerance = evidence.tolerance
    else { return nil }
    let variance = evidence.breakdown?.term(.variance)?.value
    if let variance, variance > 0,
      !exceeds(shift.value, Self.shareOfGap * (shift.value + variance))
    {
      return nil
    }
    lazy var words = Wording(evidence)
    let beside =
      variance.map { "; train-val itself is \(words.signed($0)) training" } ?? ""
    return finding(
      evidence,
      "\(words.stop(shift.to)) is \(words.amount(of: shift)) \(words.worse) \(words.stop(shift.from)), "
        + "which is data of the kind the model was trained on\(beside)\(words.chance(of: shift))",
      [Measurement(.distributionShift, shift.value), Measurement(.tolerance, tolerance)]
        + (variance.map { [Measurement(.variance, $0)] } ?? []),
      at: evidence.judged.x)
  }

  private static func example(
    _ title: String, _ train: Double, _ trainValidation: Double, _ validation: Double
  ) -> RuleExample {
    RuleExample(
      title, metric: "error", train: ExampleCurve.settling(from: 0.5, to: train),
      validation: ExampleCurve.settling(from: 0.5, to: validation),
      heldOut: [(.trainValidation, ExampleCurve.settling(from: 0.5, to: trainValidation))],
      baselines: [Baseline(kind: .human, name: "human", value: 0)])
  }
}
