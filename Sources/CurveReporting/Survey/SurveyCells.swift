import CurveAnalysis
import CurveModel

/// What people are shown of a run, as texts.
struct SurveyCells {
  let run: String
  let verdict: String
  let metric: String
  let level: String
  let bias: String
  let gap: String
  let headroom: String
  let improving: String
  let best: String
  let step: String

  /// Titles in the order of the columns.
  static let titles = [
    "run", "verdict", "metric", "level", "bias", "gap", "headroom", "improving", "best at",
    "next step",
  ]

  var all: [String] {
    [run, verdict, metric, level, bias, gap, headroom, improving, best, step]
  }

  /// The cells of a row, with the decimals of the rows that it stands among.
  init(_ row: SurveyRow, _ digits: SurveyDigits) {
    run = PlainText.line(PathText.shown(row.run), limit: 400)
    guard let judgement = row.judgement else {
      verdict = "not read"
      (metric, level, bias, gap, headroom, improving, best) = ("", "", "", "", "", "", "")
      // Why stands below the table, where there is room for a sentence.
      step = ""
      return
    }
    verdict =
      (judgement.leans.map { "\($0.title)?" } ?? judgement.verdict.title)
      + (judgement.doubts.isEmpty ? "" : " !")
    metric = digits.metric(of: judgement)
    level = (judgement.isLevelOfTraining ? "train " : "") + digits.text(.level, of: judgement)
    bias = digits.text(.bias, of: judgement)
    gap = digits.text(.gap, of: judgement)
    headroom = digits.text(.headroom, of: judgement)
    improving = judgement.isImproving ? "yes" : ""
    best = "\(DecimalText.place(judgement.bestX)) of \(DecimalText.place(judgement.lastX))"
    step = judgement.step?.title ?? ""
  }

  /// Why a run could not be judged, with the place in its log, or in the other file that is wrong.
  static func sentence(
    _ failure: SurveyFailure, of row: SurveyRow, withHint: Bool = false
  ) -> String {
    let location = failure.problem.location
    let place =
      if let location, !location.isIn(row.path) {
        "\(PathText.shown(location.fileAndLine)): "
      } else {
        location?.line.map { "line \($0): " } ?? ""
      }
    let more = failure.count > 1 ? " (and \(failure.count - 1) more)" : ""
    let hint = withHint ? failure.problem.hint.map { "; \($0)" } ?? "" : ""
    return PlainText.line(
      place + failure.problem.message + more + hint, limit: PlainText.sentenceLimit)
  }
}

extension InputLocation {
  /// Whether the place is in a log or below a run's folder.
  fileprivate func isIn(_ path: String) -> Bool { file == path || file.hasPrefix(path + "/") }
}
