import CurveModel

/// What makes the verdict itself doubtful: units, columns or seeds that look wrong.
enum DoubtsSection: ReportSection {
  static let heading = "Check the input first"
  /// Rows that are not compared stand with their reason among the baselines.
  private static let toldElsewhere: Set = ["not-compared"]

  static func blocks(_ report: Report) -> [Block] {
    let doubts = report.doubts.filter { !toldElsewhere.contains($0.code) }
    guard !doubts.isEmpty else { return [] }
    return [.list(doubts.map { ListItem(Prose(sentence($0))) })]
  }

  /// Place, message and hint, as on standard error.
  private static func sentence(_ doubt: InputProblem) -> String {
    let place = doubt.location.map { "\($0.fileAndLine): " } ?? ""
    let isQuestion = doubt.message.hasSuffix("?")
    let hint = doubt.hint.map { isQuestion ? " \($0.startingSentence)" : "; \($0)" } ?? ""
    return "\(place)\(doubt.message.startingSentence)\(hint)".endingSentence
  }
}
