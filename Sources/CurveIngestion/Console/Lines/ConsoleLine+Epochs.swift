import CurveModel

// What a line without a place says about the epoch that it stands in.
extension ConsoleLine {
  /// Whether a line without a number behind its last words heads the means of a whole epoch: "this epoch:".
  static func headsMeans(_ tokens: [ConsoleTokens.Token]) -> Bool {
    let end = tokens.reversed().drop { [.mark, .cut, .close].contains($0) }.prefix(2)
    let words = end.compactMap { token -> String? in
      if case .word(let word) = token { word.lowercased() } else { nil }
    }
    guard words.count == 2 else { return false }
    return words[0] == "epoch" && wholes.contains(words[1])
      || words[1] == "epoch" && means.contains(words[0])
  }

  /// A count as the first value of a line, and what is no known metric before it.
  static func leadingCount(in tokens: [ConsoleTokens.Token]) -> (name: String, value: Double)? {
    let place = tokens.firstIndex { if case .number = $0 { true } else { false } }
    guard let place, place > 1, case .number(let value) = tokens[place],
      ConsolePlace.isCount(value), tokens[place - 1] == .mark,
      case .word(let word) = tokens[place - 2],
      place + 1 < tokens.count, tokens[place + 1] != .mark, MetricFamily.of(word) == nil,
      split(word) == nil
    else { return nil }
    return (word.lowercased(), value)
  }

  private static let wholes: Set = ["this", "whole", "entire", "full"]
  private static let means: Set = ["summary", "mean", "means", "average", "averages"]
}
