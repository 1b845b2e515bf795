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
    return Self.requirementStatus(
      of: validation.value, error: validation.standardError, against: required)
  }

  /// The same of any oriented level with its standard error; one that equals the requirement exactly meets it.
  static func requirementStatus(
    of level: Double, error: Double, against required: UncertainLevel
  ) -> RequirementJudgement.Status {
    let chance = chance(that: level, error: error, meets: required)
    if chance >= VerdictJudge.leastProbability { return .met }
    return chance <= 1 - VerdictJudge.leastProbability ? .missed : .undecided
  }

  /// P(level ≤ requirement).
  private static func chance(
    that level: Double, error own: Double, meets required: UncertainLevel
  ) -> Double {
    let spread = max(required.deviationAbove, required.deviationBelow)
    let error = (own * own + spread * spread).squareRoot()
    guard error > 0 else { return exceeds(level, required.value) ? 0 : 1 }
    return NormalDistribution.cumulative((required.value - level) / error)
  }
}
