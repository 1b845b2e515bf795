import CurveModel

/// The two tightest baselines are within one standard error of each other.
package enum BaselinesNotSeparated: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "baselines-not-separated",
    severity: .note,
    summary: "The tightest baseline is within one standard error of the next one.",
    whyItMatters:
      "The best of several noisy levels is optimistic: part of its lead is luck, so the avoidable "
      + "bias is somewhat overstated.",
    thresholds: [
      .init("standard-errors", 1, "below one, chance alone often reverses the order")
    ],
    steps: ["measure-baseline-on-more"],
    sources: ["Bouthillier et al. 2021, Accounting for variance"],
    firesOn: [
      RuleExample(
        "5 % and 5.4 %, each with a standard error of 1 %", metric: "error",
        train: ExampleCurve.settling(from: 0.5, to: 0.1),
        validation: ExampleCurve.settling(from: 0.5, to: 0.15),
        baselines: [
          Baseline(kind: .human, name: "first", value: 0.05, uncertainty: .standardError(0.01)),
          Baseline(kind: .human, name: "second", value: 0.054, uncertainty: .standardError(0.01)),
        ])
    ],
    staysQuietOn: [
      RuleExample(
        "5 % and 12 %", metric: "error", train: ExampleCurve.settling(from: 0.5, to: 0.1),
        validation: ExampleCurve.settling(from: 0.5, to: 0.15),
        baselines: [
          Baseline(kind: .human, name: "first", value: 0.05, uncertainty: .standardError(0.01)),
          Baseline(kind: .linear, name: "second", value: 0.12, uncertainty: .standardError(0.01)),
        ])
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    let entries = evidence.selection.entries
    guard let tightest = evidence.selection.tightest, let first = entries[tightest].level
    else { return nil }
    let others = entries.indices.filter { index in
      index != tightest && evidence.selection.isDemonstrated(index) && entries[index].level != nil
    }
    let next = others.min { (entries[$0].level?.value ?? 0) < (entries[$1].level?.value ?? 0) }
    guard let next, let second = entries[next].level else { return nil }
    let error =
      (first.deviationAbove * first.deviationAbove + second.deviationBelow * second.deviationBelow)
      .squareRoot()
    let lead = second.value - first.value
    guard error > 0, lead <= error else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "\(words.baseline(entries[tightest])) leads \(words.baseline(entries[next])) by "
        + "\(words.amount(lead, error)), within one standard error (\(words.amount(error, error)))",
      [Measurement(.lead, lead), Measurement(.standardError, error)])
  }
}
