import CurveModel

extension Assessment {
  /// How validation stands against the first requirement, on its own line; nil without one.
  package var requirementJudgement: RequirementJudgement? {
    guard let index = evidence.selection.requirement,
      let level = evidence.selection.entries[index].level,
      let validation = evidence.validationLevel ?? evidence.trainLevel
    else { return nil }
    let entry = evidence.selection.entries[index]
    let chance = Self.chance(that: validation, meets: level)
    let status: RequirementJudgement.Status =
      chance >= VerdictJudge.leastProbability
      ? .met : chance <= 1 - VerdictJudge.leastProbability ? .missed : .undecided
    return RequirementJudgement(
      name: entry.baseline.name, value: entry.value?.value ?? entry.baseline.value,
      status: evidence.validationLevel == nil ? .undecided : status,
      verdictAgainstIt: verdict(against: level))
  }

  /// P(validation ≤ requirement); a level that equals it exactly meets it.
  private static func chance(that level: Level, meets required: UncertainLevel) -> Double {
    let spread = max(required.deviationAbove, required.deviationBelow)
    let error = (level.standardError * level.standardError + spread * spread).squareRoot()
    guard error > 0 else { return exceeds(level.value, required.value) ? 0 : 1 }
    return NormalDistribution.cumulative((required.value - level.value) / error)
  }
}
