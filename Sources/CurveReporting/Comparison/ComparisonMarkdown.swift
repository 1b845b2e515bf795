import CurveAnalysis
import CurveModel

/// A comparison for reviewers.
enum ComparisonMarkdown {
  static func render(_ report: ComparisonReport) -> String {
    let comparison = report.comparison
    let direction = comparison.a.metric.direction == .lower ? "lower" : "higher"
    let heading =
      "# A against B: \(MarkdownText.code(comparison.a.metric.name)), \(direction) is better"
    let said = comparison.sentences.map { MarkdownText.prose($0) }.joined(separator: " ")
    var table = MarkdownTable([("", .left), ("A", .right), ("B", .right)])
    for row in ComparisonRows(comparison).rows {
      let isName = row.name == "run"
      table.add([
        row.name, isName ? MarkdownText.code(row.a) : MarkdownText.prose(row.a),
        isName ? MarkdownText.code(row.b) : MarkdownText.prose(row.b),
      ])
    }
    let parts =
      [heading, "**\(said)**", table.markdown, "## How sure", sureness(comparison)]
      + ReproductionBlocks.markdown(report.reproduction, files: report.files)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func sureness(_ comparison: ModelComparison) -> String {
    var table = MarkdownTable([("", .left), ("Value", .right), ("95 %", .left), ("How", .left)])
    let difference = comparison.difference
    table.add([
      "How much worse B is than A (negative: better)", comparison.signed(difference.value),
      "\(comparison.signed(difference.low)) to \(comparison.signed(difference.high))",
      difference.method.words,
    ])
    if let improvement = comparison.improvement {
      table.add([
        "P(a run of B is better)", DecimalText.percent(improvement.value),
        "\(DecimalText.percent(improvement.interval.lowerBound)) to "
          + DecimalText.percent(improvement.interval.upperBound),
        improvement.method.words,
      ])
    }
    if difference.value != 0 {
      let most = "more than \(RunsNeeded.most)"
      table.add([
        "Runs of each to tell a difference of this size",
        comparison.runsNeeded.map(String.init) ?? most, "", "",
      ])
    }
    return table.markdown
  }
}
