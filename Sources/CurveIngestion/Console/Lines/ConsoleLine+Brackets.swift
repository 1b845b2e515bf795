import CurveModel

// What stands in brackets beside a value.
extension ConsoleLine {
  /// Takes the word in a bracket behind a split for other weights of the model: timm's "Test (EMA): [ 10/20] Loss: 0.5"
  /// stands below "Test: [ 10/20] Loss: 0.4".
  mutating func takeWeights(in rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard let weights = Self.weights(in: rest), let split = headingOfName(isLast: false) else {
      return false
    }
    endName(isLast: false)
    heading = "\(split) \(weights)"
    explaining = Self.tokensOfWeights
    return true
  }

  /// Takes the words in a bracket behind a metric for a part of its name, where a value follows.
  mutating func takeExplanation(in rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard !isNamed, let explained = Self.explained(name, in: rest) else { return false }
    (name, explaining) = explained
    return true
  }

  /// A metric with the words that explain it, "f1-score (micro avg)  0.85", "loss (MSE): 0.5", where they are a part of
  /// its name, and how many tokens they take; "acc (%): 85" tells its unit.
  static func explained(
    _ name: [String], in rest: ArraySlice<ConsoleTokens.Token>
  ) -> (name: [String], count: Int)? {
    guard !name.isEmpty, let end = rest.prefix(mostInBrackets + 1).firstIndex(of: .close) else {
      return nil
    }
    let words = rest[..<end].compactMap { if case .word(let word) = $0 { word } else { nil } }
    let isUnit = rest[..<end].elementsEqual([.cut])
    guard isUnit || !words.isEmpty && words.count == rest[..<end].count,
      isValue(rest[(end + 1)...]), DrawnRow.namesMetric(name.joined(separator: " "))
    else { return nil }
    let whole = name + words
    let isPart = !isUnit && DrawnRow.namesMetric(whole.joined(separator: " "))
    return (isPart ? whole : name, rest[..<end].count + 1)
  }

  /// Whether a bracket opens on places with their values: "IoU: {0.9: 0.02, 0.5: 0.4}", "loss: [(1, 0.5), (2, 0.4)]".
  static func beginsPairs(_ rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    if rest.first == .open { return true }
    guard case .number = rest.first else { return false }
    return rest.dropFirst().first == .mark
  }

  /// The mean in brackets behind a meter's value, "Loss 6.7 (6.8)": what an evaluation measured so far, where
  /// the value is that of its last batch, and so of training where no line but the last one of a bar is left.
  static func mean(
    of name: String, in rest: ArraySlice<ConsoleTokens.Token>, isLast: Bool
  ) -> Double? {
    let next = Array(rest.prefix(3))
    guard next.count == 3, next[0] == .open, case .number(let mean) = next[1], next[2] == .close,
      isLast || ![nil, .train].contains(ColumnGrammar.metricColumn(name).split)
    else { return nil }
    return mean
  }

  /// The averaged weights of a model that a bracket names.
  static func weights(in rest: ArraySlice<ConsoleTokens.Token>) -> String? {
    guard case .word(let word) = rest.first, rest.dropFirst().first == .close,
      averagedWeights.contains(word.lowercased())
    else { return nil }
    return word
  }

  static let tokensOfWeights = 2
  private static let averagedWeights: Set = ["ema", "swa", "teacher"]

  private static func isValue(_ rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    let next = rest.first == .mark ? rest.dropFirst() : rest
    if case .number = next.first { return true }
    return false
  }

  private static let mostInBrackets = 3
}
