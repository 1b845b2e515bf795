import CurveModel

/// The generalization gap is the larger component of the excess.
package enum GapDominates: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "gap-dominates",
    severity: .important,
    summary:
      "The gap between validation and training exceeds the tolerance and the avoidable bias.",
    whyItMatters:
      "The model fits its training data about as well as the baseline, but does not carry it over "
      + "to data it has not seen: that is where the loss against the baseline comes from.",
    thresholds: [],
    steps: ["more-data", "augment-data", "regularize"],
    sources: ["Ng, Machine Learning Yearning, ch. 27", "Full Stack Deep Learning 2021, lecture 7"],
    firesOn: [
      RuleExample(
        "training 1 %, validation 11 %, baseline 0", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.01),
        validation: ExampleCurve.settling(from: 0.5, to: 0.11),
        baselines: [Baseline(kind: .human, name: "human", value: 0)])
    ],
    staysQuietOn: [
      RuleExample(
        "training 15 %, validation 16 %, baseline 0", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.15),
        validation: ExampleCurve.settling(from: 0.5, to: 0.16),
        baselines: [Baseline(kind: .human, name: "human", value: 0)])
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let gap = evidence.gap, let validation = evidence.validationLevel,
      let train = evidence.trainLevel, let tolerance = evidence.tolerance,
      exceeds(gap.value, tolerance), exceeds(gap.value, evidence.bias?.value ?? -.infinity),
      evidence.bias != nil || assessment.secondary.contains(.overfitting)
    else { return nil }
    lazy var words = Wording(evidence)
    var cost: Double?
    if let baseline = evidence.baselineLevel?.value, train.value < baseline - tolerance,
      validation.value > baseline
    {
      // Training below the baseline is memorising; only what validation lacks is a cost.
      cost = validation.value - baseline
    }
    let width = Measurement(.generalizationGap, gap.value)
    let least = Measurement(.tolerance, tolerance)
    var costs: String {
      guard let cost else { return "" }
      return "; training is better than the baseline, so the gap costs only the "
        + "\(words.amount(cost)) that validation lacks"
    }
    return finding(
      evidence,
      "validation (\(words.level(validation))) is \(words.amount(gap)) \(words.worse) "
        + "training (\(words.level(train)))\(costs)",
      cost.map { [width, least, Measurement(.cost, $0)] } ?? [width, least], at: evidence.judged.x)
  }
}
