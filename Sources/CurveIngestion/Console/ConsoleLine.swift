import CurveModel

/// One line that a training printed: its place, if it names one, its values, and the split that it, or what
/// follows it, is about.
struct ConsoleLine {
  struct Value {
    var name: String
    var number: Double
  }

  private(set) var place: ConsolePlace?
  private(set) var values: [Value] = []
  /// A split named by itself: "Train: loss=0.5", "Test Error:", "Eval begin...".
  private(set) var heading: String?
  /// Whether the next line repeats the best iteration.
  let announcesBest: Bool

  /// Words of the name that is being read, and whether a colon or an equals sign closed it.
  private var name: [String] = []
  private var isNamed = false

  init(_ line: ArraySlice<UInt8>) {
    let tokens = ConsoleTokens(line).tokens
    let words = tokens.compactMap {
      if case .word(let word) = $0 { word.lowercased() } else { nil }
    }
    announcesBest = words.suffix(3) == ["best", "iteration", "is"]
    let found = ConsolePlace.find(in: tokens)
    place = found?.place
    heading = found?.place.split
    // What stands before the place can only be a split: "train epoch: 5".
    if let found, found.range.lowerBound > 0,
      case .word(let word) = tokens[found.range.lowerBound - 1]
    {
      heading = Self.split(word) ?? heading
    }
    for token in tokens[(found?.range.upperBound ?? 0)...] { take(token) }
    endName(isLast: true)
    // "{'loss': 2.1, 'epoch': 0.1}"
    if values.isEmpty, let found { tokens[..<found.range.lowerBound].forEach { take($0) } }
    if place == nil, values.count == 1, let triple = Self.triple(tokens) {
      (place, values) = triple
    }
  }

  private mutating func take(_ token: ConsoleTokens.Token) {
    switch token {
    case .word(let word):
      if isNamed { endName(isLast: false) }
      name.append(word)
    case .number(let number):
      if isNamed || name.count <= Self.mostUnmarked, let column = Self.column(name) {
        values.append(Value(name: withSplit(column), number: number))
        name = []
        isNamed = false
      } else {
        // "validation loss at iteration 50 | lm loss value: 0.37"
        endName(isLast: true)
      }
    case .mark: isNamed = !name.isEmpty
    case .fraction: break
    // "loss: [0.5]", but "Test: [ 0/10] Time 0.2".
    case .open, .close, .cut:
      if !isNamed || headingOfName(isLast: false) != nil { endName(isLast: false) }
    }
  }

  /// Forgets a name that no number followed; one that is a split heads what follows.
  private mutating func endName(isLast: Bool) {
    heading = headingOfName(isLast: isLast) ?? heading
    name = []
    isNamed = false
  }

  /// "train loss: unknown" is no heading, "Test Error:" at the end of a line is one.
  private func headingOfName(isLast: Bool) -> String? {
    guard name.count <= Self.mostInHeading, let split = name.lazy.compactMap(Self.split).first
    else {
      return nil
    }
    let others = name.filter { Self.split($0) == nil }
    return isLast || MetricFamily.of(others.joined(separator: " ")) == nil ? split : nil
  }

  /// A name with the split of its heading, where it has none of its own.
  private mutating func withSplit(_ column: String) -> String {
    let own = ColumnGrammar.metricColumn(column).split
    if own != nil {
      // "train Loss: 0.5 Acc: 0.8" speaks of one split, "train_loss" only for itself.
      if let word = column.split(separator: " ").first.flatMap({ Self.split(String($0)) }) {
        heading = word
      }
      return column
    }
    return heading.map { "\($0) \(column)" } ?? column
  }

  /// "250 val 5.12": place, split and value, with nothing else on the line.
  private static func triple(
    _ tokens: [ConsoleTokens.Token]
  ) -> (place: ConsolePlace, values: [Value])? {
    guard tokens.count == 3, case .number(let step) = tokens[0], case .word(let word) = tokens[1],
      case .number(let value) = tokens[2], step >= 0, step == step.rounded(), split(word) != nil
    else { return nil }
    return (ConsolePlace(name: "step", value: step), [Value(name: "\(word) loss", number: value)])
  }

  private static func split(_ word: String) -> String? {
    let word = word.lowercased()
    return ColumnWords.roles[word] == nil ? nil : word
  }

  /// Words before a value without a colon: more are a sentence.
  private static let mostUnmarked = 5
  private static let mostInHeading = 4

  /// Words that say that a value is not the one at this place.
  private static let elsewhere: Set = [
    "best", "min", "max", "lowest", "highest", "prev", "previous", "last", "target", "from", "to",
    "at",
    "improved", "threshold",
  ]
  /// Words that say how a metric was averaged.
  private static let averages: Set = ["avg", "avg.", "average", "mean", "running", "value"]

  /// The name of a curve in the words before a value; nil for anything that is none.
  ///
  /// What a sentence says before it is left out: "global_step 100 loss 0.5".
  private static func column(_ words: [String]) -> String? {
    guard words.count <= 12, !words.contains(where: { elsewhere.contains($0.lowercased()) }) else {
      return nil
    }
    let words = words.filter { !averages.contains($0.lowercased()) }
    for start in words.indices where words.count - start <= 6 {
      if let column = column(named: words[start...].joined(separator: " ")) { return column }
    }
    return nil
  }

  private static func column(named name: String) -> String? {
    guard let first = name.first, first.isLetter, name.count <= 60 else { return nil }
    // LightGBM's genitive: "valid_1's rmse".
    let plain = name.replacing("'s ", with: " ")
    guard case .metric(let metric) = ColumnGrammar.meaning(of: plain),
      MetricName.words(plain).count <= 6
    else { return nil }
    // CatBoost prints the split alone, for the loss that it minimises.
    if metric.metric.isEmpty { return metric.split.map { _ in "\(plain) loss" } }
    return MetricFamily.of(metric.metric) == nil ? nil : plain
  }
}
