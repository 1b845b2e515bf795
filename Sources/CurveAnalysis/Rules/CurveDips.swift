import CurveModel

/// With the most data the model is worse than with less.
package enum CurveDips: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "curve-dips",
    severity: .important,
    summary:
      "Over training-set size validation ended worse than at a smaller size, beyond its error.",
    whyItMatters:
      "More data of this kind makes this model worse, so collecting more is no cure: the model is "
      + "misspecified or its optimisation fails, or the added data differ from the validation set.",
    thresholds: [
      .init(
        "chance", SizeCurveShape.level,
        "of a rise this large by accident, Student's t at the last two sizes, corrected for all "
          + "sizes it was compared with; F1 on LCDB's official labels .86 at 0.02, .84 at 0.01, .87 "
          + "at 0.03 (rises in standard errors alone: .81)")
    ],
    steps: ["check-data", "tune-hyperparameters", "analyze-validation-errors"],
    sources: [
      "Yan, Mohr & Viering 2025, LCDB 1.1", "Loog & Duin 2012, The dipping phenomenon",
    ],
    firesOn: [
      .overSize(
        "the error falls to 0.15 and climbs to 0.20 with more data",
        validation: [0.45, 0.33, 0.24, 0.18, 0.15, 0.16, 0.18, 0.20], standardError: 0.004)
    ],
    staysQuietOn: [
      .overSize(
        "the error falls to the end",
        validation: [0.45, 0.33, 0.24, 0.18, 0.15, 0.13, 0.12, 0.11], standardError: 0.004),
      .overSize(
        "the last rise is within its error",
        validation: [0.45, 0.33, 0.24, 0.18, 0.15, 0.16, 0.17, 0.17], standardError: 0.02),
      .overSize(
        "only the last size is worse: one measurement",
        validation: [0.45, 0.33, 0.24, 0.18, 0.15, 0.13, 0.12, 0.20], standardError: 0.004),
      RuleExample(
        "epochs are no sizes", metric: "error",
        validation: [0.45, 0.33, 0.24, 0.18, 0.15, 0.16, 0.18, 0.20]),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let dip = evidence.sizeShape?.dip, dip.chance < SizeCurveShape.level else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "with the most data validation is \(words.amount(dip.amount)) worse than at "
        + "\(words.place(dip.from))",
      [
        Measurement(.rise, dip.amount), Measurement(.chance, dip.chance),
        Measurement(.bestSize, dip.from),
      ], at: dip.from)
  }
}
