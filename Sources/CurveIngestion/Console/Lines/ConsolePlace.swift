import CurveModel

/// Where the training is, as a line says it: "Epoch 3/30", "[100]", "Epoch [1/3], Step [100/600]".
struct ConsolePlace: Equatable {
  typealias Token = ConsoleTokens.Token

  /// What is counted; the words are those of the columns.
  enum Counter: String {
    case epoch
    case step
    /// Of boosting, whose round stands on one line.
    case iteration
    /// Lines, where none of them says where the training is; no column has these counts.
    case record
  }

  var counter: Counter
  var value: Double
  /// How many there are, where the line says so.
  var total: Double?
  /// The share of the epoch that is done, where the line says so.
  var share: Double?
  /// The counts that the share was made of, where a word names them: "epoch: 1, iter: 10/30".
  var batch: UnnamedBars.Meter?
  /// The step that stands behind an epoch without a total, or the epoch behind a step: "Epoch 1 | iter 100".
  var other: Double?
  /// The split that stands with it: mmengine's "Epoch(val) [1][20/20]".
  var split: String?
  /// Whether no word but that split names it: DGCNN's "Train 3, loss: 0.5", which is another count below an epoch.
  var isOfSplit = false
  /// The count behind an epoch whose word is in the plural, "Training steps: 3": that of a batch, or of all batches.
  var steps: Double?

  /// Words looked at: a logger's time, level and name stand before the place.
  private static let mostWords = 12
  private static let mostTokens = 3 * mostWords

  /// The first place that a line names, and where it stands.
  static func find(in tokens: [Token]) -> (place: ConsolePlace, range: Range<Int>)? {
    if let bare = withoutWord(tokens)
      ?? tokens.indices.prefix(mostTokens).lazy
      .compactMap({ behindSplit(tokens, at: $0) ?? beforeBatch(tokens, at: $0) }).first
      ?? abbreviated(tokens) ?? byInitial(tokens)
    {
      return bare
    }
    // A printed dictionary names its epoch behind all of its values.
    let numbered = beforeDictionary(tokens)
    let isDictionary = tokens.last == .close && (tokens.first == .open || numbered != nil)
    var words = 0
    for index in tokens.indices {
      guard case .word(let word) = tokens[index] else { continue }
      words += 1
      guard words <= mostWords || isDictionary else { return behindSplit(tokens) }
      // "best epoch: 3", "best loss at epoch 3", "Scheduled epochs: 10"
      guard
        !LookingBack.tells(tokens[..<index]) || LookingBack.isMeasured(at: index, in: tokens),
        word.lowercased() != "epochs"
      else { continue }
      if let place = joined(word) { return (place, index..<(index + 1)) }
      if let found = ordinal(tokens, at: index) { return found }
      guard let kind = axis(word), !countsBatches(word, tokens, at: index),
        !isEquation(tokens, at: index)
      else { continue }
      let split = splitInBrackets(tokens[(index + 1)...])
      let start = index + (split == nil ? isInBrackets(tokens, at: index) ? 2 : 1 : 4)
      guard let (counted, next) = count(in: tokens, from: start, of: kind) else { continue }
      // "Train loss after epoch: 2.31"
      if counted.value != counted.value.rounded(), LookingBack.namesGrain(tokens[..<index]) {
        continue
      }
      var place = ConsolePlace(
        counter: kind, value: counted.value, total: counted.total, split: split)
      var end = next
      if kind == .step,
        let (within, behind) = epochOfBatch(word, counted, in: tokens, from: next)
      {
        (place, end) = (within, behind)
      } else if kind == .epoch, let total = countedAgain(counted.value, in: tokens, from: next) {
        place.total = total
        end = tokens.endIndex
      } else if kind == .epoch, let (share, behind) = shareOfEpoch(in: tokens, from: next) {
        place.share = share
        place.batch = batch(in: tokens[next..<behind])
        end = behind
      } else if let (other, behind) = other(
        kind == .epoch ? .step : .epoch, in: tokens, from: next)
      {
        place.other = other
        place.split = place.split ?? trained(in: tokens[next..<behind])
        end = behind
      } else if kind == .epoch, let (step, behind) = stepOfAll(in: tokens, from: next) {
        place.other = step
        end = behind
      } else if kind == .epoch,
        let (steps, _) = other(.step, isPlural: true, in: tokens, from: next)
      {
        place.steps = steps
      }
      return (place, index..<end)
    }
    return numbered ?? behindSplit(tokens)
  }

  /// Keras' `print(epoch, logs)`: "3 {'loss': 0.5, 'val_loss': 0.6}".
  private static func beforeDictionary(
    _ tokens: [Token]
  ) -> (place: ConsolePlace, range: Range<Int>)? {
    guard tokens.count > 4, case .number(let value) = tokens[0], isCount(value),
      tokens[1] == .open, case .word = tokens[2], tokens[3] == .mark, tokens.last == .close
    else { return nil }
    return (ConsolePlace(counter: .epoch, value: value), 0..<1)
  }

  static func axis(_ word: String) -> Counter? {
    axes.value(of: word) { word in
      let word = word.drop { $0 == "#" }
      if endsEpoch(word) { return .epoch }
      guard let kind = ColumnGrammar.axis(alone: String(word)), kind != .examples,
        ![ColumnWords.counters, ColumnWords.games].contains(where: {
          $0.contains(word.lowercased())
        })
      else { return nil }
      return kind == .epoch ? .epoch : .step
    }
  }

  private static let axes = NameMemo<Counter?>()

  /// Whether a word stands in brackets of its own, before its count: "[Epoch] 001 [Loss] 0.5".
  private static func isInBrackets(_ tokens: [Token], at index: Int) -> Bool {
    guard index > 0, index + 2 < tokens.count, tokens[index - 1] == .open,
      tokens[index + 1] == .close
    else { return false }
    return isNumber(tokens[index + 2])
  }

  private static func splitInBrackets(_ tokens: ArraySlice<Token>) -> String? {
    let start = Array(tokens.prefix(3))
    guard start.count == 3, start[0] == .open, case .word(let word) = start[1], start[2] == .close,
      ColumnWords.roles[word.lowercased()] != nil
    else { return nil }
    return word.lowercased()
  }

  /// "[100]", "[3/40]", PyTorch's "[1, 2000]" and CatBoost's "7:" at the start of a line.
  private static func withoutWord(_ tokens: [Token]) -> (place: ConsolePlace, range: Range<Int>)? {
    guard tokens.count > 2 else { return nil }
    if case .number(let value) = tokens[0], tokens[1] == .mark, isCount(value),
      !isNumber(tokens[2])
    {
      // "12:epoch 1 loss 2.1" of `grep -n`, "0: epoch 1" of the first of several processes
      if let found = find(in: Array(tokens[2...])) {
        return (found.place, (found.range.lowerBound + 2)..<(found.range.upperBound + 2))
      }
      return (ConsolePlace(counter: .iteration, value: value), 0..<2)
    }
    if let found = beforeColon(tokens) { return found }
    // "[10:22:01] [0]"
    var start = 0
    if case .open = tokens[0], let close = tokens.firstIndex(of: .close),
      tokens[..<close].contains(.mark), close + 1 < tokens.count, tokens[close + 1] == .open
    {
      start = close + 1
    }
    guard tokens[start] == .open, start + 2 < tokens.count else { return nil }
    switch (tokens[start + 1], tokens[start + 2]) {
    case (.number(let value), .close) where isCount(value):
      // Transformer-XL's "[165000] | gnorm 1.19 lr 0.0002 | loss 5.54"
      if tokens.dropFirst(start + 3).first == .cut {
        return (ConsolePlace(counter: .step, value: value), start..<(start + 3))
      }
      return (ConsolePlace(counter: .iteration, value: value), start..<(start + 3))
    case (.fraction(let value, let total), .close) where isCount(value):
      if let found = beforeBatch(tokens, at: start) { return found }
      // "[0/5][50/1583]"
      if start + 3 < tokens.count, tokens[start + 3] == .open,
        let (share, end) = shareOfEpoch(in: tokens, from: start + 3)
      {
        let place = ConsolePlace(counter: .epoch, value: value, total: total, share: share)
        return (place, start..<end)
      }
      if let found = behindBar(tokens, from: start + 3) { return found }
      return (ConsolePlace(counter: .iteration, value: value, total: total), start..<(start + 3))
    case (.number(let epoch), .cut) where isCount(epoch):
      if let pair = inBrackets(epoch, before: tokens, from: start + 3) {
        return (pair.place, start..<pair.next)
      }
      guard start + 4 < tokens.count, case .number(let step) = tokens[start + 3], isCount(step),
        tokens[start + 4] == .close
      else { return nil }
      return (ConsolePlace(counter: .epoch, value: epoch, other: step), start..<(start + 5))
    default: return nil
    }
  }

  static func isBetween(_ token: Token) -> Bool {
    if case .word(let word) = token { return word == "i" || axis(word) == .step }
    return token == .cut || token == .mark || token == .open
  }

  static func isNumber(_ token: Token) -> Bool {
    if case .number = token { true } else { false }
  }

  static func isCount(_ value: Double) -> Bool {
    value >= 0 && value < 1e12 && value == value.rounded()
  }
}
