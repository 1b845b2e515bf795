import CurveModel

/// Validation was still getting better when the run ended.
package struct StillImproving: DiagnosisRule {
  /// The stretch at the end that must show a trend.
  static let shareOfRun = 0.20
  /// Standard errors by which its slope must differ from flat.
  static let standardErrors = 3.0
  /// The fall over that stretch must be this share of the whole improvement.
  static let leastShareOfImprovement = 0.01

  package static let documentation = RuleDocumentation(
    name: "still-improving",
    severity: .important,
    summary: "Validation was still falling over the last fifth of the run.",
    whyItMatters:
      "The run was stopped before it showed what this model can do: its levels are not its limits, "
      + "so training longer comes before changing the model.",
    thresholds: [
      .init("share-of-run", shareOfRun, "long enough to see a trend through epoch noise"),
      .init("standard-errors", standardErrors, "a slope of pure noise exceeds it in 1 of 700 runs"),
      .init(
        "share-of-improvement", leastShareOfImprovement,
        "below it a doubled budget would gain less than a twentieth of what the run gained"),
    ],
    steps: ["train-longer"],
    sources: ["Google tuning playbook, 'improving at the end'"],
    firesOn: [
      RuleExample(
        "both curves fall in a straight line to the end",
        train: ExampleCurve.straight(from: 1, to: 0.4, scatter: 0.005),
        validation: ExampleCurve.straight(from: 1, to: 0.5, scatter: 0.005))
    ],
    staysQuietOn: [
      RuleExample(
        "both curves have settled",
        train: ExampleCurve.settling(from: 1, to: 0.4, scatter: 0.005),
        validation: ExampleCurve.settling(from: 1, to: 0.5, scatter: 0.005))
    ])

  package init() {}

  package func evaluate(_ assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, let curve = evidence.validation ?? evidence.train,
      let end = curve.lastX, let line = curve.levels.trend(overLast: Self.shareOfRun),
      let first = curve.smoothed.y.first, let best = curve.bestValue
    else { return nil }
    let noise = curve.levels.noise(around: end)
    let correlation = Double(line.count) / noise.effectiveCount(of: line.count)
    let error = noise.deviation * (line.slopeVariance * correlation).squareRoot()
    let span = curve.levels.span.upperBound - curve.levels.span.lowerBound
    let fall = -line.slope * Self.shareOfRun * span
    guard line.slope < -Self.standardErrors * error, line.slope < 0,
      fall > Self.leastShareOfImprovement * max(first - best, 0),
      fall > 1e-6 * abs(line.value)
    else { return nil }
    let words = Wording(evidence)
    let split = evidence.validation == nil ? "training" : "validation"
    return finding(
      "\(split) still improved by \(words.amount(fall)) over the last "
        + "\(DecimalText.percent(Self.shareOfRun)) of the run",
      [
        Measurement("improvement-over-last-fifth", fall), Measurement("slope", line.slope),
        Measurement("slope-standard-error", error),
      ], at: end)
  }
}
