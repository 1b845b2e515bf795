import CurveAnalysis
import CurveModel

extension Report {
  /// The verdict with its certainty, what it was before and the first step, in one line for a machine
  /// that shows one.
  var message: String {
    let verdict = diagnosis.verdict
    let sentence = verdict.summary.isEmpty ? verdict.primary.title : verdict.summary
    let certainty = diagnosis.certainty?.startingSentence.endingSentence
    let before = PreviousComparison(self)?.verdict
    let step = diagnosis.firstStep.map {
      "First step: \($0.title.startingSentence.endingSentence)"
    }
    return [sentence.startingSentence.endingSentence, certainty, before, step]
      .compactMap { $0 }.joined(separator: " ")
  }
}
