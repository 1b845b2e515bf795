import CurveAnalysis
import CurveModel

/// What to do next, in order; each step an offer with its reason.
enum StepsSection: ReportSection {
  static let heading = "Next steps"
  /// Steps beyond this many are folded: the first ones are the ones to choose from.
  private static let shown = 3

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    let steps = diagnosis.orderedSteps
    guard !steps.isEmpty else { return [] }
    let text = MetricText(diagnosis)
    let items = zip(steps, [nil] + steps.map(Optional.some)).map { step, previous in
      item(step, below: previous, isOnFirstScreen: step == diagnosis.firstStep, text: text)
    }
    let tried = report.reproduction.tried.blocks
    guard items.count > shown + 1 else { return [.numbered(items, from: 1)] + tried }
    let rest = Array(items.dropFirst(shown))
    return [
      .numbered(Array(items.prefix(shown)), from: 1),
      .fold("\(rest.count) more steps, in their order", [.numbered(rest, from: shown + 1)]),
    ] + tried
  }

  /// The reason of the first step stands on the first screen already.
  private static func item(
    _ step: NextStep, below previous: NextStep?, isOnFirstScreen: Bool, text: MetricText
  ) -> ListItem {
    let title = Prose(step.title.startingSentence)
    let tried = step.wasTried ? " (already tried)" : ""
    let why = isOnFirstScreen ? "." : ": " + step.why.endingSentence
    let terms = step.terms(in: text, below: previous).map { Prose($0) }
    let named = ([Prose("\(code: step.id)")] + terms).joined(separator: " · ")
    return ListItem("\(strong: title)\(tried)\(why)", "\(named)\(sources(of: step))")
  }

  /// Titles of works are no text of ours, so no word of them is explained.
  private static func sources(of step: NextStep) -> Prose {
    guard !step.sources.isEmpty else { return "" }
    let sources = step.sources.joined(separator: "; ")
    return Prose([.cited(" · " + (step.sources.count == 1 ? "source: " : "sources: ") + sources)])
  }
}
