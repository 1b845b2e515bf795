extension String {
  /// The sentence with a full stop at its end, if it has none.
  package var endingSentence: String {
    guard let last, !".!?…:".contains(last) else { return self }
    return self + "."
  }

  /// The text with a capital letter at its start.
  package var startingSentence: String {
    prefix(1).uppercased() + dropFirst()
  }
}
