import CurveModel

// The splits that whole lines name.
extension ConsoleLine {
  /// The split whose results a line says that it gives: JoeyNMT's "Validation result (greedy) at epoch 1".
  static func splitOfResult(_ tokens: ArraySlice<ConsoleTokens.Token>) -> String? {
    zip(tokens, tokens.dropFirst()).lazy.compactMap { pair -> String? in
      guard case (.word(let word), .word(let next)) = pair,
        ConsoleName.results.contains(next.lowercased())
      else { return nil }
      return split(word)
    }.first
  }

  /// The split in the brackets right before a place: "[Diff-Val(Test-Normal)] Epoch 16: loss = 0.5".
  static func splitInTag(_ tokens: ArraySlice<ConsoleTokens.Token>) -> String? {
    guard tokens.last == .close else { return nil }
    var depth = 0
    let start = tokens.indices.last { index in
      depth += tokens[index] == .close ? 1 : tokens[index] == .open ? -1 : 0
      return depth == 0
    }
    guard let start else { return nil }
    return tokens[start...].lazy.compactMap { token -> String? in
      guard case .word(let word) = token else { return nil }
      return word.split(separator: "-").lazy.compactMap { split(String($0)) }.first
    }.first
  }

  /// The metric that stands before its place: "loss of iteration 20 : 1.5".
  static func metricOfPlace(_ tokens: ArraySlice<ConsoleTokens.Token>) -> [String] {
    let words = tokens.reversed().prefix { if case .word = $0 { true } else { false } }.reversed()
      .map { if case .word(let word) = $0 { word } else { "" } }
    guard words.count > 1, let joint = words.last?.lowercased(),
      ["of", "in", "for", "after", "at"].contains(joint)
    else { return [] }
    let metric = Array(words.dropLast())
    return DrawnRow.namesMetric(metric.joined(separator: " ")) ? metric : []
  }

  /// How many numbers have another one in brackets behind them.
  static func countOfMeans(in tokens: [ConsoleTokens.Token]) -> Int {
    tokens.indices.dropLast(3).count { index in
      guard case .number = tokens[index], tokens[index + 1] == .open,
        case .number = tokens[index + 2]
      else { return false }
      return tokens[index + 3] == .close
    }
  }

  /// "250 val 5.12": place, split and value, with nothing else on the line.
  static func triple(
    _ tokens: [ConsoleTokens.Token]
  ) -> (place: ConsolePlace, values: [Value])? {
    guard tokens.count == 3, case .number(let step) = tokens[0], case .word(let word) = tokens[1],
      case .number(let value) = tokens[2], step >= 0, step == step.rounded(), split(word) != nil
    else { return nil }
    return (ConsolePlace(counter: .step, value: step), [Value(name: "\(word) loss", number: value)])
  }

  /// The split that a sentence says is being evaluated: "Evaluating perplexity", "Saving dict for".
  static func announcedSplit(_ words: [String]) -> String? {
    let isEstimator = zip(words, words.dropFirst()).contains { $0 == ("saving", "dict") }
    if isEstimator { return "eval" }
    return words.lazy.compactMap { word in
      if evaluations.contains(word) { return "eval" }
      // "Running Validation...", "Validating..."
      guard word.hasSuffix("...") else { return nil }
      let doing = String(word.prefix { $0 != "." })
      return evaluations.contains(doing) ? "eval" : split(doing)
    }.first
  }

  /// The number behind the word "fold".
  static func fold(in tokens: [ConsoleTokens.Token]) -> Double? {
    let start = tokens.firstIndex {
      if case .word(let word) = $0 { word.lowercased() == "fold" } else { false }
    }
    guard let start else { return nil }
    switch tokens[(start + 1)...].first(where: { $0 != .mark && $0 != .open }) {
    case .number(let fold), .fraction(let fold, _): return fold
    default: return nil
    }
  }

  static let evaluations: Set = ["evaluating", "validating"]

  static func split(_ word: String) -> String? {
    let word = word.lowercased()
    return ColumnWords.roles[word] == nil ? nil : word
  }

  /// Whether a word names a set of any kind, and another word what was measured on it: "future-set \t eval_loss".
  static func namesSet(_ word: String?, before next: ConsoleTokens.Token?) -> Bool {
    guard let word, word.hasSuffix("-set"), case .word = next else { return false }
    return true
  }

  /// The split in "train-set" or "Val-data".
  static func splitOfSet(_ word: String) -> String? {
    guard let dash = word.utf8.firstIndex(of: UInt8(ascii: "-")),
      ColumnWords.companions.contains(word[word.index(after: dash)...].lowercased())
    else { return nil }
    return split(String(word[..<dash]))
  }

  /// The split that a word names, which may be a short form with its point.
  static func split(short word: String) -> String? {
    split(word.last == "." ? String(word.dropLast()) : word)
  }

  /// Whether a word goes on with the metric that a split was named with: "Dev BLEU: BLEU-1 65.4".
  static func goesOn(_ name: [String], with word: String) -> Bool {
    guard let last = name.last, name.count > 1 else { return false }
    return word.count > last.count && word.lowercased().hasPrefix(last.lowercased())
  }

  /// The split whose batches a name counts: "Val steps".
  static func countedSplit(_ name: [String]) -> String? {
    guard name.count == 2, ConsolePlace.axis(name[1]) == .step else { return nil }
    return split(name[0])
  }

  /// Whether what follows says what a number before it counts: "Acc: 45.0% (12/24)".
  static func explainsNumber(_ tokens: ArraySlice<ConsoleTokens.Token>) -> Bool {
    if case .number = tokens.dropLast().last { tokens.last == .open } else { false }
  }

  /// "Batch [20]" behind the place, or behind the split that follows it: "epoch:[ 3/25 ] train step:20".
  static func startsWithCount(_ tokens: ArraySlice<ConsoleTokens.Token>) -> Bool {
    var start = tokens.prefix(6).drop { $0 == .cut || $0 == .open || $0 == .close }
    if case .word(let word) = start.first, split(word) != nil { start = start.dropFirst() }
    guard case .word(let word) = start.first, ConsolePlace.axis(word) == .step else {
      return false
    }
    let next = start.dropFirst().drop { $0 == .mark || $0 == .open }.first
    if case .number = next { return true }
    return false
  }

  /// Whether a name that a comma parts from one number has it for its value: "step 10, loss_train, 0.838".
  static func namesValue(_ name: [String], before rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard name.count == 1, case .number = rest.first,
      rest.count == 1 || rest.dropFirst().first == .cut
    else { return false }
    let column = ColumnGrammar.metricColumn(name[0])
    return column.split != nil && MetricFamily.of(column.metric) != nil
  }

  /// Whether a word names a split that is not trained on.
  static func isHeldOut(_ split: String?) -> Bool {
    split.flatMap { ColumnWords.roles[$0] }.map { $0 != .train } ?? false
  }

  /// "[Train][Epoch 1][Iter: 10/30]", and "Train: [10/30] loss 0.5 (0.6)" below an epoch.
  var isBatchOfTraining: Bool {
    let isBelow = place == nil && meter != nil
    let split = isBelow ? heading : splitOfPlace
    return (isBelow || countsBatches) && split.flatMap { ColumnWords.roles[$0] } == .train
  }
}
