import CurveAnalysis
import CurveModel

/// The first screen: which run, the verdict, and what to do first.
struct VerdictSection {
  private let diagnosis: Diagnosis

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
  }

  /// Run and metric, with the direction that is better.
  var heading: Prose {
    let run = diagnosis.run
    return "\(code: run.name): \(code: run.metric.name), \(diagnosis.directionPhrase)"
  }

  /// The verdict as an alert; where alerts are unknown it is a quotation that starts in bold.
  var alert: Block {
    let verdict = diagnosis.verdict
    let summary = Prose(verdict.summary.text)
    var lines: [Prose] = ["\(strong: summary)"]
    if !diagnosis.standing.isEmpty {
      let sentences = diagnosis.standing.map { $0.startingSentence.endingSentence }
      lines.append(Prose(sentences.joined(separator: " ")))
    }
    lines += [diagnosis.missedRequirement].compactMap { $0.map { Prose($0) } }
    lines += diagnosis.otherCaveats.map { Prose($0.startingSentence.endingSentence) }
    lines.append(judged)
    return .alert(verdict.primary.alert, lines)
  }

  /// The first step with its reason, so that it stands on the first screen.
  var firstStep: Block? {
    guard let step = diagnosis.firstStep else { return nil }
    let title = Prose("First step: " + step.title.startingSentence.endingSentence)
    return .paragraph("\(strong: title) \(step.why.startingSentence.endingSentence)")
  }

  private var judged: Prose {
    let place = diagnosis.place(diagnosis.judgedAt.x)
    let why = diagnosis.judgedAt.why.endingSentence
    guard !diagnosis.isStated else { return "Judged by \(why)" }
    guard diagnosis.levels.train != nil || diagnosis.levels.validation != nil else {
      return "Not judged: \(why)"
    }
    let seeds = diagnosis.run.seeds > 1 ? ", over \(diagnosis.run.seeds) seeds" : ""
    return "Judged at \(place)\(seeds)\(why.isEmpty ? "." : ": ")\(why)"
  }
}
