import CurveModel

/// A threshold in brackets behind the name of a metric, "box accuracy (IoU=0.7): 0.64", "recall (k=10): 0.3", "F1 (0.5,
/// macro): 0.2": a part of the name, and no value.
enum BracketedThreshold {
  typealias Token = ConsoleTokens.Token

  /// The tokens with such a threshold as one word, "IoU@0.7", and without one that has no name.
  static func named(_ tokens: [Token]) -> [Token] {
    var named = tokens
    var index = 1
    while index + 5 < named.count {
      if case .word = named[index - 1], named[index] == .open,
        case .word(let word) = named[index + 1], named[index + 2] == .mark,
        case .number(let number) = named[index + 3], named[index + 4] == .close,
        named[index + 5] == .mark, isThreshold(word)
      {
        named.replaceSubrange(index..<(index + 5), with: [.word("\(word)@\(number)")])
      }
      if let end = end(ofNumbersAt: index, in: named) { named.removeSubrange(index..<end) }
      index += 1
    }
    return named
  }

  /// Where brackets end that begin with a number behind the name of a metric, and are followed by a mark and its value.
  private static func end(ofNumbersAt start: Int, in tokens: [Token]) -> Int? {
    guard case .word(let word) = tokens[start - 1], tokens[start] == .open,
      case .number = tokens[start + 1], MetricFamily.of(word) != nil,
      let close = tokens[start...].prefix(mostInBrackets).firstIndex(of: .close),
      close + 2 < tokens.count, tokens[close + 1] == .mark, case .number = tokens[close + 2],
      !tokens[start..<close].contains(.mark)
    else { return nil }
    return close + 1
  }

  private static let mostInBrackets = 6

  private static func isThreshold(_ word: String) -> Bool {
    word.lowercased() == "k" || MetricFamily.of(word)?.scale == .share
  }
}
