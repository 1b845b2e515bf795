import CurveModel

/// Validation is better than everything demonstrated.
package enum BaselineBeaten: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "baseline-beaten",
    severity: .important,
    summary: "Validation is better than the tightest baseline by more than the tolerance.",
    whyItMatters:
      "The baseline no longer stands in for what can be reached, so it cannot tell what to work on. "
      + "Where people or a published system were beaten, rule out a leak before celebrating.",
    thresholds: [],
    steps: ["check-for-leak", "find-tighter-baseline"],
    sources: ["Ng, Machine Learning Yearning, ch. 33–35"],
    firesOn: [
      RuleExample.againstLinear("validation 8 %, linear model 20 %", train: 0.01, validation: 0.08)
    ],
    staysQuietOn: [
      RuleExample(
        "validation 25 %, linear model 20 %", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.05),
        validation: ExampleCurve.settling(from: 0.5, to: 0.25),
        baselines: [Baseline(kind: .linear, name: "linear", value: 0.2)])
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard assessment.primary == .baselineBeaten, let excess = evidence.excess,
      excess.value < -(evidence.tolerance ?? 0),
      let index = evidence.baselineIndex, let validation = evidence.validationLevel
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "validation (\(words.level(validation))) is \(words.amount(excess)) \(words.better) "
        + words.baseline(evidence.selection.entries[index]),
      [Measurement(.excess, excess.value), Measurement(.tolerance, evidence.tolerance ?? 0)],
      at: evidence.judged.x)
  }
}
