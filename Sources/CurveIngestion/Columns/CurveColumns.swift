import CurveModel

/// The columns of a header as curves of one table: what a name says, and what those beside it say of it.
struct CurveColumns {
  let meanings: [ColumnMeaning]
  let evaluationSets: EvaluationSets
  /// Names whose split is misspelt, which `meanings` reads as they were meant.
  let slips: [MisspeltRoles.Slip]
  /// The metrics that stand in a column with a split.
  let namedKeys: Set<String>

  init(_ names: [String]) {
    var meanings = ShortRoles.settled(names.map(ColumnGrammar.meaning))
    let slips = MisspeltRoles.slips(in: names, meaning: meanings)
    for slip in slips { meanings[slip.column] = slip.meaning }
    for initials in InitialNames.meanings(in: names) {
      meanings[initials.index] = .metric(initials.column(beside: meanings))
    }
    let sets = EvaluationSets(names)
    self.meanings = meanings
    self.slips = slips
    evaluationSets = sets
    namedKeys = Set(
      meanings.compactMap { meaning in
        guard case .metric(let metric) = meaning, metric.split != nil else { return nil }
        return sets.withoutSet(metric).key
      })
  }
}
