import CurveModel

/// Every listed baseline with its status, the reason, and the verdict it would give.
struct BaselineJudgements {
  let all: [BaselineJudgement]
  let tightest: BaselineJudgement?
  let trivialLevel: NamedLevel?

  init(_ assessment: Assessment) {
    let evidence = assessment.evidence
    let selection = evidence.selection
    let words = Wording(evidence)
    all = selection.entries.indices.map { index in
      Self.judgement(index, assessment: assessment, words: words)
    }
    tightest = evidence.baselineIndex.map { [all] in all[$0] }
    trivialLevel = selection.floor.map { index in
      NamedLevel(
        value: selection.entries[index].value?.value ?? 0,
        name: selection.entries[index].baseline.name)
    }
  }

  private static func judgement(_ index: Int, assessment: Assessment, words: Wording)
    -> BaselineJudgement
  {
    let selection = assessment.evidence.selection
    let entry = selection.entries[index]
    let (status, reason) = standing(index, assessment: assessment, words: words)
    let isFloor = entry.baseline.kind.isTrivial
    return BaselineJudgement(
      baseline: entry.baseline, value: entry.value?.value ?? entry.baseline.value,
      standardError: entry.value?.standardError, interval: entry.value?.interval, status: status,
      reason: reason + entry.remarkClause,
      verdictIfTightest: isFloor ? nil : entry.level.map { assessment.verdict(against: $0) })
  }

  private static func standing(_ index: Int, assessment: Assessment, words: Wording)
    -> (BaselineJudgement.Status, String)
  {
    let evidence = assessment.evidence
    let entry = evidence.selection.entries[index]
    if let exclusion = entry.exclusion { return (.excluded, exclusion) }
    if entry.baseline.kind.isTrivial {
      return (.looser, "a floor: " + BaselineSelection.floorRole)
    }
    if entry.baseline.kind == .requirement { return requirement(entry, assessment) }
    guard index != evidence.selection.tightest else {
      return (.tightest, evidence.selection.tightestReason)
    }
    let lead = evidence.selection.tightest.flatMap { tightest in
      evidence.selection.entries[tightest].level.flatMap { best in
        entry.level.map { $0.value - best.value }
      }
    }
    guard let lead, lead > 0 else {
      return (.looser, BaselineSelection.tieReason)
    }
    return (.looser, "\(words.amount(lead)) \(words.worse) the tightest")
  }

  private static func requirement(_ entry: BaselineSelection.Entry, _ assessment: Assessment)
    -> (BaselineJudgement.Status, String)
  {
    let role =
      assessment.evidence.selection.tightest == nil
      ? "the target the run is held against, since no level that somebody reached is listed"
      : BaselineSelection.targetRole
    return switch entry.level.flatMap(assessment.requirementStatus) {
    case .met: (.requirementMet, role)
    case .missed: (.requirementMissed, role)
    case .undecided, nil: (.requirementOpen, role)
    }
  }
}
