import CurveModel

/// What the parser of the command line says about a value that an option does not take.
///
/// It lists the values that there are, and does not say which of them was most likely meant.
enum UsageMessage {
  /// The same text with "Did you mean 'overfitting'?" behind its first sentence; as it is where nothing is near.
  static func withSuggestion(_ text: String) -> String {
    guard let (wrong, known) = wrongValue(in: text) else { return text }
    let words = CommaList.words(wrong)
    guard let slip = words.first(where: { !known.contains($0) }),
      let suggestion = Spelling.nearest(known, to: slip),
      let end = text.firstRange(of: ". Please provide")
    else { return text }
    return text[..<end.lowerBound] + ". Did you mean '\(suggestion)'?"
      + text[text.index(after: end.lowerBound)...]
  }

  /// The value and those that the option takes; nil where the text is about something else.
  private static func wrongValue(in text: String) -> (wrong: String, known: [String])? {
    let parts = text.split(separator: "Please provide one of", maxSplits: 1)
    guard parts.count == 2, let start = parts[0].firstRange(of: "The value '"),
      let end = parts[0].firstRange(of: "' is invalid for '")
    else { return nil }
    let lines = parts[1].split(separator: "\n", omittingEmptySubsequences: false)
    let listed = lines.prefix { $0.hasPrefix("  - ") || $0 == lines.first }.dropFirst()
      .map { String($0.dropFirst(4)) }
    let quoted = (lines.first ?? "").split(separator: "'").enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return (String(parts[0][start.upperBound..<end.lowerBound]), listed + quoted)
  }
}
