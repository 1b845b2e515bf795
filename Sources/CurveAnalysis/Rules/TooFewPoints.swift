import CurveModel

/// The run has too few points for a trend.
package enum TooFewPoints: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "too-few-points",
    severity: .note,
    summary: "A curve has too few points to fit a level, so recorded values are taken as they are.",
    whyItMatters:
      "Levels then carry the scatter of three points, and trends (still improving, turned "
      + "up) are seen only where one point after the other goes that way. Short runs are judged all the same, with "
      + "less confidence.",
    thresholds: [
      .init(
        "least-points", Double(LevelEstimator.leastPointsForFit),
        "a line and its scatter need six points")
    ],
    steps: ["log-more-often"],
    sources: [],
    firesOn: [
      RuleExample("three epochs", train: [0.3, 0.18, 0.12], validation: [0.24, 0.22, 0.23])
    ],
    staysQuietOn: [
      RuleExample(
        "forty epochs", train: ExampleCurve.settling(from: 1, to: 0.2),
        validation: ExampleCurve.settling(from: 1, to: 0.3))
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    let fewest = min(count(of: evidence.train), count(of: evidence.validation))
    guard fewest < LevelEstimator.leastPointsForFit else { return nil }
    let points = fewest == 1 ? "1 point" : "\(fewest) points"
    return finding(
      evidence,
      "the shorter curve has \(points), fewer than \(LevelEstimator.leastPointsForFit): its values are taken as "
        + "recorded, and only the clearest trends show",
      [Measurement(.points, Double(fewest))])
  }

  /// The points of a curve; more than any where there are none: one without a finite value is no curve.
  private static func count(of curve: CurveEvidence?) -> Int {
    guard let curve, !curve.isEmpty else { return .max }
    return curve.count
  }
}
