import CurveModel

/// Words of lines that look back on the best place of a training, where the line does not say where the training is.
///
/// "Best so far: epoch 16, acc 0.41", "Beste Epoche: 2 (val_loss: 0.9)", "Pesos restaurados da epoch 87 (val_acc=0.97)"
/// in Keras callbacks of many languages: read as a place, the epochs behind it would be taken for those of an earlier
/// start of the log.
enum LookingBack {
  /// "Best epoch: 3", "best loss at epoch 3": what such lines call the best place.
  static let bests: Set = [
    "best", "beste", "bester", "bestes", "besten", "melhor", "melhores", "mejor", "mejores",
    "meilleur", "meilleure", "migliore", "miglior", "лучшая", "лучший", "лучшей", "najlepsza",
    "najlepszy", "terbaik", "nejlepší", "bästa", "найкраща", "最佳", "最优",
  ]

  /// Whether a word of a language without blanks says that a value is the best one so far.
  ///
  /// All others are passed over at once: the search within a word took a third of the time of reading a console.
  static func holdsBest(_ word: String) -> Bool {
    word.utf8.contains { $0 >= 0x80 } && parts.contains { word.contains($0) }
  }

  private static let parts = ["最佳", "最好", "最优", "最高", "最低"]

  /// "Restored the weights of epoch 3": what a training went back to.
  static let returns: Set = [
    "restored", "restoring", "restaurado", "restaurados", "restaurada", "restauradas",
    "restaurando", "restauré", "restaurés", "ripristinati", "ripristinato", "wiederhergestellt",
    "восстановлены", "восстановлена",
  ]

  /// Words for steps that are a setting: "gradient accumulation steps: 32", "Warmup steps = 100".
  private static let settings: Set = [
    "accumulation", "accum", "warmup", "warm-up", "optimization", "decay",
  ]

  /// Whether the words right before the one for a place say that it is not where the training is.
  static func tells(_ before: ArraySlice<ConsoleTokens.Token>) -> Bool {
    // "restored the weights from epoch 87"
    if case .word(let word) = before.last,
      word.lowercased() == "from" || settings.contains(word.lowercased())
    {
      return true
    }
    // "Best so far: epoch 16"
    var near = before
    while near.last == .mark || near.last == .open { near = near.dropLast() }
    // "[NEW BEST] Epoch 3" is where the training is.
    if before.last == .close, words(in: before.dropLast().suffix(2)) == ["new", "best"] {
      return false
    }
    return words(in: before.suffix(3)).contains { $0 == "at" || bests.contains($0) }
      || words(in: near.suffix(3)).contains(where: bests.contains)
      || words(in: before.suffix(5)).contains(where: returns.contains)
  }

  /// Whether a line tells what was measured at a place: "Training loss at epoch 2: 1.86" and "At epoch 2, loss = 1.86", but
  /// not "Lowest loss at epoch 2: 1.86".
  static func isMeasured(at place: Int, in tokens: [ConsoleTokens.Token]) -> Bool {
    let before = tokens[..<place]
    // "At epoch 3, train loss = 1.86"
    if before.count == 1, before.first == .word("At") || before.first == .word("at") { return true }
    guard case .word(let joint) = before.last, ["at", "after"].contains(joint.lowercased()),
      place + 3 < tokens.count, tokens[place + 2] == .mark,
      case .number = tokens[place + 1], case .number = tokens[place + 3]
    else { return false }
    let named = words(in: before.dropLast())
    return named.contains { MetricFamily.of($0) != nil }
      && !named.contains { bests.contains($0) || extremes.contains($0) }
      && !before.contains { if case .number = $0 { true } else { false } }
  }

  /// Whether words before "epoch" make it a part of a metric's name: "loss per epoch", "loss after epoch".
  static func namesGrain(_ before: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard case .word(let joint) = before.last, grains.contains(joint.lowercased()) else {
      return false
    }
    return words(in: before.dropLast()).contains { MetricFamily.of($0) != nil }
  }

  private static let grains: Set = ["per", "after", "each", "every", "of", "for", "in"]
  private static let extremes: Set = [
    "lowest", "highest", "minimum", "maximum", "min", "max", "least", "final", "last", "minimal",
    "maximal",
  ]

  /// Whether a line without a place sums a training up, or says what it went back to.
  static func sumsUp(_ tokens: [ConsoleTokens.Token]) -> Bool {
    if !sums.isDisjoint(with: words(in: tokens[...])) { return true }
    let best = tokens.indices.filter { index in
      guard case .word(let word) = tokens[index] else { return false }
      return bests.contains(word.lowercased()) || holdsBest(word)
    }
    return best.contains { !isInPassing(tokens[($0 + 1)...], behind: tokens[..<$0]) }
  }

  /// Whether a line says that the next one repeats the best iteration.
  ///
  /// LightGBM's "Early stopping, best iteration is:", XGBoost's "Stopping. Best iteration:".
  static func announcesBest(_ words: [String], _ tokens: [ConsoleTokens.Token]) -> Bool {
    words.suffix(3) == ["best", "iteration", "is"]
      || tokens.last == .mark && words.suffix(2) == ["best", "iteration"]
  }

  /// Whether a line says at which batch a training broke off, or how long all of it took: Keras' "Batch 12: Invalid loss,
  /// terminating training" stands above the values of its epoch.
  static func breaksOff(_ words: [String]) -> Bool {
    saysRuntime(words) || words.suffix(2) == ["terminating", "training"]
  }

  /// Whether a line says that a training is over: Hugging Face's "{'train_runtime': 332.9, ...}", "Training complete!".
  static func endsTraining(_ words: [String], isPlaced: Bool) -> Bool {
    if isPlaced { return saysRuntime(words) }
    guard words.count <= longestEnd else { return saysRuntime(words) }
    var (namesEnd, namesTraining) = (false, false)
    for word in words {
      // Looking a word up costs more than a look at its first letter.
      switch word.utf8.first {
      case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "e"):
        namesEnd = namesEnd || ends.contains(word)
      case UInt8(ascii: "f"):
        namesEnd = namesEnd || ends.contains(word)
        namesTraining = namesTraining || word == "fit"
      case UInt8(ascii: "t"):
        if word == "train_runtime" { return true }
        namesTraining = namesTraining || word == "training" || word == "train"
      default: break
      }
    }
    return namesEnd && namesTraining
  }

  private static func saysRuntime(_ words: [String]) -> Bool {
    words.contains { $0.utf8.count == 13 && $0 == "train_runtime" }
  }

  private static let ends: Set = ["complete", "completed", "finished", "done", "ended"]
  private static let longestEnd = 8

  /// Whether a best value so far is one of several values of a line: "loss 2.0 acc 30 best acc 27.2".
  ///
  /// It stands behind another value and has one of its own, and none of the metrics before it is named again behind it;
  /// or it stands behind several values and has none: "loss 2.0 acc 30 > saved as best model!".
  private static func isInPassing(
    _ behind: ArraySlice<ConsoleTokens.Token>, behind before: ArraySlice<ConsoleTokens.Token>
  ) -> Bool {
    let metrics = words(in: before).filter { MetricFamily.of($0) != nil }
    let isNumber = { (token: ConsoleTokens.Token) in
      if case .number = token { true } else { false }
    }
    let values = before.count(where: isNumber)
    guard !metrics.isEmpty, values > 0 else { return false }
    guard behind.contains(where: isNumber) else { return metrics.count > 1 && values > 1 }
    let name = behind.prefix { if case .word = $0 { true } else { false } }
    guard words(in: name).allSatisfy({ ConsolePlace.axis($0) == nil }) else { return false }
    var rest = behind.dropFirst(name.count)
    if rest.first == .mark { rest = rest.dropFirst() }
    guard case .number = rest.first else { return false }
    let next = rest.prefix {
      if case .word(let word) = $0 { !bests.contains(word.lowercased()) } else { true }
    }
    return Set(words(in: next)).isDisjoint(with: metrics)
  }

  /// Words of what a line without a place says once more.
  private static let sums = returns.union(["params", "hyperparams", "hyperparameters", "loaded"])

  private static func words(in tokens: ArraySlice<ConsoleTokens.Token>) -> [String] {
    tokens.compactMap { if case .word(let word) = $0 { word.lowercased() } else { nil } }
  }
}
