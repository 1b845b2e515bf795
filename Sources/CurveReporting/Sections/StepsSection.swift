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
    var lines = ["**\(MarkdownText.prose(step.title.startingSentence))**\(tried)"]
    // The first step's reason stands on the first screen already.
    if number > 1 || step.wasTried {
      lines[0] += ": " + MarkdownText.prose(step.why.endingSentence)
    }
    lines.append(step.terms(in: text).joined(separator: " · ").startingSentence + sources(of: step))
    return "\(number). " + lines.joined(separator: "\\\n" + indentation)
  }

  private static func sources(of step: NextStep) -> String {
    guard !step.sources.isEmpty else { return "" }
    let sources = step.sources.map { MarkdownText.prose($0) }.joined(separator: "; ")
    return " · " + (step.sources.count == 1 ? "source: " : "sources: ") + sources
  }
}
