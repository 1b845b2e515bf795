/// Counts that a line tells in brackets behind its values: "(no improve 8/10)", "(patience: 3/10)".
///
/// They are no meter of a loop: "[ 10/391]" stands alone in its brackets, and a batch or a step is named as such.
enum AsideCounts {
  /// The tokens without them.
  static func dropped(from tokens: [ConsoleTokens.Token]) -> [ConsoleTokens.Token] {
    guard let first = tokens.indices.first(where: { isAside(at: $0, in: tokens) }) else {
      return tokens
    }
    return tokens[..<first]
      + tokens.indices[first...].filter { !isAside(at: $0, in: tokens) }.map { tokens[$0] }
  }

  private static func isAside(at index: Int, in tokens: [ConsoleTokens.Token]) -> Bool {
    guard case .fraction = tokens[index], index + 1 == tokens.count || tokens[index + 1] == .close
    else { return false }
    var words = 0
    for token in tokens[..<index].reversed() {
      switch token {
      case .word(let word):
        guard ConsolePlace.axis(word) == nil, ConsoleLine.split(word) == nil else { return false }
        words += 1
      case .mark: continue
      case .open: return words > 0
      default: return false
      }
    }
    return false
  }
}
