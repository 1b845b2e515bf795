import CurveModel

/// The run had reached its level long before it ended.
package enum SaturatedEarly: DiagnosisRule {
  /// The levels must be reached in this part of the run.
  static let latestStart = 0.5
  /// A plateau gains at most this share of all that the run gained, however wide the tolerance.
  ///
  /// Accuracy that rose in a straight line from 10 to 16 % was said to keep its level from the middle on.
  static let mostOfImprovement = 0.10
  /// Points that must show the plateau.
  static let leastPoints = 10

  package static let documentation = RuleDocumentation(
    name: "saturated-early",
    severity: .note,
    summary: "Both curves had reached their level by the middle of the run and kept it.",
    whyItMatters:
      "The second half bought nothing. Shorter runs leave room for more trials; a constant learning "
      + "rate that is lowered at the knee often gains a step.",
    thresholds: [
      .init("latest-start", latestStart, "a plateau as long as the fall before it is worth saving"),
      .init("least-points", Double(leastPoints), "a plateau of fewer points may be chance"),
      .init(
        "most-of-improvement", mostOfImprovement,
        "of all that a curve gained, at most so much on its plateau; else time still helps"),
      .init(
        "late-fall", LateFall.leastShareOfImprovement,
        "a fall over the last fifth by more than this share of the improvement, beyond three standard "
          + "errors, is no plateau"),
      .init(
        "late-slope", LateFall.leastShareOfSlope,
        "nor is one by so much of the level: a run that fell by 2 % in its last fifth, as straight as a ruler, was "
          + "said to keep its level, since it had started three times as high"),
    ],
    steps: ["tune-hyperparameters"],
    sources: ["Google tuning playbook", "Hinkley 1971, Inference in two-phase regression"],
    firesOn: [
      RuleExample(
        "both curves are flat from epoch 15 of 60",
        train: ExampleCurve.straight(from: 1, to: 0.3, points: 15)
          + ExampleCurve.straight(from: 0.3, to: 0.3, points: 45, scatter: 0.004),
        validation: ExampleCurve.straight(from: 1, to: 0.4, points: 15)
          + ExampleCurve.straight(from: 0.4, to: 0.4, points: 45, scatter: 0.006))
    ],
    staysQuietOn: [
      RuleExample(
        "training goes on falling",
        train: ExampleCurve.straight(from: 1, to: 0.1, points: 60, scatter: 0.004),
        validation: ExampleCurve.straight(from: 1, to: 0.4, points: 15)
          + ExampleCurve.straight(from: 0.4, to: 0.4, points: 45, scatter: 0.006)),
      RuleExample(
        "accuracy climbs in a straight line from 10 to 16 %, less than it takes to leave the tolerance",
        metric: "accuracy", train: ExampleCurve.straight(from: 0.1, to: 0.16, points: 40),
        validation: ExampleCurve.straight(from: 0.1, to: 0.16, points: 40),
        baselines: [
          Baseline(kind: .human, name: "people", value: 0.95),
          Baseline(kind: .meanPredictor, name: "chance", value: 0.1),
        ]),
      RuleExample(
        "2 % of the level in the last fifth, though the start was three times as high",
        train: ExampleCurve.settling(from: 9, to: 2.5, points: 20)
          + ExampleCurve.straight(from: 2.5, to: 2.28, points: 30, scatter: 0.004),
        validation: ExampleCurve.settling(from: 6, to: 2.2, points: 20)
          + ExampleCurve.straight(from: 2.2, to: 2.03, points: 30, scatter: 0.004)),
      RuleExample(
        "a language model that goes on falling by nearly twice the tolerance, which a far floor makes wide",
        train: ExampleCurve.settling(from: 9.86, to: 2.9, points: 10)
          + [2.85, 2.80, 2.75, 2.73, 2.67, 2.70, 2.66, 2.66, 2.64, 2.65],
        validation: ExampleCurve.settling(from: 9.85, to: 2.93, points: 10)
          + [2.81, 2.80, 2.80, 2.76, 2.70, 2.77, 2.71, 2.68, 2.72, 2.69],
        baselines: [
          Baseline(kind: .published, name: "scaling law", value: 2.35),
          Baseline(kind: .meanPredictor, name: "uniform", value: 9.704),
        ]),
      RuleExample(
        "flat from the start: nothing was learnt",
        train: ExampleCurve.straight(from: 0.69, to: 0.69, points: 60, scatter: 0.001),
        validation: ExampleCurve.straight(from: 0.69, to: 0.69, points: 60, scatter: 0.001)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard assessment.learntWithoutTurning, let tolerance = evidence.tolerance,
      let validation = evidence.validation, let train = evidence.train,
      let ofTrain = start(ofPlateauOf: train, within: tolerance, ideal: evidence.ideal),
      let ofValidation = start(ofPlateauOf: validation, within: tolerance, ideal: evidence.ideal)
    else { return nil }
    let start = max(ofTrain, ofValidation)
    var measurements = [Measurement(.plateauFrom, start)]
    if let knee = Plateau(of: validation.levels.curve) {
      measurements.append(Measurement(.knee, knee.from))
    }
    return finding(
      evidence,
      "training and validation kept their levels from \(Wording(evidence).place(start)) on",
      measurements, at: start)
  }

  /// Where the smoothed curve comes within `tolerance` of the lowest of what it keeps to the end, on either side of
  /// it; nil where that is too late, or the end still falls.
  private static func start(
    ofPlateauOf curve: CurveEvidence, within tolerance: Double, ideal: Double?
  ) -> Double? {
    let smoothed = curve.smoothed
    var (least, most) = (Double.infinity, -Double.infinity)
    var start = smoothed.count
    for index in smoothed.y.indices.reversed() {
      least = min(least, smoothed.y[index])
      most = max(most, smoothed.y[index])
      guard most - least <= 2 * tolerance, smoothed.y[index] - least <= tolerance else { break }
      start = index
    }
    let span = curve.levels.span
    let latest =
      span.lowerBound + Self.latestStart * (span.upperBound - span.lowerBound)
    guard smoothed.count - start >= Self.leastPoints, smoothed.x[start] <= latest,
      smoothed.y[start] - least <= Self.mostOfImprovement * (smoothed.y[0] - least),
      !(LateFall(of: curve, ideal: ideal)?.isSlope ?? true)
    else { return nil }
    return smoothed.x[start]
  }
}
