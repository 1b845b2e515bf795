import CurveModel

/// A reason why the confidence cannot be higher, whatever the probability says.
struct ConfidenceLimit: Sendable {
  var atMost: Confidence
  var reason: String

  /// Points below which a run supports only a low or a medium confidence (docs/decision.md §2).
  static let pointsForMedium = 3
  static let pointsForHigh = 8

  static func all(for evidence: Evidence, verdict: Verdict) -> [ConfidenceLimit] {
    guard ![.diverged, .noBaseline].contains(verdict) else { return [] }
    var limits: [ConfidenceLimit] = []
    if let points = fewestPoints(evidence), points < pointsForHigh {
      limits.append(
        ConfidenceLimit(
          atMost: points < pointsForMedium ? .low : .medium,
          reason: "only \(points) \(points == 1 ? "point" : "points") on the shorter curve"))
    }
    if let assumed = AssumedScatter(evidence, against: evidence.baselineLevel).deviation {
      limits.append(
        ConfidenceLimit(
          atMost: .low,
          reason: "one value shows no scatter: the probability allows for a standard deviation of "
            + Wording(evidence).amount(assumed)))
    }
    let seeds = evidence.run.replicates.count
    if evidence.showsScatter, evidence.validationSize == nil,
      seeds < SeedSpread.seedsForHighConfidence
    {
      limits.append(
        ConfidenceLimit(
          atMost: .medium,
          reason: "the scatter is measured within this run only; the number of validation examples "
            + "(--validation-n) or repeated seeds would show the rest"))
    }
    if evidence.trainLevel == nil || evidence.validationLevel == nil {
      let missing = evidence.trainLevel == nil ? "training" : "validation"
      limits.append(ConfidenceLimit(atMost: .medium, reason: "\(missing) was not logged"))
    }
    if verdict == .underfitting, let gap = evidence.gap, gap.high < 0 {
      limits.append(
        ConfidenceLimit(
          atMost: .low,
          reason: "training lies above validation, so its level is only an upper bound "
            + "of what the model fits"))
    }
    if evidence.selection.isComparabilityUnknown {
      limits.append(
        ConfidenceLimit(
          atMost: .low, reason: "the baseline is not known to be measured on comparable data"))
    }
    return limits
  }

  private static func fewestPoints(_ evidence: Evidence) -> Int? {
    [evidence.train, evidence.validation].compactMap { $0?.smoothed.count }.min()
  }
}
