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
    let parts = [
      heading, "**\(said)**", table.markdown, "## How sure", sureness(comparison),
      inputs(report), command(report.reproduction),
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  private static func sureness(_ comparison: ModelComparison) -> String {
    var table = MarkdownTable([("", .left), ("Value", .right), ("95 %", .left), ("How", .left)])
    let difference = comparison.difference
    func oriented(_ value: Double) -> String {
      comparison.a.metric.differenceText(
        DecimalText.measured(
          value, standardError: max((difference.high - difference.low) / 4, 0)))
    }
    table.add([
      "B − A (positive: B is worse)", oriented(difference.value),
      "\(oriented(difference.low)) to \(oriented(difference.high))", difference.method.rawValue,
    ])
    if let improvement = comparison.improvement {
      let paired = improvement.isPaired ? ", runs of the same name paired" : ""
      table.add([
        "P(a run of B is better)", DecimalText.percent(improvement.value),
        "\(DecimalText.percent(improvement.interval.lowerBound)) to "
          + DecimalText.percent(improvement.interval.upperBound),
        improvement.method.rawValue + paired,
      ])
    }
    table.add(["Runs each to tell", comparison.runsNeeded.map(String.init) ?? "over 1000", "", ""])
    return table.markdown
  }

  private static func inputs(_ report: ComparisonReport) -> String? {
    var table = MarkdownTable([("Side", .left), ("File", .left), ("SHA-256", .left)])
    for (side, files) in [("A", report.inputsOfA), ("B", report.inputsOfB)] {
      for file in files {
        table.add([
          side, MarkdownText.code(file.path, limit: 200),
          file.sha256.isEmpty ? "" : MarkdownText.code(file.sha256),
        ])
      }
    }
    return table.isEmpty ? nil : "## Reproduction\n\n" + table.markdown
  }

  private static func command(_ reproduction: Reproduction) -> String? {
    let command = PlainText.line(reproduction.command, limit: 4000)
    return command.isEmpty ? nil : MarkdownText.fenced(command, language: "sh")
  }
}
