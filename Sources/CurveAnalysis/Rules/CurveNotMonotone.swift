import CurveModel

/// Somewhere on the curve more data made the model worse.
package enum CurveNotMonotone: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "curve-not-monotone",
    severity: .note,
    summary:
      "Over training-set size validation got worse between two sizes, beyond its error.",
    whyItMatters:
      "The usual power law does not describe such a curve: how much more data would help cannot be "
      + "read off its trend.",
    thresholds: [
      .init(
        "chance", SizeCurveShape.level,
        "of a rise this large by accident, Student's t, corrected for all pairs of sizes; F1 on "
          + "LCDB's official labels .83 (rises in standard errors alone: .78)")
    ],
    steps: ["check-data", "tune-hyperparameters"],
    sources: [
      "Yan, Mohr & Viering 2025, LCDB 1.1", "Viering & Loog 2023, The shape of learning curves",
    ],
    firesOn: [
      .overSize(
        "rises from 0.20 to 0.33 in the middle",
        validation: [0.44, 0.30, 0.20, 0.30, 0.33, 0.29, 0.22, 0.21], standardError: 0.006),
      .overSize(
        "rises to the end, and the log tells no error",
        validation: [0.44, 0.34, 0.25, 0.20, 0.24, 0.30, 0.37, 0.44]),
    ],
    staysQuietOn: [
      .overSize(
        "falls all the way",
        validation: [0.44, 0.30, 0.20, 0.15, 0.12, 0.11, 0.10, 0.10], standardError: 0.006),
      .overSize(
        "rises within its error",
        validation: [0.44, 0.30, 0.20, 0.22, 0.21, 0.19, 0.18, 0.18], standardError: 0.02),
      .overSize(
        "one value for all sizes", validation: [0.3, 0.3, 0.3, 0.3, 0.3, 0.3], standardError: 0),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let rise = evidence.sizeShape?.largestRise, rise.chance < SizeCurveShape.level else {
      return nil
    }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "validation got \(words.amount(rise.amount)) worse from \(words.place(rise.from)) to "
        + DecimalText.place(rise.to),
      [
        Measurement(.rise, rise.amount), Measurement(.chance, rise.chance),
        Measurement(.fromSize, rise.from), Measurement(.toSize, rise.to),
      ], at: rise.from)
  }
}
