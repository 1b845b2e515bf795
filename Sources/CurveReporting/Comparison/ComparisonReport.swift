import CurveAnalysis
import CurveModel

/// A comparison with what it was made from.
package struct ComparisonReport: Hashable, Sendable {
  package var comparison: Comparison
  /// Files behind each side.
  package var inputsOfA: [FileInspection]
  package var inputsOfB: [FileInspection]
  package var reproduction: Reproduction

  package init(
    comparison: Comparison, inputsOfA: [FileInspection], inputsOfB: [FileInspection],
    reproduction: Reproduction
  ) {
    self.comparison = comparison
    self.inputsOfA = inputsOfA
    self.inputsOfB = inputsOfB
    self.reproduction = reproduction
  }

  /// The report in a format of its name; nil where there is no such format.
  package func rendered(as format: String) -> String? {
    switch format {
    case TextReport.name: ComparisonText.render(self)
    case MarkdownReport.name: ComparisonMarkdown.render(self)
    case JSONReport.name: ComparisonJSON.render(self)
    default: nil
    }
  }
}
