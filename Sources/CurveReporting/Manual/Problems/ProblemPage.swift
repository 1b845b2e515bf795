/// The manual page of an error's or a warning's code.
package struct ProblemPage: Sendable {
  /// Kebab-case, as it stands in brackets behind the message.
  package var code: String
  /// What was found, in one sentence.
  package var summary: String
  /// What settles it.
  package var whatToDo: String

  init(_ code: String, _ summary: String, _ whatToDo: String) {
    self.code = code
    self.summary = summary
    self.whatToDo = whatToDo
  }

  /// The page for a terminal of 80 columns.
  var text: String {
    [
      Manual.paragraph("\(code) (error or warning)", [summary]),
      Manual.paragraph("what to do", [whatToDo]),
    ].joined(separator: "\n")
  }
}
