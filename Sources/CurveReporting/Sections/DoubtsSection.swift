import CurveModel

/// What makes the verdict itself doubtful: units, columns or seeds that look wrong.
enum DoubtsSection: ReportSection {
  static let heading = "Check the input first"
  /// Rows that are not compared stand with their reason among the baselines.
  private static let toldElsewhere: Set = ["not-compared"]

  static func blocks(_ report: Report) -> [Block] {
    let sentences = sentences(report)
    return sentences.isEmpty ? [] : [.list(sentences.map { ListItem(Prose($0)) })]
  }

  /// One for each doubt; without what to do where standard error has it.
  static func sentences(_ report: Report, areShort: Bool = false) -> [String] {
    report.doubts.filter { !toldElsewhere.contains($0.code) }.map { doubt in
      var doubt = doubt
      if areShort { doubt.hint = nil }
      return sentence(doubt)
    }
  }

  /// Place, message and hint, as on standard error.
  private static func sentence(_ doubt: InputProblem) -> String {
    let place = doubt.location.map { "\($0.fileAndLine): " } ?? ""
    let isQuestion = doubt.message.hasSuffix("?")
    let hint = doubt.hint.map { isQuestion ? " \($0.startingSentence)" : "; \($0)" } ?? ""
    return "\(place)\(doubt.message.startingSentence)\(hint)".endingSentence
  }
}
