import CurveAnalysis
import CurveModel

/// The pages that `explain` prints: verdicts, rules, next steps and terms, by name.
package enum Manual {
  /// The page of a name, with a final newline; nil when nothing has that name.
  package static func page(named name: String) -> String? {
    let key = name.lowercased()
    if let verdict = Verdict(rawValue: key) {
      let rule = RuleCatalog.rule(named: key).map { "\n" + RulePage.text($0.documentation) } ?? ""
      return paragraph("\(key) (verdict)", [verdict.meaning]) + rule
    }
    if let rule = RuleCatalog.rule(named: key) { return RulePage.text(rule.documentation) }
    if let step = StepCatalog.all.first(where: { $0.id == key || $0.title.lowercased() == key }) {
      return stepPage(step)
    }
    let term = Glossary.terms.first { $0.term == key || hyphenated($0.term) == key }
    return term.map {
      paragraph("\($0.term) (term)", [$0.meaning.startingSentence.endingSentence])
    }
  }

  /// Every name that has a page, by kind, in the order of the catalogues.
  package static var names: [(kind: String, names: [String])] {
    [
      ("verdicts", Verdict.allCases.map(\.rawValue)),
      ("rules", RuleCatalog.all.map { $0.documentation.name }),
      ("terms", Glossary.terms.map { hyphenated($0.term) }),
      ("steps", StepCatalog.all.map(\.id)),
    ]
  }

  private static func stepPage(_ step: StepTemplate) -> String {
    let rules = RuleCatalog.all.map { $0.documentation }.filter { $0.steps.contains(step.id) }
    let facts = [
      "addresses: \(step.addresses.rawValue)", "costs: \(step.cost.rawValue)",
      "stage: \(step.stage.rawValue)",
    ]
    let calls = rules.isEmpty ? [] : ["called for by: \(rules.map(\.name).joined(separator: ", "))"]
    let sources = step.sources.isEmpty ? [] : ["sources: \(step.sources.joined(separator: "; "))"]
    return paragraph("\(step.id) (next step)", [step.title.endingSentence])
      + "\n" + (facts + calls + sources).map { "  \($0)\n" }.joined()
  }

  static func paragraph(_ title: String, _ sentences: [String]) -> String {
    let lines = TextLayout.wrapped(
      sentences.joined(separator: " "), width: 80, indentation: "  ")
    return title + "\n\n" + lines.map { $0 + "\n" }.joined()
  }

  private static func hyphenated(_ term: String) -> String {
    term.split(separator: " ").joined(separator: "-")
  }
}
