import CurveAnalysis
import CurveModel

/// The reference of verdicts, thresholds, rules, doubts, errors and warnings as Markdown: docs/rules.md is what this writes.
package enum RuleReference {
  package static var markdown: String {
    let parts = [
      "# Verdicts, thresholds, rules, doubts and errors",
      "Written by `tightline rules --format markdown` (`make docs`); a test fails when it is stale. "
        + "[decision.md](decision.md) tells how they work together.",
      "## Verdicts",
      verdicts,
      "## Thresholds of the decision",
      "MD-tree stands for `scripts/benchmark-decisions mdtree` (1,362 trained configurations as one-row "
        + "runs, whose better remedy was measured; pairs of numbers are its two collections), coverage "
        + "for `scripts/benchmark-decisions coverage` (curves whose truth is known).",
      thresholds(DecisionThresholds.all),
      "## Rules",
      overview,
    ]
    let rules = RuleCatalog.all.flatMap { section($0.documentation) }
    let doubts = [
      "## Doubts",
      "What makes a verdict doubtful that was reached all the same: warnings on standard error, with their "
        + "code in brackets, above the report ('Check the input first') and as `doubts` in the JSON. The last "
        + "\(DoubtCatalog.ofBaselines.count) are told by `tightline baseline check` alone.",
      doubtsOverview,
    ]
    let problems = [
      "## Errors and warnings",
      "Their codes stand in brackets behind the message, and as `code` in JSON; scripts can rely on them. "
        + "`tightline explain CODE` prints the same.",
    ]
    return
      (parts + rules + doubts + DoubtCatalog.pages.flatMap(section) + problems
      + ProblemCatalog.groups.flatMap(problemsSection))
      .joined(separator: "\n\n") + "\n"
  }

  private static var verdicts: String {
    var table = MarkdownTable([("verdict", .left), ("meaning", .left)])
    for verdict in Verdict.allCases {
      table.add([MarkdownText.code(verdict.rawValue), MarkdownText.prose(verdict.meaning)])
    }
    return table.markdown
  }

  private static var overview: String {
    var table = MarkdownTable([("rule", .left), ("severity", .left), ("what was seen", .left)])
    for rule in RuleCatalog.all {
      let page = rule.documentation
      table.add([
        "[\(page.name)](#\(page.name))", page.severity.rawValue, MarkdownText.prose(page.summary),
      ])
    }
    return table.markdown
  }

  private static var doubtsOverview: String {
    var table = MarkdownTable([("doubt", .left), ("what was seen", .left)])
    for page in DoubtCatalog.pages {
      table.add(["[\(page.code)](#\(page.code))", MarkdownText.prose(page.summary)])
    }
    return table.markdown
  }

  private static func problemsSection(_ subject: String, _ pages: [ProblemPage]) -> [String] {
    var table = MarkdownTable([("code", .left), ("what was found", .left), ("what to do", .left)])
    for page in pages {
      table.add([
        MarkdownText.code(page.code), MarkdownText.prose(page.summary),
        MarkdownText.prose(page.whatToDo),
      ])
    }
    return ["### \(MarkdownText.prose(subject))", table.markdown]
  }

  private static func section(_ page: DoubtDocumentation) -> [String] {
    [
      "### \(page.code)", MarkdownText.prose(page.summary), MarkdownText.prose(page.whyItMatters),
      "What to do: \(MarkdownText.prose(page.whatToDo))",
    ]
  }

  private static func thresholds(_ thresholds: [RuleDocumentation.Threshold]) -> String {
    var table = MarkdownTable([("threshold", .left), ("value", .right), ("why", .left)])
    for threshold in thresholds {
      table.add([
        threshold.name, DecimalText.significant(threshold.value),
        MarkdownText.prose(threshold.reason.startingSentence.endingSentence),
      ])
    }
    return table.markdown
  }

  private static func section(_ page: RuleDocumentation) -> [String] {
    let steps = page.steps.compactMap(StepCatalog.step(named:)).map {
      "\(MarkdownText.code($0.id)): \(MarkdownText.prose($0.title))"
    }
    var parts = [
      "### \(page.name)", MarkdownText.prose(page.summary), MarkdownText.prose(page.whyItMatters),
    ]
    if !page.thresholds.isEmpty { parts.append(thresholds(page.thresholds)) }
    let lists = [
      ("Next steps", steps), ("Fires on", page.firesOn.map { MarkdownText.prose($0.title) }),
      ("Stays quiet on", page.staysQuietOn.map { MarkdownText.prose($0.title) }),
      ("Sources", page.sources.map { MarkdownText.prose($0) }),
    ]
    for (title, entries) in lists where !entries.isEmpty {
      parts.append("\(title):\n\n" + entries.map { "- \($0)" }.joined(separator: "\n"))
    }
    return parts
  }
}
