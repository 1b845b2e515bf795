import CurveModel

/// One line that a training printed: its place, if it names one, its values, and the split that it, or what
/// follows it, is about.
struct ConsoleLine {
  struct Value {
    var name: String
    var number: Double
  }

  private(set) var place: ConsolePlace?
  /// The fold of a cross-validation that stands with the place: "Epoch: 3 Fold: 1".
  private(set) var fold: Double?
  private(set) var values: [Value] = []
  /// The split that stands with the place: "[Eval][Epoch 3]", "Eval iter: 10".
  private(set) var splitOfPlace: String?
  /// Whether it counts the batches of its epoch: "Epoch[0] Batch [20]", "Epoch: [0][ 10/391]".
  let countsBatches: Bool
  /// A split named by itself: "Train: loss=0.5", "Test Error:", "Eval begin...".
  private(set) var heading: String?
  /// Whether the next line repeats the best iteration.
  let announcesBest: Bool
  /// Whether the line sums the whole training up, or names its best place.
  let isClosing: Bool
  /// Whether it shows how far a loop is: "[ 10/391]".
  let hasMeter: Bool
  /// Whether means stand in brackets behind several of its numbers: "Time 0.102 (0.162) Loss 1.3 (1.2)".
  private let hasMeans: Bool
  /// How far, where that is no part of its place.
  let meter: UnnamedBars.Meter?
  /// The learning rate, if the line names one.
  private(set) var rate: Value?
  /// The best value so far, where the line says it: CatBoost's "best: 0.69 (0)".
  private(set) var best: Double?
  private var halfNamed = HalfNamedValues()
  /// The splits of which the line counts the batches: "Train steps: 25 Val steps: 13".
  private var countedSplits: Set<String> = []

  /// Words of the name that is being read, and whether a colon or an equals sign closed it.
  private var name: [String] = []
  private var isNamed = false
  /// How many tokens are still to come that explain the name, and are part of it already.
  private var explaining = 0
  /// The metric that was named before a split: "LOSS train 0.5 valid 0.6" goes on with it.
  private var leadingMetric: String?

  init(_ line: ArraySlice<UInt8>) {
    let tokens = ConsoleTokens(GlogPrefix.dropped(from: line)).tokens
    let words = tokens.compactMap {
      if case .word(let word) = $0 { word.lowercased() } else { nil }
    }
    announcesBest = words.suffix(3) == ["best", "iteration", "is"]
    let found = ConsolePlace.find(in: tokens)
    place = found?.place
    fold = found == nil ? nil : Self.fold(in: tokens)
    let sumsUp = found == nil && LookingBack.sumsUp(tokens)
    isClosing = sumsUp || words.contains("train_runtime") || LookingBack.breaksOff(words)
    hasMeter = tokens.contains { if case .fraction = $0 { true } else { false } }
    hasMeans = Self.countOfMeans(in: tokens) > 1
    let meters = tokens.indices.lazy.compactMap { index -> UnnamedBars.Meter? in
      guard case .fraction(let part, let whole) = tokens[index], whole >= part,
        !(found?.range.contains(index) ?? false), !Self.explainsNumber(tokens[..<index])
      else { return nil }
      return UnnamedBars.Meter(part: part, whole: whole)
    }
    countsBatches =
      found?.place.share != nil || found?.place.other != nil
      || Self.startsWithCount(tokens[(found?.range.upperBound ?? 0)...])
    meter = meters.first
    if let found { readBefore(tokens[..<found.range.lowerBound]) }
    splitOfPlace = found?.place.split ?? heading
    heading = found?.place.split ?? Self.announcedSplit(words) ?? heading
    let rest = Array(tokens[(found?.range.upperBound ?? 0)...])
    if let found, rest.first == .mark {
      name = Self.metricOfPlace(tokens[..<found.range.lowerBound])
    }
    for index in rest.indices { take(rest[index], before: rest[(index + 1)...]) }
    endName(isLast: true)
    if place != nil { values += halfNamed.named(beside: values, on: splitOfPlace) }
    if place == nil, values.isEmpty, let triple = Self.triple(tokens) {
      (place, values) = triple
    }
    // A dump of all arguments, "Namespace(batch_size=24, split='train', ...)", heads nothing.
    if values.isEmpty, words.count > Self.mostInAnnouncement { heading = nil }
  }

  /// Reads the values before the place, "{'loss': 2.1, 'epoch': 0.1}", and a split that stands right before
  /// it, "train epoch: 5"; other words there are a logger's.
  private mutating func readBefore(_ tokens: ArraySlice<ConsoleTokens.Token>) {
    for index in tokens.indices { take(tokens[index], before: tokens[(index + 1)...]) }
    heading = nil
    name = []
    isNamed = false
    // PaddleClas' "[Train][Epoch 1/3]", fairseq's "| valid | epoch 001 |"
    // Ignite's "Validation Results - Epoch: 3".
    let words = tokens.reversed().drop { token in
      guard case .word(let word) = token else {
        return [.open, .close, .cut, .mark].contains(token)
      }
      return ConsoleName.captions.contains(word.lowercased())
    }
    if case .word(let word) = words.first { heading = Self.split(word) }
    heading = heading ?? Self.splitOfResult(tokens) ?? Self.splitInTag(tokens)
  }

  private mutating func take(
    _ token: ConsoleTokens.Token, before rest: ArraySlice<ConsoleTokens.Token>
  ) {
    if explaining > 0 { return explaining -= 1 }
    switch token {
    case .word(let word):
      if isNamed { endName(isLast: Self.goesOn(name, with: word)) }
      name = ConsoleName.continued(name, with: word)
    case .number(let number):
      if !isNamed, isCount(before: rest) {
        // "class 0 acc: 0.5" and "on the 10000 test images: 54 %" go on.
        if name.last?.lowercased() == "class" { name.append("\(number)") }
        return
      }
      if let leadingMetric, !name.isEmpty, name.allSatisfy({ Self.split($0) != nil }) {
        let split = name.joined(separator: " ")
        values.append(Value(name: "\(leadingMetric) \(split)", number: number))
        name = []
        isNamed = false
      } else if isNamed || name.count <= Self.mostUnmarked,
        let column = ConsoleName.column(name, at: place), !isReport(before: rest),
        !ConsoleName.isTime(before: rest)
      {
        let named = withSplit(column)
        values.append(Value(name: named, number: mean(of: named, in: rest) ?? number))
        leadingMetric = metricBeforeSplit
        name = []
        isNamed = false
      } else if meter == nil, let split = bareSplit(of: number, before: rest) {
        halfNamed.take(split, number)
        name = []
        isNamed = false
      } else if !hasMeter, name.allSatisfy({ Self.split($0) != nil }) {
        name = []
        isNamed = false
      } else if isNamed, let counted = Self.countedSplit(name) {
        countedSplits.insert(counted)
        endName(isLast: true)
        // Poutyne's "Train steps: 25 Val steps: 13 0.03s loss: 1.06 val_loss: 1.02"
        if countedSplits.count > 1 { heading = nil }
      } else {
        if isNamed { halfNamed.take(unknown: name, number) }
        if isNamed, name.map({ $0.lowercased() }) == ["best"] { best = best ?? number }
        if rate == nil { rate = ConsoleName.rate(name).map { Value(name: $0, number: number) } }
        // "validation loss at iteration 50 | lm loss value: 0.37"
        endName(isLast: true)
      }
    case .mark: isNamed = !name.isEmpty
    case .fraction: break
    case .cut where !isNamed && Self.namesValue(name, before: rest): isNamed = true
    case .open where takeExplanation(in: rest): break
    // "loss: [0.5]", but "Test: [ 0/10] Time 0.2".
    case .open, .close, .cut:
      if !isNamed || headingOfName(isLast: false) != nil { endName(isLast: false) }
    }
  }

  /// Takes the words in a bracket behind a metric for a part of its name, where a value follows.
  private mutating func takeExplanation(in rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard !isNamed, let explained = Self.explained(name, in: rest) else { return false }
    (name, explaining) = explained
    return true
  }

  /// The split that a number is named by, with nothing else: "Epoch 3 | Train 4.5 | Val 2.8", but "train 600 val 100"
  /// counts examples.
  private func bareSplit(of number: Double, before rest: ArraySlice<ConsoleTokens.Token>) -> String?
  {
    guard name.allSatisfy({ Self.split($0) != nil }) else { return nil }
    let isOpen = name.count == 1 && number != number.rounded()
    return isNamed || isOpen && !ConsoleName.isTime(before: rest) ? name.last : nil
  }

  /// The words before a split at the end of the name: "loss" of "loss train".
  private var metricBeforeSplit: String? {
    let metric = name.dropLast().joined(separator: " ")
    guard let last = name.last, Self.split(last) != nil, DrawnRow.namesMetric(metric) else {
      return nil
    }
    return metric
  }

  /// Whether a number behind words counts something: a class, or the examples of an evaluation.
  private func isCount(before rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    if name.last?.lowercased() == "class" { return true }
    let next = rest.prefix(2).compactMap {
      if case .word(let word) = $0 { word.lowercased() } else { nil }
    }
    guard let last = next.last else { return false }
    return ConsoleName.examples.contains(next[0])
      || next.count == 2 && Self.split(next[0]) != nil && ConsoleName.examples.contains(last)
  }

  /// Whether nothing but numbers follows, as in the rows of scikit-learn's report: "accuracy   0.64   100".
  private func isReport(before rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard !isNamed, place == nil, values.isEmpty, !rest.isEmpty else { return false }
    return rest.allSatisfy { if case .number = $0 { true } else { false } }
  }

  /// The mean in brackets behind a meter's value, "Loss 6.7 (6.8)": what an evaluation measured so far, where
  /// the value is that of its last batch.
  private func mean(of name: String, in rest: ArraySlice<ConsoleTokens.Token>) -> Double? {
    let next = Array(rest.prefix(3))
    guard hasMeter || hasMeans, next.count == 3, next[0] == .open, case .number(let mean) = next[1],
      next[2] == .close, let split = ColumnGrammar.metricColumn(name).split, split != .train
    else { return nil }
    return mean
  }

  /// Forgets a name that no number followed; one that is a split heads what follows.
  private mutating func endName(isLast: Bool) {
    heading = headingOfName(isLast: isLast) ?? heading
    name = []
    isNamed = false
  }

  /// "train loss: unknown" is no heading, "Test Error:" at the end of a line is one.
  private func headingOfName(isLast: Bool) -> String? {
    guard name.count <= Self.mostInHeading, !ConsoleName.isProse(name),
      let split = name.lazy.compactMap(Self.split).first
    else { return nil }
    let others = name.filter { Self.split($0) == nil }
    // "loss 0.5 | train 2.1s | Acc 0.8": how long the training took.
    if !isNamed, !values.isEmpty, others.contains(where: ConsoleName.isDuration) { return nil }
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

  /// Words before a value without a colon: more are a sentence.
  private static let mostUnmarked = 5
  private static let mostInHeading = 4
  private static let mostInAnnouncement = 16
}
