import CurveModel

// Places of two counts: an epoch, and how much of it is done.
extension ConsolePlace {
  /// The epoch where two counts stand the other way round: "[batch 8/152, epoch 2/15]", and
  /// "iteration:2 step:13/1687", which counts its epochs as iterations.
  static func epochOfBatch(
    _ first: String, _ count: (value: Double, total: Double?), in tokens: [Token], from start: Int
  ) -> (place: ConsolePlace, next: Int)? {
    let between = tokens[start...].prefix { $0 == .cut || $0 == .close || $0 == .open }
    guard case .word(let word) = tokens[between.endIndex...].first, let kind = axis(word),
      let (second, next) = self.count(in: tokens, from: between.endIndex + 1, of: kind)
    else { return nil }
    let isBatch = first.lowercased() == "batch" && kind == .epoch
    if isBatch, let total = count.total, total > 0, count.value <= total {
      let share = count.value / total
      return (
        ConsolePlace(counter: .epoch, value: second.value, total: second.total, share: share), next
      )
    }
    guard kind == .step, count.total == nil, first.lowercased() != word.lowercased(),
      let total = second.total, total > 0, second.value <= total
    else { return nil }
    return (ConsolePlace(counter: .epoch, value: count.value, share: second.value / total), next)
  }

  /// An epoch and the batch within it in one bracket: "[1,    50/ 2562] - loss: 0.5".
  static func inBrackets(
    _ epoch: Double, before tokens: [Token], from start: Int
  ) -> (place: ConsolePlace, next: Int)? {
    guard start + 1 < tokens.count, case .fraction = tokens[start], tokens[start + 1] == .close,
      let (share, next) = shareOfEpoch(in: tokens, from: start)
    else { return nil }
    return (ConsolePlace(counter: .epoch, value: epoch, share: share), next)
  }

  /// The other count behind a place, where it has no total: "| iter 100" behind an epoch, ", epoch: 1" behind
  /// a step; "Steps: 250", in the plural, may say how many an epoch has.
  static func other(
    _ kind: Counter, isPlural: Bool = false, in tokens: [Token], from start: Int
  ) -> (value: Double, next: Int)? {
    var index = start
    while index < tokens.count, isBeforeOther(tokens[index]) { index += 1 }
    // "Iteration step: 1300"
    if index + 1 < tokens.count, case .word(let first) = tokens[index], axis(first) == kind,
      case .word(let second) = tokens[index + 1], axis(second) == kind
    {
      index += 1
    }
    guard index < tokens.count, case .word(let word) = tokens[index], axis(word) == kind,
      (word.last?.lowercased() == "s") == isPlural,
      let (count, next) = count(in: tokens, from: index + 1, of: kind), count.total == nil
    else { return nil }
    return (count.value, next)
  }

  /// The step of the whole training behind an epoch and its batch, which have no totals: "epoch:2,iters:10,global_step:711".
  static func stepOfAll(in tokens: [Token], from start: Int) -> (value: Double, next: Int)? {
    var index = start
    var counts = 0
    while index + 2 < tokens.count, counts < 2 {
      while index < tokens.count, tokens[index] == .cut { index += 1 }
      guard index + 2 < tokens.count, case .word(let word) = tokens[index], axis(word) == .step,
        tokens[index + 1] == .mark, case .number(let value) = tokens[index + 2], isCount(value)
      else { return nil }
      if MetricName.words(word).first == "global" { return (value, index + 3) }
      counts += 1
      index += 3
    }
    return nil
  }

  /// The word for training between two counts.
  static func trained(in tokens: ArraySlice<Token>) -> String? {
    tokens.lazy.compactMap { token -> String? in
      guard case .word(let word) = token, ColumnWords.roles[word.lowercased()] == .train else {
        return nil
      }
      return word.lowercased()
    }.first
  }

  /// What stands between two counts: "epoch 1, phase train, step 10".
  private static func isBeforeOther(_ token: Token) -> Bool {
    guard case .word(let word) = token else {
      return [.cut, .mark, .open, .close].contains(token)
    }
    let lowercased = word.lowercased()
    return ["global", "phase"].contains(lowercased) || ColumnWords.roles[lowercased] == .train
  }

  /// Whether a line says how many batches there are, and no more: "batch = 405", or how many an evaluation took:
  /// "Eval batches[100] | loss 5.5".
  static func countsBatches(_ word: String, _ tokens: [Token], at index: Int) -> Bool {
    guard ["batch", "batches"].contains(word.lowercased()) else { return false }
    if word.lowercased() == "batches", index > 0, case .word(let split) = tokens[index - 1] {
      return ColumnWords.roles[split.lowercased()] != nil
    }
    return statedBatch(in: tokens) != nil
  }

  /// The number of a line that names a batch and no more: "batch = 405".
  static func statedBatch(in tokens: [Token]) -> Double? {
    guard tokens.count == 3, case .word(let word) = tokens[0], tokens[1] == .mark,
      ["batch", "batches"].contains(word.lowercased()), case .number(let count) = tokens[2],
      isCount(count)
    else { return nil }
    return count
  }

  /// Whether a line says how many batches one epoch is: "1 epoch = 2640 batches".
  static func isEquation(_ tokens: [Token], at index: Int) -> Bool {
    guard index > 0, index + 3 < tokens.count, tokens[index - 1] == .number(1),
      index == 1 || tokens[index - 2] != .mark, tokens[index + 1] == .mark,
      case .number = tokens[index + 2], case .word(let unit) = tokens[index + 3]
    else { return false }
    return axis(unit) != nil && unit.last?.lowercased() == "s"
  }

  /// The place within an epoch: ", Step [100/600]" or "[ 10/391]" behind it.
  static func shareOfEpoch(in tokens: [Token], from start: Int) -> (
    share: Double, next: Int
  )? {
    var index = start
    while index < tokens.count, isBetween(tokens[index]) { index += 1 }
    guard index < tokens.count, case .fraction(let part, let whole) = tokens[index], whole > 0,
      (0...(2 * whole)).contains(part)
    else { return nil }
    index += 1
    if index < tokens.count, tokens[index] == .close { index += 1 }
    // Some count on over the end of the epoch: "[700/649]".
    return (min(part / whole, 1), index)
  }

  /// The counts behind a word for steps: "iter: 10/30".
  static func batch(in tokens: ArraySlice<Token>) -> UnnamedBars.Meter? {
    guard
      tokens.contains(where: { if case .word(let word) = $0 { axis(word) == .step } else { false } }
      )
    else { return nil }
    return tokens.lazy.compactMap { token -> UnnamedBars.Meter? in
      guard case .fraction(let part, let whole) = token else { return nil }
      return UnnamedBars.Meter(part: part, whole: whole)
    }.first
  }

  /// How many epochs there are, where a heading says its epoch once more, from 1 on, and nothing else: "Epoch 1 (1/200):",
  /// "**** Epoch 5 (6/32) ****".
  static func countedAgain(_ epoch: Double, in tokens: [Token], from start: Int) -> Double? {
    let rest = tokens[start...]
    guard rest.count > 2, rest.first == .open, rest.dropFirst(2).first == .close,
      rest.dropFirst(3).allSatisfy({ $0 == .mark || $0 == .cut }),
      case .fraction(let count, let total) = rest[start + 1], count == epoch || count == epoch + 1
    else { return nil }
    return total
  }

  /// A count behind a split at the start of a line, with named values behind it: "Train 3, loss: 0.5".
  static func behindSplit(_ tokens: [Token]) -> (place: ConsolePlace, range: Range<Int>)? {
    guard tokens.count > 5, case .word(let split) = tokens[0], case .number(let value) = tokens[1],
      tokens[2] == .cut, case .word(let name) = tokens[3], tokens[4] == .mark, isCount(value),
      ColumnWords.roles[split.lowercased()] != nil, DrawnRow.namesMetric(name)
    else { return nil }
    let place = ConsolePlace(
      counter: .epoch, value: value, split: split.lowercased(), isOfSplit: true)
    return (place, 0..<2)
  }

  /// timm's "Train: 3 [ 50/1251 (  4%)]", Swin's "Train: [3/300][50/1251]".
  static func behindSplit(
    _ tokens: [Token], at start: Int
  ) -> (place: ConsolePlace, range: Range<Int>)? {
    guard start + 4 < tokens.count, case .word(let word) = tokens[start],
      tokens[start + 1] == .mark,
      ColumnWords.roles[word.lowercased()] != nil
    else { return nil }
    var place = ConsolePlace(counter: .epoch, value: 0, split: word.lowercased())
    var next = start + 3
    switch (tokens[start + 2], tokens[start + 3]) {
    case (.number(let epoch), .open): place.value = epoch
    case (.open, .fraction(let epoch, let total)) where tokens[start + 4] == .close:
      (place.value, place.total) = (epoch, total)
      next = start + 5
    default: return nil
    }
    guard isCount(place.value), next < tokens.count, tokens[next] == .open,
      let (share, end) = shareOfEpoch(in: tokens, from: next)
    else { return nil }
    place.share = share
    return (place, start..<end)
  }

  /// A count of all before a colon, where the line names no other place: "3 / 40: train = 0.5".
  static func beforeColon(_ tokens: [Token]) -> (place: ConsolePlace, range: Range<Int>)? {
    guard case .fraction(let value, let total) = tokens[0], tokens[1] == .mark, isCount(value),
      value <= total, case .word = tokens[2], find(in: Array(tokens[2...])) == nil
    else { return nil }
    return (ConsolePlace(counter: .step, value: value, total: total), 0..<2)
  }

  /// An epoch in brackets before the batch within it: "[1/100] batch 10/644".
  static func beforeBatch(
    _ tokens: [Token], at start: Int
  ) -> (place: ConsolePlace, range: Range<Int>)? {
    guard start + 4 < tokens.count, tokens[start] == .open,
      case .fraction(let epoch, let total) = tokens[start + 1], isCount(epoch),
      tokens[start + 2] == .close, case .word(let word) = tokens[start + 3], axis(word) == .step,
      let (share, end) = shareOfEpoch(in: tokens, from: start + 3)
    else { return nil }
    let place = ConsolePlace(counter: .epoch, value: epoch, total: total, share: share)
    return (place, start..<end)
  }
}
