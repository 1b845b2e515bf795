import CurveAnalysis
import CurveModel

/// A comparison with what it was made from.
package struct ComparisonReport: Hashable, Sendable {
  package var comparison: ModelComparison
  /// Files behind each side.
  package var inputsOfA: [FileInspection]
  package var inputsOfB: [FileInspection]
  /// Baselines and settings, which are the same for both.
  package var otherInputs: [FileInspection]
  package var reproduction: Reproduction

  package init(
    comparison: ModelComparison, inputsOfA: [FileInspection], inputsOfB: [FileInspection],
    otherInputs: [FileInspection] = [], reproduction: Reproduction
  ) {
    self.comparison = comparison
    self.inputsOfA = inputsOfA
    self.inputsOfB = inputsOfB
    self.otherInputs = otherInputs
    self.reproduction = reproduction
  }

  /// Every file once, in the order of their use.
  var files: [FileInspection] {
    var seen: Set<String> = []
    return (inputsOfA + inputsOfB + otherInputs).filter { seen.insert($0.path).inserted }
  }

  /// The report with a final newline; `width` is that of the terminal, if there is one.
  package func rendered(
    as format: SummaryFormat, width: Int? = nil, usesColor: Bool = false
  ) -> String {
    switch format {
    case .text:
      ComparisonText.render(self, width: width, style: TerminalStyle(usesColor: usesColor))
    case .markdown: ComparisonMarkdown.render(self)
    case .json: ComparisonJSON.render(self)
    }
  }
}
