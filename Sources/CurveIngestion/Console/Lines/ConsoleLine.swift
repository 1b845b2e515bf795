import CurveModel

/// One line that a training printed: its place, if it names one, its values, and the split that it, or what
/// follows it, is about.
struct ConsoleLine {
  var place: ConsolePlace?
  /// The fold of a cross-validation that stands with the place: "Epoch: 3 Fold: 1".
  private(set) var fold: Double?
  var values: [Value] = []
  /// The split that stands with the place: "[Eval][Epoch 3]", "Eval iter: 10".
  private(set) var splitOfPlace: String?
  /// Whether it counts the batches of its epoch: "Epoch[0] Batch [20]", "Epoch: [0][ 10/391]".
  var countsBatches: Bool
  /// A split named by itself: "Train: loss=0.5", "Test Error:", "Eval begin...".
  var heading: String?
  /// Whether the next line repeats the best iteration.
  let announcesBest: Bool
  /// Whether the line sums the whole training up, names its best place, or prints its settings.
  let isClosing: Bool
  /// Whether it says that the training is over.
  let endsTraining: Bool
  /// Whether it shows how far a loop is: "[ 10/391]".
  let hasMeter: Bool
  /// Whether it heads the means of a whole epoch: "this epoch:".
  let headsMeans: Bool
  /// Whether means stand in brackets behind several of its numbers: "Time 0.102 (0.162) Loss 1.3 (1.2)".
  private let hasMeans: Bool
  /// Whether it is what a progress bar showed last, so that such a mean is that of its epoch so far.
  private let isLastState: Bool
  /// How far, where that is no part of its place.
  let meter: UnnamedBars.Meter?
  /// The count before the values of a line without a place, and the word before it: "count: 50, loss: 228.9".
  private(set) var leadingCount: (name: String, value: Double)?
  /// A count that may be the place of the line: "Batch = 300", "12 train loss=0.5".
  let loneCount: LoneCounts.Count?
  /// The learning rate, if the line names one.
  private(set) var rate: Value?
  /// The best value so far, where the line says it: CatBoost's "best: 0.69 (0)".
  private(set) var best: Double?
  private var halfNamed = HalfNamedValues()
  /// Values behind names that are no known metric's: "wibble=0.5".
  var unknown: [Value] = []
  /// The names of values behind which a second number stands that nothing names: "loss 0.71 / 0.87".
  private(set) var unnamedSeconds: [String] = []
  /// The splits of which the line counts the batches: "Train steps: 25 Val steps: 13".
  private var countedSplits: Set<String> = []

  /// Words of the name that is being read, and whether a colon or an equals sign closed it.
  var name: [String] = []
  var isNamed = false
  /// How many tokens are still to come that explain the name or the value, and were read with it.
  var explaining = 0
  /// Whether splits in brackets head the values behind them, not those before.
  private let bracketsHead: Bool
  /// Whether short words name splits: "tr 0.97 va 0.87".
  let hasShortRoles: Bool
  /// The metric that was named before a split: "LOSS train 0.5 valid 0.6" goes on with it.
  private var leadingMetric: String?

  init(_ line: ArraySlice<UInt8>, isLastState: Bool = false) {
    self.isLastState = isLastState
    let tokens = InitialNames.written(
      in: PairedValues.told(
        in: AsideCounts.dropped(from: ConsoleTokens(GlogPrefix.dropped(from: line)).tokens)))
    let words = tokens.compactMap {
      if case .word(let word) = $0 { word.lowercased() } else { nil }
    }
    let found = ConsolePlace.find(in: tokens)
    bracketsHead = BracketedSplit.heads(tokens, from: found?.range.upperBound ?? 0)
    hasShortRoles = ShortRoles.standTogether(in: words)
    announcesBest = LookingBack.announcesBest(words, tokens)
    place = found?.place
    loneCount = found == nil ? LoneCounts.count(in: tokens) : nil
    fold = found == nil ? nil : Self.fold(in: tokens)
    let isDump = SettingsDump.isOne(tokens, placedAt: found?.range.lowerBound)
    isClosing = isDump || LookingBack.breaksOff(words) || found == nil && LookingBack.sumsUp(tokens)
    endsTraining = LookingBack.endsTraining(words, isPlaced: found != nil)
    hasMeter = tokens.contains { if case .fraction = $0 { true } else { false } }
    hasMeans = Self.countOfMeans(in: tokens) > 1
    headsMeans = found == nil && Self.headsMeans(tokens)
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
    values = halfNamed.told(values)
    values +=
      place == nil
      ? halfNamed.assumedLoss(beside: values) : halfNamed.named(beside: values, on: splitOfPlace)
    if place == nil, values.isEmpty, let triple = Self.triple(tokens) {
      (place, values) = triple
    }
    if values.count > 1, let split = BracketedSplit.closing(tokens) {
      values = values.map { $0.isBare ? Value(name: "\(split) \($0.name)", number: $0.number) : $0 }
    }
    if place != nil { values = RepeatedNames.told(values, among: words) }
    if unknown.count > 1, place != nil, values.allSatisfy(\.isPartOfAutoencoder) {
      takePairedUnknown()
    }
    if values.isEmpty, let value = SplitLines.value(in: rest) { values = [value] }
    if place == nil, !values.isEmpty { leadingCount = Self.leadingCount(in: tokens) }
    if Self.isOfClass(tokens) { values = [] }
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
    if case .word(let word) = words.first { heading = Self.split(short: word) }
    heading = heading ?? Self.splitOfResult(tokens) ?? Self.splitInTag(tokens)
  }

  private mutating func take(
    _ token: ConsoleTokens.Token, before rest: ArraySlice<ConsoleTokens.Token>
  ) {
    if explaining > 0 { return explaining -= 1 }
    switch token {
    case .word(let word):
      if isNamed {
        let metric = role(of: word) == nil ? nil : name.joined(separator: " ")
        let short = shortHeading(of: word)
        endName(isLast: Self.goesOn(name, with: word))
        heading = short ?? heading
        // "loss: train 0.5, val 0.6"
        if let metric, DrawnRow.namesBareMetric(metric) { leadingMetric = metric }
      }
      name = ConsoleName.continued(name, with: word)
    case .number(let number):
      if !isNamed, let counted = ConsoleName.counted(name, by: number, before: rest) {
        return name = counted
      }
      let beside = BracketedSplit(rest).flatMap { bracketsHead && $0.ofValue != nil ? nil : $0 }
      let besideAlone = name.isEmpty ? beside?.ofValue : nil
      if let leadingMetric, let split = splitAlone ?? besideAlone {
        values.append(Value(name: "\(leadingMetric) \(split)", number: number))
        explaining = besideAlone == nil ? 0 : BracketedSplit.tokensOfSplit
        name = []
        isNamed = false
      } else if isNamed || name.count <= Self.mostUnmarked,
        let column = ConsoleName.column(name, at: place), !isReport(before: rest),
        !ConsoleName.isTime(before: rest)
      {
        take(number, of: column, before: rest, beside: beside)
        name = []
        isNamed = false
      } else if meter == nil, let split = bareSplit(of: number, before: rest) ?? besideAlone {
        halfNamed.take(split, number, behind: values.count)
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
        noteUnknown(number, before: rest)
        if isNamed, name.map({ $0.lowercased() }) == ["best"] { best = best ?? number }
        if rate == nil { rate = ConsoleName.rate(name).map { Value(name: $0, number: number) } }
        // "validation loss at iteration 50 | lm loss value: 0.37"
        endName(isLast: true)
      }
    case .mark: isNamed = !name.isEmpty
    case .fraction: break
    case .cut where !isNamed && Self.namesSet(name.last, before: rest.first): break
    case .cut where !isNamed && Self.namesValue(name, before: rest): isNamed = true
    case .open where takeExplanation(in: rest) || takeWeights(in: rest): break
    // "loss: [0.5]", but "Test: [ 0/10] Time 0.2" and "loss: [(1, 0.5), (2, 0.4)]".
    case .open, .close, .cut:
      let isList = isNamed && Self.beginsPairs(rest)
      if !isNamed || isList || headingOfName(isLast: false) != nil { endName(isLast: isList) }
    }
  }

  /// Takes the value of a metric with what brackets behind it say of splits.
  private mutating func take(
    _ number: Double, of column: ConsoleColumn.ID, before rest: ArraySlice<ConsoleTokens.Token>,
    beside: BracketedSplit?
  ) {
    // A split alone heads nothing.
    let named = column.origin == .named ? withSplit(column.name) : column.name
    guard !isMeanOfClasses(named) else { return }
    leadingMetric = metricBeforeSplit
    guard let beside else {
      if PairedValues.hasSecond(rest) { unnamedSeconds.append(named) }
      let mean =
        hasMeter || hasMeans ? Self.mean(of: named, in: rest, isLast: isLastState) : nil
      return values.append(Value(name: named, number: mean ?? number, origin: column.origin))
    }
    explaining = beside.tokens
    let own = ColumnGrammar.metricColumn(column.name)
    let isBare = own.split == nil
    if isBare, let split = beside.ofValue {
      values.append(Value(name: "\(split) \(column.name)", number: number))
      leadingMetric = column.name
    } else {
      values.append(Value(name: named, number: number, origin: column.origin))
    }
    if let other = beside.other {
      let metric = isBare ? column.name : own.metric
      values.append(
        Value(
          name: metric.isEmpty ? other.name : "\(other.name) \(metric)", number: other.number,
          origin: column.origin))
    }
  }

  /// A name with the split of its heading, where it has none of its own.
  private mutating func withSplit(_ column: String) -> String {
    let own = ColumnGrammar.metricColumn(column).split
    if own != nil {
      // "train Loss: 0.5 Acc: 0.8" and "Test. Acc.: 97.4% | Loss: 0.08" speak of one split, "train_loss" for itself.
      if let word = leadingRole(of: column) { heading = word }
      return column
    }
    return heading.map { "\($0) \(column)" } ?? column
  }

  /// Words before a value without a colon: more are a sentence.
  private static let mostUnmarked = 5
  private static let mostInAnnouncement = 16
}
