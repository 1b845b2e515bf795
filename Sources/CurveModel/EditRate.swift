/// Error rates that count edits: more words may be inserted than there are, so that the share exceeds 1.
///
/// A model that has learnt nothing yet scores about 1, often a little more; of other shares a value above 1
/// can only be a percentage.
package enum EditRate {
  /// Rates up to this are possible as fractions.
  ///
  /// Twice as many insertions as there are words, beside every word wrong. Percentages of a model that is
  /// trained from scratch begin far above.
  package static let largestFraction = 3.0

  /// Whether a metric of this name counts edits.
  package static func isOne(_ name: String) -> Bool {
    let words = MetricName.words(name)
    if names.contains(MetricName.key(name)) { return true }
    if words.contains(where: initials.contains) { return true }
    return words.contains { ["error", "err"].contains($0) } && words.contains(where: units.contains)
  }

  /// Names that are too much like other words to be looked for within a longer name.
  static let names: Set = ["per", "der"]

  private static let initials: Set = ["wer", "cer", "ter"]

  /// What is counted: "character_error", "phone error rate".
  private static let units: Set = [
    "word", "words", "char", "chars", "character", "characters", "phone", "phoneme", "token",
    "label", "edit", "diarization",
  ]
}
