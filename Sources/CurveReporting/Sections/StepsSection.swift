import CurveAnalysis
import CurveModel

/// What to do next, in order; each step an offer with its reason.
enum StepsSection {
  static func render(_ diagnosis: Diagnosis) -> String? {
    let steps = diagnosis.orderedSteps
    guard !steps.isEmpty else { return nil }
    let text = MetricText(diagnosis)
    let items = steps.enumerated().map { index, step in
      item(step, number: index + 1, text: text)
    }
    return "## Next steps\n\n" + items.joined(separator: "\n")
  }

  private static func item(_ step: NextStep, number: Int, text: MetricText) -> String {
    let indentation = String(repeating: " ", count: "\(number). ".count)
    let tried = step.wasTried ? " (already tried)" : ""
    let title = MarkdownText.prose(step.title.startingSentence)
    var lines = ["**\(title)**\(tried): \(MarkdownText.prose(step.why.endingSentence))"]
    let terms = ["`\(step.id)`"] + step.terms(in: text)
    lines.append(terms.joined(separator: " · ") + sources(of: step))
    return "\(number). " + lines.joined(separator: "\\\n" + indentation)
  }

  private static func sources(of step: NextStep) -> String {
    guard !step.sources.isEmpty else { return "" }
    let sources = step.sources.map { MarkdownText.prose($0) }.joined(separator: "; ")
    return " · " + (step.sources.count == 1 ? "source: " : "sources: ") + sources
  }
}
