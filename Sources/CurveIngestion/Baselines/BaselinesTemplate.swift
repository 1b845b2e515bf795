import CurveModel

/// The text of a baselines file that is still to be filled in.
package enum BaselinesTemplate {
  /// What stands where a level is to be written.
  static let placeholder = "VALUE"

  /// - Parameters:
  ///   - metric: the metric of the run.
  ///   - measured: how `baseline measure` is asked for it: its name, and what to compute where that does
  ///     not say so.
  ///   - others: metrics that the run logs as well.
  /// - Returns: a valid file whose rows are comments.
  package static func text(
    for metric: Metric, measuredAs measured: String, others: [String] = []
  ) -> String {
    let name = metric.name
    // A number of examples gives the error of a share only.
    let size = metric.unit == .unbounded ? "" : "1000"
    let rows = [
      ["human", "two people agree", size, "domain-expert"],
      ["scripted", "the rule we use today", size, ""],
      ["linear", "linear model", size, ""],
      ["mean-predictor", "constant answer", size, ""],
      ["requirement", "product requirement", "", ""],
    ].map { row in
      "# \(row[0]),\(row[1]),\(cell(name)),validation,\(placeholder),,\(row[2]),\(row[3]),SOURCE,,"
    }
    // People give labels without probabilities, which have no loss.
    let human =
      measured == name
      ? "#   tightline baseline measure human annotations.csv --gold gold.csv --metric \(shown(name))"
      : nil
    let besides =
      others.isEmpty
      ? []
      : [
        "# The run logs \(Spelling.quotedList(others.map(line))) as well: --metric begins a file for another one."
      ]
    let lines =
      [
        "# Baselines for '\(line(name))': \(metric.direction.rawValue) is better, \(unit(metric))."
      ] + besides + [
        "# One row for each level you know, of the same metric on comparable data. To use a row below,",
        "# write its VALUE and SOURCE and take the '# ' away. Only kind and value are required.",
        "#",
        "#   kind        human, scripted, linear, mean-predictor, simple-model, published,",
        "#               previous-model or requirement (a target, not evidence that it can be reached)",
        "#   value       \(example(metric))",
        "#   std_error   its standard error; or n, the number of examples a share was measured on",
        "#   grade       of people: crowd, crowd-ensemble, domain-expert, specialist, expert-mixture",
        "#   comparable  yes, no or unknown, with the reason in notes",
        "#",
        "# These can be measured from label files:",
        "#   tightline baseline measure mean-predictor train.csv val.csv --metric \(shown(measured))",
        "#   tightline baseline measure linear train.csv val.csv --metric \(shown(measured))",
      ] + (human.map { [$0] } ?? []) + [
        "#",
        "kind,name,metric,split,value,std_error,n,grade,source,comparable,notes",
      ] + rows
    return lines.map { $0 + "\n" }.joined()
  }

  private static func unit(_ metric: Metric) -> String {
    switch metric.unit {
    case .fraction: "as a fraction from 0 to 1"
    case .percent: "in percent from 0 to 100"
    case .unbounded: "in the units of the log"
    }
  }

  private static func example(_ metric: Metric) -> String {
    switch metric.unit {
    case .fraction: "a fraction such as 0.081, or 8.1%"
    case .percent: "in percent: 8.1, or with its sign 8.1%"
    case .unbounded: "a number in the units of the log"
    }
  }

  private static func line(_ name: String) -> String {
    name.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func cell(_ name: String) -> String {
    let line = line(name)
    guard line.contains(",") || line.contains("\"") else { return line }
    return "\"" + line.replacing("\"", with: "\"\"") + "\""
  }

  /// A name as an argument that can be copied.
  private static func shown(_ name: String) -> String {
    let line = line(name)
    return line.contains(" ") ? "'\(line)'" : line
  }
}
