import CurveAnalysis
import CurveModel

/// A rule's manual page and the list of all rules.
package enum RulePage {
  /// The page for a terminal of 80 columns.
  package static func text(_ page: RuleDocumentation) -> String {
    var parts = [
      Manual.paragraph("\(page.name) (rule, \(page.severity.rawValue))", [page.summary]),
      Manual.paragraph("why it matters", [page.whyItMatters]),
    ]
    if !page.thresholds.isEmpty {
      let lines = page.thresholds.flatMap { threshold in
        TextLayout.wrapped(
          "\(threshold.name) = \(DecimalText.significant(threshold.value)): \(threshold.reason)",
          width: 80, indentation: "  ")
      }
      parts.append("thresholds\n\n" + lines.map { $0 + "\n" }.joined())
    }
    let steps = page.steps.compactMap(StepCatalog.step(named:))
    if !steps.isEmpty {
      parts.append("next steps\n\n" + steps.map { "  \($0.id): \($0.title)\n" }.joined())
    }
    parts.append(examples(page))
    if !page.sources.isEmpty {
      parts.append("sources\n\n" + page.sources.map { "  \($0)\n" }.joined())
    }
    return parts.joined(separator: "\n")
  }

  /// All rules as a table; `width` is that of the terminal, if there is one.
  package static func list(width: Int? = nil) -> String {
    let rows = RuleCatalog.all.map { rule in
      let page = rule.documentation
      return [page.name, page.severity.rawValue, page.summary]
    }
    let table = TextTable(
      titles: ["rule", "severity", ""], rows: rows, indentation: 0, showsTitles: false)
    return table.lines(width: width).map { $0 + "\n" }.joined()
  }

  /// All rules as JSON (`tightline.rules/1`).
  package static func listJSON() -> String {
    let pages = RuleCatalog.all.map { rule in
      let page = rule.documentation
      return JSONValue.object([
        ("name", .string(page.name)), ("severity", .string(page.severity.rawValue)),
        ("summary", .string(page.summary)), ("why_it_matters", .string(page.whyItMatters)),
        (
          "thresholds",
          .array(
            page.thresholds.map {
              .object([
                ("name", .string($0.name)), ("value", .number($0.value)),
                ("reason", .string($0.reason)),
              ])
            })
        ),
        ("steps", .strings(page.steps)), ("sources", .strings(page.sources)),
        ("fires_on", .strings(page.firesOn.map(\.title))),
        ("stays_quiet_on", .strings(page.staysQuietOn.map(\.title))),
      ])
    }
    return JSONValue.object([("schema", .string("tightline.rules/1")), ("rules", .array(pages))])
      .document
  }

  private static func examples(_ page: RuleDocumentation) -> String {
    let fires = page.firesOn.map { "  fires on: \($0.title)\n" }
    let quiet = page.staysQuietOn.map { "  stays quiet on: \($0.title)\n" }
    return "examples\n\n" + (fires + quiet).joined()
  }
}
