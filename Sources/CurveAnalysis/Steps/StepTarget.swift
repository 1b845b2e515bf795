import CurveModel

/// What the steps are to bring a run's levels to: the tightest baseline, or the requirement that a run at or beyond
/// its baseline misses.
struct StepTarget: Sendable {
  let baseline: Baseline?
  let level: UncertainLevel?
  /// T − target and V − target, oriented.
  let bias: Component?
  let excess: Component?

  init(_ assessment: Assessment) {
    let evidence = assessment.evidence
    guard let index = Self.missedRequirement(of: assessment) else {
      baseline = evidence.baseline
      level = evidence.baselineLevel
      bias = evidence.bias
      excess = evidence.excess
      return
    }
    let entry = evidence.selection.entries[index]
    baseline = entry.baseline
    level = entry.level
    bias = Component.difference(evidence.trainLevel?.uncertain, entry.level)
    excess = Component.difference(evidence.validationLevel?.uncertain, entry.level)
  }

  private static func missedRequirement(of assessment: Assessment) -> Int? {
    guard [.atBaseline, .baselineBeaten].contains(assessment.primary),
      assessment.requirementJudgement?.status == .missed
    else { return nil }
    return assessment.evidence.selection.requirement
  }
}
