import CurveModel

// Initials on the lines of a console: "Epoch 3 | tl=0.5 vl=0.6".
extension InitialNames {
  /// The tokens of a line with names in place of initials that stand before values, where their partners do as well.
  static func written(in tokens: [ConsoleTokens.Token]) -> [ConsoleTokens.Token] {
    let places = tokens.indices.filter { isName(at: $0, in: tokens) }
    guard places.count > 1 else { return tokens }
    let names = places.map { place -> String in
      if case .word(let word) = tokens[place] { word } else { "" }
    }
    let meanings = meanings(in: names)
    guard !meanings.isEmpty else { return tokens }
    var written = tokens
    for meaning in meanings.sorted(by: { $0.index > $1.index }) {
      let place = places[meaning.index]
      let split = meaning.split == .train ? "train" : "val"
      written.replaceSubrange(
        place...place, with: [.cut, .word(split), .word(meaning.metric)])
    }
    return written
  }

  /// Whether a word alone names a number: "| vl: 0.5".
  private static func isName(at index: Int, in tokens: [ConsoleTokens.Token]) -> Bool {
    guard case .word(let word) = tokens[index], word.utf8.count <= longest,
      index + 2 < tokens.count, tokens[index + 1] == .mark, case .number = tokens[index + 2]
    else { return false }
    if index > 0, case .word = tokens[index - 1] { return false }
    return true
  }
}
