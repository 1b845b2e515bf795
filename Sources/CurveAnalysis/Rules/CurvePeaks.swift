import CurveModel

/// More data made the model worse for a while, and better again.
package enum CurvePeaks: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "curve-peaks",
    severity: .note,
    summary:
      "Over training-set size validation got worse and then better again, beyond its error.",
    whyItMatters:
      "Peaks come where the number of examples is near the number of parameters (double descent): "
      + "more data beyond the peak helps, regularization removes it, and no forecast from before the "
      + "peak holds.",
    thresholds: [
      .init(
        "chance", SizeCurveShape.peakLevel,
        "of either side by accident, Student's t; on LCDB's official labels, curves of one value "
          + "apart, F1 rises down to 1e-6 and falls below it")
    ],
    steps: ["more-data", "regularize"],
    sources: [
      "Yan, Mohr & Viering 2025, LCDB 1.1", "Nakkiran et al. 2021, Deep double descent",
    ],
    firesOn: [
      .overSize(
        "a hump at 128 examples",
        validation: [0.44, 0.38, 0.36, 0.52, 0.30, 0.21, 0.16, 0.14], standardError: 0.006)
    ],
    staysQuietOn: [
      .overSize(
        "falls all the way",
        validation: [0.44, 0.38, 0.36, 0.34, 0.30, 0.21, 0.16, 0.14], standardError: 0.006),
      .overSize(
        "a hump within its error",
        validation: [0.44, 0.38, 0.36, 0.40, 0.30, 0.21, 0.16, 0.14], standardError: 0.02),
      .overSize(
        "rises and stays up: no peak",
        validation: [0.44, 0.30, 0.20, 0.15, 0.20, 0.30, 0.32, 0.33], standardError: 0.006),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let peak = evidence.sizeShape?.peak, peak.chance < SizeCurveShape.peakLevel else {
      return nil
    }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "at \(words.place(peak.size)) validation is \(words.amount(peak.amount)) worse than with less "
        + "and with more data",
      [Measurement(.height, peak.amount), Measurement(.chance, peak.chance)], at: peak.size)
  }
}
