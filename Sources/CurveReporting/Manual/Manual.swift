import CurveAnalysis
import CurveModel

/// The pages that `explain` prints, by name: verdicts, rules, doubts, errors and warnings, next steps, terms and
/// the numbers of findings.
package enum Manual {
  /// The page of a name, with a final newline; nil when nothing has that name.
  ///
  /// A word that stands for a term tells of that before it tells what else is called so.
  package static func page(named name: String) -> String? {
    let key = hyphenated(name.lowercased())
    let pages = (ShortTerms.meant(by: key) + [key]).compactMap(page(of:))
    return pages.isEmpty ? nil : pages.joined(separator: "\n")
  }

  private static func page(of key: String) -> String? {
    if let verdict = Verdict(rawValue: key) {
      let rule = RuleCatalog.rule(named: key).map { "\n" + RulePage.text($0.documentation) } ?? ""
      return paragraph("\(key) (verdict)", [verdict.meaning]) + rule
    }
    if let rule = RuleCatalog.rule(named: key) { return RulePage.text(rule.documentation) }
    if let doubt = DoubtCatalog.page(of: key) { return DoubtPage.text(doubt) }
    if let problem = ProblemCatalog.page(of: key) { return problem.text }
    if let step = StepCatalog.all.first(where: {
      $0.id == key || hyphenated($0.title.lowercased()) == key
    }) {
      return stepPage(step)
    }
    if let term = Glossary.terms.first(where: { hyphenated($0.term) == key }) {
      return paragraph("\(term.term) (term)", [term.meaning.startingSentence.endingSentence])
    }
    if let number = Quantity(named: key).map(numberPage) ?? thresholdPage(key) { return number }
    let steps = StepCatalog.ids(triedAs: key).compactMap(StepCatalog.step(named:))
    if !steps.isEmpty {
      return "'\(key)' is tried by \(steps.count == 1 ? "this step" : "one of these steps").\n\n"
        + steps.map(stepPage).joined(separator: "\n")
    }
    return (ManualWords.all + PrintedWords.all).first { hyphenated($0.term) == key }.map { word in
      paragraph("\(word.term) (word)", [word.meaning.startingSentence.endingSentence])
    }
  }

  /// Every name that has a page, by kind, in the order of the catalogues.
  package static var names: [(kind: String, names: [String])] {
    [
      ("verdicts", Verdict.allCases.map(\.rawValue)),
      ("rules", RuleCatalog.all.map { $0.documentation.name }),
      ("doubts", DoubtCatalog.pages.map(\.code)),
      ("terms", Glossary.terms.map { hyphenated($0.term) } + ShortTerms.words),
      ("words of options and files", ManualWords.all.map(\.term)),
      (
        "words of tables and JSON",
        PrintedWords.all.map(\.term).filter { !ShortTerms.words.contains($0) }
      ),
      ("steps", StepCatalog.all.map(\.id)),
      ("numbers of findings", Quantity.allCases.map(\.name).filter { !isTerm($0) }),
      ("errors and warnings", ProblemCatalog.pages.map(\.code)),
    ]
  }

  private static func isTerm(_ name: String) -> Bool {
    Verdict(rawValue: name) != nil || ShortTerms.words.contains(name)
      || Glossary.terms.contains { hyphenated($0.term) == name }
      || RuleCatalog.rule(named: name) != nil
  }

  private static func numberPage(_ quantity: Quantity) -> String {
    paragraph(
      "\(quantity.name) (number of a finding)",
      [quantity.meaning.startingSentence.endingSentence])
  }

  /// A threshold by its name, in every rule that has one of that name; nil where none has.
  private static func thresholdPage(_ name: String) -> String? {
    let uses = RuleCatalog.all.map { $0.documentation }.flatMap { page in
      page.thresholds.filter { $0.name == name }.map { threshold in
        "In \(page.name) it is \(DecimalText.significant(threshold.value)): \(threshold.reason)."
      }
    }
    return uses.isEmpty ? nil : paragraph("\(name) (threshold)", uses)
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
    term.split { $0 == " " || $0 == "_" }.joined(separator: "-")
  }
}
