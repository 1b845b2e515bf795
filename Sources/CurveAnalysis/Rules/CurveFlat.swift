import CurveModel

/// More data hardly changed the model.
package enum CurveFlat: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "curve-flat",
    severity: .important,
    summary:
      "Over all training-set sizes validation ranges over a twentieth of what can be learnt or less.",
    whyItMatters:
      "The model does not use the data it is given, so more of them will not help: it has learnt all "
      + "it can at the smallest size, or nothing at any.",
    thresholds: [
      .init(
        "range", shareOfLearnableRange,
        "share of the learnable range (floor − tightest baseline), where both are known; else of half "
          + "a proportion's scale, or of the first value's distance to the ideal. The official share "
          + "of LCDB 1.1, whose range is that of all learners on the data set")
    ],
    steps: ["bigger-model", "check-data", "add-features"],
    sources: ["Yan, Mohr & Viering 2025, LCDB 1.1"],
    firesOn: [
      .overSize(
        "about 0.24 from 16 to 2048 examples",
        validation: [0.245, 0.241, 0.238, 0.242, 0.239, 0.240, 0.238, 0.239], standardError: 0.004),
      .overSize(
        "a small range beside what can be learnt",
        validation: [0.43, 0.425, 0.42, 0.42, 0.415, 0.41, 0.41, 0.41], standardError: 0.004,
        baselines: [
          Baseline(kind: .human, name: "human", value: 0.05),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
        ]),
    ],
    staysQuietOn: [
      .overSize(
        "falls to a fifth",
        validation: [0.45, 0.33, 0.24, 0.18, 0.15, 0.13, 0.12, 0.11], standardError: 0.004),
      .overSize(
        "a small fall that is large beside what can be learnt",
        validation: [0.035, 0.030, 0.026, 0.024, 0.022, 0.021, 0.020, 0.020],
        standardError: 0.0005,
        baselines: [
          Baseline(kind: .human, name: "human", value: 0.015),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.04),
        ]),
    ])

  /// 5 %, as LCDB 1.1 defines flat curves.
  static let shareOfLearnableRange = 0.05

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let shape = evidence.sizeShape, let whole = evidence.learnableRange,
      shape.range <= Self.shareOfLearnableRange * whole.value
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "validation ranges over \(words.amount(shape.range)) from the smallest to the largest "
        + "training set, \(DecimalText.percent(shape.range / whole.value)) of \(whole.reason)",
      [
        Measurement(.range, shape.range), Measurement(.share, shape.range / whole.value),
      ])
  }
}
