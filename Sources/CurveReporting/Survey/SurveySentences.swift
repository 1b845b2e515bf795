import CurveAnalysis
import CurveModel

/// What a survey says in sentences, plain text.
struct SurveySentences {
  let survey: Survey

  /// How many runs have which verdict: "3 runs: 2 overfitting; 1 could not be judged".
  var counts: String {
    let verdicts = survey.verdictCounts.map { "\(Self.count($0.count)) \($0.verdict.title)" }
    let judged = verdicts.isEmpty ? "" : ": " + verdicts.joined(separator: ", ")
    let failed =
      survey.failedCount > 0 ? "; \(Self.count(survey.failedCount)) could not be judged" : ""
    let others =
      survey.otherFiles > 0
      ? " \(Self.count(survey.otherFiles, "other file")) below the paths "
        + "\(survey.otherFiles == 1 ? "is no log" : "are no logs")." : ""
    return Self.count(survey.rows.count, "run") + judged + failed + "." + others
  }

  /// Which metrics the levels are in, and what they are held against; nil without a judged run.
  var metrics: String? {
    var counts: [String: Int] = [:]
    var names: [String] = []
    for judgement in survey.rows.compactMap(\.judgement) {
      let better = judgement.metric.direction == .lower ? "lower" : "higher"
      let against = judgement.tightest.map {
        ", tightest baseline \(PlainText.line($0.name, limit: 40)) at "
          + DecimalText.significant($0.value) + judgement.metric.unitSuffix
      }
      let name =
        "\(PlainText.line(judgement.metric.name, limit: 40)) (\(better) is better\(against ?? ""))"
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
    }
    guard let first = names.first else { return nil }
    if names.count == 1 { return "Level: \(first)." }
    let listed = names.prefix(4).map { "\($0) in \(Self.count(counts[$0] ?? 0, "run"))" }
    let rest = names.count > 4 ? ", and \(names.count - 4) more" : ""
    return "Levels: \(listed.joined(separator: "; "))\(rest). Different metrics are ranked apart."
  }

  /// "1 run", "12,000 runs".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(count(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The number with a comma between its thousands.
  static func count(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }
}
