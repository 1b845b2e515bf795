import CurveModel

/// What is said of a verdict in one sentence, with its numbers, plain text.
package struct VerdictSentence: Hashable, Sendable {
  /// The verdict's name and what sets it off: "Underfitting: "; empty where the sentence does without.
  package let heading: String
  /// What is said of it, which reads by itself below a line that names the verdict; it ends in a full stop.
  package let statement: String

  /// The whole sentence, "Underfitting: training (0.20) is 0.15 above humans.", for one.
  package var text: String { heading + statement }

  package init(_ verdict: Verdict, separator: String = ": ", _ statement: String) {
    heading = verdict.title.startingSentence + separator
    self.statement = statement
  }

  /// A sentence that names its verdict in its own words.
  package init(_ statement: String) {
    heading = ""
    self.statement = statement
  }
}
