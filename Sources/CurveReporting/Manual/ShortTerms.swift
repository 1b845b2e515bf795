/// Terms that tables and people call by one of their words.
enum ShortTerms {
  /// The terms that a word stands for, the likeliest first; empty for other words.
  static func meant(by word: String) -> [String] { terms[word] ?? [] }

  /// The words, in the order of the alphabet.
  static let words = terms.keys.sorted()

  private static let terms = [
    "bias": ["avoidable-bias"],
    "checkpoint": ["judged-checkpoint"],
    "gap": ["generalization-gap"],
    "judged": ["judged-checkpoint", "judged-metric"],
    "shift": ["distribution-shift"],
  ]
}
