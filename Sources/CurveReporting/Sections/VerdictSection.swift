import CurveAnalysis
import CurveModel

/// The first screen: which run, the verdict, and what to do first.
struct VerdictSection {
  private let diagnosis: Diagnosis

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
  }

  /// Run and metric, with the direction that is better.
  var heading: String {
    let run = MarkdownText.code(diagnosis.run.name)
    let metric = MarkdownText.code(diagnosis.run.metric.name)
    return "# \(run): \(metric), \(diagnosis.directionPhrase)"
  }

  /// The verdict as an alert; where alerts are unknown it is a quotation that starts in bold.
  var alert: String {
    let verdict = diagnosis.verdict
    let sentence = verdict.summary.isEmpty ? verdict.primary.title : verdict.summary
    let summary = MarkdownText.prose(sentence.startingSentence.endingSentence)
    var lines = ["[!\(verdict.primary.alert)]", "**\(summary)**"]
    let standing = [diagnosis.secondary, diagnosis.certainty].compactMap { $0 }
    if !standing.isEmpty { lines.append("\(standing.joined(separator: "; ").startingSentence).") }
    lines += verdict.caveats.map { MarkdownText.prose($0.startingSentence.endingSentence) }
    lines.append(judged)
    return lines.map { "> " + $0 }.joined(separator: "\n")
  }

  /// The first step with its reason, so that it stands on the first screen.
  var firstStep: String? {
    guard let step = diagnosis.orderedSteps.first, !step.wasTried else { return nil }
    let title = MarkdownText.prose(step.title.startingSentence.endingSentence)
    return
      "**First step: \(title)** \(MarkdownText.prose(step.why.startingSentence.endingSentence))"
  }

  private var judged: String {
    let place = diagnosis.place(diagnosis.judgedAt.x)
    let why = MarkdownText.prose(diagnosis.judgedAt.why.endingSentence)
    let seeds = diagnosis.run.seeds > 1 ? ", over \(diagnosis.run.seeds) seeds" : ""
    return "Judged at \(place)\(seeds)" + (why.isEmpty ? "." : ": \(why)")
  }
}
