import CurveModel

/// Single points of the training curve shot up and came straight back.
package enum Spikes: DiagnosisRule {
  /// One is usually a bad batch or a broken record.
  static let leastCount = 2
  /// But one that takes back half of what training gained is worth a look.
  static let leastShareOfGainOfOne = 0.5
  /// More than this share of the points are no spikes, but how noisy the curve is.
  static let mostShare = 0.05

  package static let documentation = RuleDocumentation(
    name: "spikes",
    severity: .note,
    summary: "Training got far worse at single points and came straight back.",
    whyItMatters:
      "They are left out of every level, so they change no verdict; but each is an update that was far "
      + "too large, and the next may not come back. Broken batches, a learning rate at the edge and "
      + "missing clipping of gradients are the usual reasons.",
    thresholds: [
      .init("least-count", Double(leastCount), "one is usually a bad batch or a broken record"),
      .init(
        "share-of-gain-of-one", leastShareOfGainOfOne,
        "one that takes back more of what training gained is told all the same"),
      .init(
        "least-height", LoneSpikes.Spike.leastHeight,
        "share of the neighbours' distance to the ideal, or of all that was gained without one: half as "
          + "high again; and more than 6 median absolute deviations of the points around"),
      .init("most-share", mostShare, "more of the points are noise, not spikes"),
    ],
    steps: ["clip-gradients", "lower-learning-rate", "check-data"],
    sources: ["Google tuning playbook", "Chowdhery et al. 2022, PaLM, section 5.1"],
    firesOn: [
      RuleExample(
        "training at 0.2 shoots up to 0.6 and 0.9 for one epoch each",
        train: spiked(at: [20: 0.6, 31: 0.9]),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.01)),
      RuleExample(
        "one epoch at which training was nearly back at its start", train: spiked(at: [20: 0.9]),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.01)),
    ],
    staysQuietOn: [
      RuleExample(
        "one bad epoch", train: spiked(at: [20: 0.5]),
        validation: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.01)),
      RuleExample(
        "one bad step of a training that has gained nothing",
        train: (0..<60).map { $0 == 20 ? 1.7 : $0 % 3 == 0 ? 1.04 : 0.98 }),
      RuleExample(
        "losses of single steps that scatter",
        train: ExampleCurve.settling(from: 1, to: 0.3, scatter: 0.2)),
      RuleExample(
        "jumps that stay: a lower learning rate",
        train: ExampleCurve.settling(from: 1, to: 0.5, points: 20, scatter: 0.01)
          + ExampleCurve.settling(from: 0.3, to: 0.25, points: 20, scatter: 0.01)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil, evidence.run.axis.kind != .examples,
      let train = evidence.train, let best = train.bestValue, let first = train.smoothed.y.first
    else { return nil }
    let high = train.levels.spikes.filter { spike in
      // What comes last has not come back.
      guard spike.x != train.recorded.finite.x.last else { return false }
      return spike.isHigh(ideal: evidence.ideal, gained: first - best)
    }
    let points = train.recorded.count
    guard Double(high.count) <= Self.mostShare * Double(points),
      let highest = high.max(by: { $0.height < $1.height }),
      high.count >= Self.leastCount
        || evidence.improvement?.isReal ?? false
          && highest.height > Self.leastShareOfGainOfOne * (first - best)
    else { return nil }
    lazy var words = Wording(evidence)
    var place: String {
      high.count == 1
        ? "at \(words.place(highest.x)) alone"
        : "at \(high.count) single points, furthest at \(words.place(highest.x))"
    }
    return finding(
      evidence,
      "training \(words.shotUp) \(place): \(words.height(highest.height)) \(words.worse) its neighbours",
      [
        Measurement(.count, Double(high.count)), Measurement(.height, highest.height),
      ], at: highest.x)
  }

  /// A settled curve with a few points moved.
  private static func spiked(at places: [Int: Double]) -> [Double] {
    var values = ExampleCurve.settling(from: 1, to: 0.2, scatter: 0.01)
    for (place, value) in places { values[place] = value }
    return values
  }
}
