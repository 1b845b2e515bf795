import CurveAnalysis
import CurveModel

/// Every listed baseline: chosen or not, why, and the verdict it would give.
enum BaselinesSection: ReportSection {
  static let heading = "Baselines"
  /// More of them are folded, the tightest among the open ones.
  private static let shown = 12

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    guard !diagnosis.baselines.isEmpty else { return [] }
    let text = MetricText(diagnosis)
    func table(_ judgements: some Sequence<BaselineJudgement>) -> Block {
      .table(
        ReportTable(
          [
            ("Baseline", .left), ("Value", .right), ("Status", .left), ("Reason", .left),
            ("Verdict if it were the tightest", .left), ("Source", .left),
          ], rows: judgements.map { row($0, text: text) }))
    }
    guard diagnosis.baselines.count > shown + 1 else { return [table(diagnosis.baselines)] }
    let ordered =
      diagnosis.baselines.filter { $0.status == .tightest }
      + diagnosis.baselines.filter { $0.status != .tightest }
    let rest = ordered.dropFirst(shown)
    return [
      table(ordered.prefix(shown)), .fold("\(rest.count) more baselines", [table(rest)]),
    ]
  }

  /// A baseline's name with its kind and grade: "`two radiologists` (human, `domain-expert`)".
  static func label(_ baseline: Baseline) -> Prose {
    let kind = baseline.kind.rawValue
    let grade: Prose = baseline.grade.map { ", \(code: $0)" } ?? ""
    guard PlainText.line(baseline.name).lowercased() != kind else { return "\(kind)\(grade)" }
    return "\(code: baseline.name) (\(kind)\(grade))"
  }

  private static func row(_ judgement: BaselineJudgement, text: MetricText) -> [Prose] {
    let isTightest = judgement.status == .tightest
    let error = judgement.standardError.map { text.standardError($0, of: judgement.value) } ?? ""
    let value = [
      text.stated(judgement.value, standardError: judgement.standardError), error,
    ].filter { !$0.isEmpty }
    let isFloor = judgement.baseline.kind.isTrivial && judgement.status == .looser
    let status =
      isFloor
      ? "floor" : judgement.status.rawValue.split(separator: "-").joined(separator: " ")
    return [
      label(judgement.baseline),
      Prose(value.joined(separator: " ")),
      isTightest ? "\(strong: Prose(status))" : Prose(status),
      Prose(judgement.reason),
      Prose(judgement.verdictIfTightest?.title ?? ""),
      judgement.baseline.source.map { "\(code: $0)" } ?? "",
    ]
  }
}
