/// A split in the brackets behind a number: that of the number, "0.97 (train)", or of another value of the same
/// metric, "0.71 (val: 0.87)" and "0.71 (0.87 val)".
struct BracketedSplit {
  private(set) var ofValue: String?
  private(set) var other: ConsoleLine.Value?
  /// How many tokens the brackets take.
  let tokens: Int

  static let tokensOfSplit = 3
  private static let mostTokens = 5

  init?(_ rest: ArraySlice<ConsoleTokens.Token>) {
    guard rest.first == .open,
      let close = rest.prefix(Self.mostTokens).firstIndex(of: .close)
    else { return nil }
    let inside = Array(rest[(rest.startIndex + 1)..<close])
    tokens = inside.count + 2
    switch (inside.first, inside.dropFirst().first, inside.dropFirst(2).first) {
    case (.word(let word), nil, nil):
      ofValue = ConsoleLine.split(word)
    case (.word(let word), .mark, .number(let number)):
      other = Self.value(word, number)
    case (.word(let word), .number(let number), nil), (.number(let number), .word(let word), nil):
      // "(train 600)" counts examples.
      if number != number.rounded() { other = Self.value(word, number) }
    default: break
    }
    guard ofValue != nil || other != nil else { return nil }
  }

  /// Whether a split stands in brackets before the first number behind `start`, and so heads what follows, as every other
  /// one does: "[Train] loss=0.5 acc=0.8 [Valid] loss=0.6 acc=0.7".
  static func heads(_ tokens: [ConsoleTokens.Token], from start: Int) -> Bool {
    let value = tokens.indices.dropFirst(start).first {
      if case .number = tokens[$0] { true } else { false }
    }
    guard let value else { return false }
    return tokens.indices.prefix(value).dropLast(2).contains { index in
      guard tokens[index] == .open, tokens[index + 2] == .close,
        case .word(let word) = tokens[index + 1]
      else { return false }
      return ConsoleLine.split(word) != nil
    }
  }

  /// The only split of a line, in brackets at its end: that of all of its values, "loss: 0.5 acc: 0.8 [train]".
  static func closing(_ tokens: [ConsoleTokens.Token]) -> String? {
    guard tokens.count > mostTokens, tokens.last == .close, tokens.dropLast(2).last == .open,
      case .word(let word) = tokens.dropLast().last, let split = ConsoleLine.split(word)
    else { return nil }
    let isOther = { (token: ConsoleTokens.Token) in
      guard case .word(let word) = token else { return false }
      return ColumnGrammar.metricColumn(word).split != nil
    }
    return tokens.dropLast(tokensOfSplit).contains(where: isOther) ? nil : split
  }

  private static func value(_ word: String, _ number: Double) -> ConsoleLine.Value? {
    ConsoleLine.split(word).map { ConsoleLine.Value(name: $0, number: number) }
  }
}
