import CurveModel

extension Assessment {
  /// How validation stands against the first requirement, on its own line; nil without one.
  package var requirementJudgement: RequirementJudgement? {
    guard let index = evidence.selection.requirement,
      let level = evidence.selection.entries[index].level,
      let status = requirementStatus(against: level)
    else { return nil }
    let entry = evidence.selection.entries[index]
    return RequirementJudgement(
      name: entry.baseline.name, value: entry.value?.value ?? entry.baseline.value,
      status: status, verdictAgainstIt: verdict(against: level))
  }

  /// Whether validation meets a required level, as far as its uncertainty tells; nil where no level was recorded.
  ///
  /// Training alone tells nothing of it.
  func requirementStatus(against required: UncertainLevel) -> RequirementJudgement.Status? {
    guard let validation = evidence.validationLevel else {
      return evidence.trainLevel == nil ? nil : .undecided
    }
    let chance = Self.chance(that: validation, meets: required)
    if chance >= VerdictJudge.leastProbability { return .met }
    return chance <= 1 - VerdictJudge.leastProbability ? .missed : .undecided
  }

  /// P(validation ≤ requirement); a level that equals it exactly meets it.
  private static func chance(that level: Level, meets required: UncertainLevel) -> Double {
    let spread = max(required.deviationAbove, required.deviationBelow)
    let error = (level.standardError * level.standardError + spread * spread).squareRoot()
    guard error > 0 else { return exceeds(level.value, required.value) ? 0 : 1 }
    return NormalDistribution.cumulative((required.value - level.value) / error)
  }
}
