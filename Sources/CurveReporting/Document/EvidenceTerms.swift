import CurveAnalysis

/// What the names in the evidence mean: those of rules and of the numbers beside them.
enum EvidenceTerms {
  /// The terms that were used, and behind them those of the evidence.
  static func explain(_ diagnosis: Diagnosis, besides used: [Term]) -> [Term] {
    let numbers = EvidenceNumbers(diagnosis)
    let rules = diagnosis.findings.map(\.rule).compactMap { RuleCatalog.rule(named: $0) }
      .map { Term(term: $0.documentation.name, meaning: $0.documentation.summary, isName: true) }
    let quantities = diagnosis.findings.flatMap { numbers.unsaid(of: $0) }
      .map {
        Term(term: $0.measurement.name, meaning: $0.measurement.quantity.meaning, isName: true)
      }
    return (rules + quantities).reduce(into: used) { terms, name in
      // A name that is a term's own, such as "generalization-gap", is explained as the term.
      let term = Glossary.terms.first { Term.anchor($0.term) == Term.anchor(name.term) } ?? name
      if !terms.contains(term) { terms.append(term) }
    }
  }
}
