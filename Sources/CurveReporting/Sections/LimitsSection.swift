import CurveAnalysis
import CurveModel

/// What the curves and levels of this run leave open.
enum LimitsSection: ReportSection {
  static let heading = "What this report cannot tell"

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    guard diagnosis.levels.train != nil || diagnosis.levels.validation != nil else { return [] }
    let hasTest = diagnosis.breakdown?.terms.contains { $0.to.name == Split.test.rawValue } ?? false
    let data =
      hasTest
      ? "Whether labels are wrong and whether examples leak from one split into another."
      : "Whether labels are wrong, whether examples leak from one split into another, and whether the data of use are like the validation data."
    let tightest = diagnosis.tightestBaseline
    let isBaselineCertain = tightest.map { $0.standardError ?? 0 > 0 } ?? true
    let isRequirement = tightest?.baseline.kind == .requirement
    let examples = diagnosis.run.examplesReadOff.map { size in
      "On how many examples \(diagnosis.run.judgedSplit.rawValue) was measured: its values are multiples of 1/\(size), so "
        + "\(size) are assumed."
    }
    let open: [(Bool, String)] = [
      (true, data), (examples != nil, examples ?? ""),
      (diagnosis.run.seeds < 2, "How another seed would have ended: this is one run."),
      (
        !isBaselineCertain && !isRequirement,
        "How certain the level of the tightest baseline is: no uncertainty is stated for it."
      ),
      (
        diagnosis.trivialLevel == nil,
        "What a model that learnt nothing scores: no mean-predictor baseline is given."
      ),
    ]
    return [.list(open.filter(\.0).map { ListItem(Prose($0.1)) })]
  }
}
