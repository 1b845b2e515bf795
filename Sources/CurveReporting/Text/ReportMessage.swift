import CurveAnalysis
import CurveModel

extension Report {
  /// The verdict with its certainty, what it was before and the first step, in one line for a machine
  /// that shows one.
  var message: String {
    let verdict = diagnosis.verdict
    let certainty = diagnosis.certainty?.startingSentence.endingSentence
    let before = PreviousComparison(self)?.verdict
    let step = diagnosis.firstStep.map {
      "First step: \($0.title.startingSentence.endingSentence)"
    }
    return [verdict.summary.text, certainty, before, step]
      .compactMap { $0 }.joined(separator: " ")
  }
}
