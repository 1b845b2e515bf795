import CurveAnalysis
import TestSupport
import Testing

/// docs/rules.md is what the binary writes; `make docs` (or `make golden`) writes it anew.
@Suite struct RuleReferenceTests {
  @Test("the rule reference in docs is that of this build")
  func current() throws {
    let scratch = try Scratch()
    let result = try Binary.run(["rules", "--format", "markdown"], in: scratch.folder)
    #expect(result.status == 0)
    let difference = Golden.difference(between: result.output, and: "../../docs/rules.md")
    #expect(difference == nil, "docs/rules.md is stale: run make docs")
  }

  @Test("the reference names every verdict, rule, threshold and doubt")
  func complete() throws {
    let scratch = try Scratch()
    let text = try Binary.run(["rules", "--format", "markdown"], in: scratch.folder).output
    for verdict in Verdict.allCases { #expect(text.contains("| `\(verdict.rawValue)` |")) }
    for threshold in DecisionThresholds.all { #expect(text.contains("| \(threshold.name) |")) }
    for rule in RuleCatalog.all {
      #expect(text.contains("\n### \(rule.documentation.name)\n"))
      for threshold in rule.documentation.thresholds {
        #expect(text.contains("| \(threshold.name) |"))
      }
    }
    for doubt in DoubtCatalog.pages {
      #expect(text.contains("\n### \(doubt.code)\n"))
    }
  }
}
