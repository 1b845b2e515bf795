import CurveAnalysis
import CurveModel

/// What people are shown of a run, as texts.
struct SurveyCells {
  let run: String
  let verdict: String
  let level: String
  let bias: String
  let gap: String
  let headroom: String
  let improving: String
  let best: String
  let step: String

  /// Titles in the order of the columns.
  static let titles = [
    "run", "verdict", "level", "bias", "gap", "headroom", "improving", "best at", "next step",
  ]

  var all: [String] { [run, verdict, level, bias, gap, headroom, improving, best, step] }

  init(_ row: SurveyRow) {
    run = PlainText.line(PathText.shown(row.run), limit: 400)
    guard let judgement = row.judgement else {
      verdict = "not read"
      (level, bias, gap, headroom, improving, best) = ("", "", "", "", "", "")
      step = row.failure.map { Self.sentence($0) } ?? ""
      return
    }
    verdict = judgement.leans.map { "\($0.title)?" } ?? judgement.verdict.title
    let shown = judgement.validation ?? judgement.train
    level =
      shown.map { DecimalText.measured($0.value, standardError: $0.standardError) } ?? ""
    bias = Self.difference(judgement.components.avoidableBias)
    gap = Self.difference(judgement.components.generalizationGap)
    headroom = Self.difference(judgement.components.excess)
    improving = judgement.isImproving ? "yes" : ""
    best = "\(DecimalText.place(judgement.bestX)) of \(DecimalText.place(judgement.lastX))"
    step = judgement.step?.title ?? ""
  }

  private static func difference(_ component: Component?) -> String {
    guard let component else { return "" }
    let error = (component.high - component.low) / 4
    return DecimalText.measured(component.value, standardError: error > 0 ? error : nil)
  }

  /// Why a run could not be judged, with the place in the file.
  static func sentence(_ failure: SurveyFailure) -> String {
    let place = failure.problem.location?.line.map { "line \($0): " } ?? ""
    let more = failure.count > 1 ? " (and \(failure.count - 1) more)" : ""
    return PlainText.line(place + failure.problem.message + more, limit: PlainText.sentenceLimit)
  }
}
