import CurveAnalysis
import CurveModel

/// Every listed baseline: chosen or not, why, and the verdict it would give.
enum BaselinesSection {
  static func render(_ diagnosis: Diagnosis) -> String? {
    guard !diagnosis.baselines.isEmpty else { return nil }
    let text = MetricText(diagnosis)
    var table = MarkdownTable([
      ("Baseline", .left), ("Value", .right), ("Status", .left), ("Reason", .left),
      ("Verdict if it were the tightest", .left), ("Source", .left),
    ])
    for judgement in diagnosis.baselines {
      table.add(row(judgement, text: text))
    }
    return "## Baselines\n\n" + table.markdown
  }

  /// A baseline's name with its kind and grade: "`two radiologists` (human, `domain-expert`)".
  static func label(_ baseline: Baseline) -> String {
    let kind = baseline.kind.rawValue
    let grade = baseline.grade.map { ", " + MarkdownText.code($0) } ?? ""
    guard PlainText.line(baseline.name).lowercased() != kind else { return kind + grade }
    return "\(MarkdownText.code(baseline.name)) (\(kind)\(grade))"
  }

  private static func row(_ judgement: BaselineJudgement, text: MetricText) -> [String] {
    let isTightest = judgement.status == .tightest
    let error = judgement.standardError.map { text.standardError($0, of: judgement.value) } ?? ""
    let value = [
      text.stated(judgement.value, standardError: judgement.standardError), error,
    ].filter { !$0.isEmpty }
    let status = judgement.status.rawValue.split(separator: "-").joined(separator: " ")
    return [
      label(judgement.baseline),
      value.joined(separator: " "),
      isTightest ? "**\(status)**" : status,
      MarkdownText.prose(judgement.reason),
      judgement.verdictIfTightest?.title ?? "",
      judgement.baseline.source.map { MarkdownText.code($0) } ?? "",
    ]
  }
}
