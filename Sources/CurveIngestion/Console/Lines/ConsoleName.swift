import CurveModel

/// The words that stand before a value, as the name of a curve.
enum ConsoleName {
  /// Words that say that a value is not that of the metric at this place.
  private static let elsewhere: Set = [
    "best", "min", "max", "lowest", "highest", "prev", "previous", "last", "target", "from", "to",
    "at", "improved", "threshold", "reached", "scale", "loss_scale", "time", "batch_cost",
    "data_cost", "reader_cost", "reader", "batch_cost_sum", "class", "improving", "not", "std",
    "stddev", "stdev", "stderr",
  ]
  /// Words that say how a metric was averaged, or that it was.
  private static let averages: Set = ["avg", "avg.", "average", "mean", "running", "value", "end"]

  /// Last words before a value that say nothing: "val loss is 0.5", "loss so far is 0.4".
  private static let closings: Set = ["is", "was", "so", "far", "now"]
  /// Words of a logger before what it logs: half of the day, and levels that are no metric.
  static let loggers: Set = ["AM", "PM", "INFO", "DEBUG"]
  /// Ends of a logger's name that is that of its program: "train.py validation loss: 3.9".
  private static let programs = [".py", ".ipynb", ".cc", ".cpp", ".jl", ".lua", ".rs", ".swift"]

  /// Words of a caption beside a split: "Validation results", "Metrics on the test set", "TRAIN in epoch".
  static let captions: Set = [
    "set", "data", "split", "results", "result", "metrics", "scores", "summary", "report", "on",
    "the", "performance", "for", "in", "at", "of", "after", "during",
  ]

  /// Words behind a split that make a line a record of an evaluation: "Validation result at epoch 3".
  static let results: Set = ["result", "results", "score", "scores", "metrics", "performance"]

  /// What an evaluation runs over.
  static let examples: Set = ["images", "samples", "examples", "sentences", "inputs"]
  /// Words of a sentence about an evaluation that name nothing: "of the network on the test images".
  private static let fillers = examples.union([
    "the", "a", "network", "net", "model", "all", "of", "on", "for", "in",
  ])

  /// Words of a sentence: of a problem that a language model was asked, say.
  private static let prose: Set = [
    "a", "A", "an", "An", "before", "after", "minus", "plus", "per", "with", "by", "if", "that",
    "then",
  ]
  /// What a number is counted in that is a time: "Cost 208.0 sec".
  private static let times: Set = [
    "s", "sec", "secs", "second", "seconds", "ms", "mins", "minutes", "hours", "hrs",
  ]

  /// Such units that may begin the name of something else.
  private static let briefTimes: Set = ["min", "m", "h", "hr"]

  /// Whether words say no more than on what something was measured: "Testing performance in val model".
  static func isCaption(_ words: [String]) -> Bool {
    words.allSatisfy { word in
      let word = word.lowercased()
      return ColumnWords.roles[word] != nil || captions.contains(word) || fillers.contains(word)
    }
  }

  /// Whether words are those of a sentence and no name: "A train travels", "the cost per km".
  static func isProse(_ words: [String]) -> Bool {
    words.contains { prose.contains($0) }
  }

  /// Whether a number is a time, by the word behind it.
  static func isTime(before rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard case .word(let word) = rest.first else { return false }
    if times.contains(word) { return true }
    // "cost: 0.27 min, acc: 0.5", but "loss 0.5 min 0.4"
    let next = rest.dropFirst().first
    return briefTimes.contains(word) && (next == nil || next == .cut || next == .close)
  }

  /// The name with a number behind it that counts something, or tells one of several: "class 0 acc: 0.5", "on the 10000
  /// test images: 54 %", "loss 0: 0.5", "top 5 acc: 0.9"; nil where the number is a value.
  static func counted(
    _ name: [String], by number: Double, before rest: ArraySlice<ConsoleTokens.Token>
  ) -> [String]? {
    if name.last?.lowercased() == "class" { return name + ["\(number)"] }
    if name.last?.lowercased() == "top", number == number.rounded(), number > 0, number < 1000,
      case .word = rest.first
    {
      return name.dropLast() + ["top\(Int(number))"]
    }
    // "Prec@1 05 70.1" of several models
    if name.last?.contains("@") ?? false, number == number.rounded(), number >= 0, number < 1000,
      case .number = rest.first
    {
      return name + ["\(Int(number))"]
    }
    // Every line of most loggers has "10:22:01".
    if rest.first == .mark, case .number = rest.dropFirst().first, number == number.rounded(),
      (0..<100).contains(number), let first = name.last?.utf8.first, !(0x30...0x39).contains(first),
      column(name, at: nil) != nil
    {
      return name + ["\(Int(number))"]
    }
    return isCount(before: rest) ? name : nil
  }

  /// Whether a number counts the examples of an evaluation, by what follows it.
  private static func isCount(before rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    let next = rest.prefix(2).compactMap {
      if case .word(let word) = $0 { word.lowercased() } else { nil }
    }
    guard let last = next.last else { return false }
    return examples.contains(next[0])
      || next.count == 2 && ColumnWords.roles[next[0]] != nil && examples.contains(last)
  }

  /// A name with another word; a time ends that of a time, and the end of a sentence any.
  ///
  /// "per-step time 0.77s loss=1.3", "Epoch 3 finished. Average loss: 0.5", "Epoch 3 evaluated with loss: 0.5"
  static func continued(_ name: [String], with word: String) -> [String] {
    guard let last = name.last else { return word == "and" ? [] : [word] }
    if word == "with", ColumnWords.roles[last.lowercased()] != nil { return name }
    let isOver = last.lowercased() == "time" && isDuration(word) || endsSentence(last)
    guard isOver else { return name + [word] }
    return isDuration(word) ? [] : [word]
  }

  /// Whether a word ends a sentence, as in "Epoch 3 finished.", and is no short form such as "Val.".
  private static func endsSentence(_ word: String) -> Bool {
    guard word.utf8.last == UInt8(ascii: "."), word.utf8.count > 5 else { return false }
    let stem = word.dropLast().lowercased()
    return ColumnWords.roles[stem] == nil && MetricFamily.of(stem) == nil
      && !averages.contains(stem)
  }

  /// Whether a word is a time: "2.1s", "350ms".
  static func isDuration(_ word: String) -> Bool {
    let digits = word.prefix { $0.isNumber || $0 == "." }
    return !digits.isEmpty && times.contains(String(word.dropFirst(digits.count)))
  }

  /// The name of a curve in the words before a value; nil for anything that is none.
  ///
  /// What a sentence says before it is left out: "global_step 100 loss 0.5".
  static func column(_ words: [String], at place: ConsolePlace?) -> ConsoleColumn.ID? {
    guard words.count <= 12 else { return nil }
    let ofIterations = place?.counter == .iteration
    // A log says the same few words before all of its values.
    return (ofIterations ? columnsOfIterations : columns).value(of: words.joined(separator: " ")) {
      _ in column(words, ofIterations: ofIterations)
    }
  }

  private static let columns = NameMemo<ConsoleColumn.ID?>()
  private static let columnsOfIterations = NameMemo<ConsoleColumn.ID?>()

  private static func column(_ words: [String], ofIterations: Bool) -> ConsoleColumn.ID? {
    guard !words.contains(where: isElsewhere), !isOfClass(words) else { return nil }
    if words.first == "the" || isProse(words) {
      guard words.contains(where: { ColumnGrammar.metricColumn($0).split != nil }) else {
        return nil
      }
    }
    let isSentence = words.contains { $0 == "of" || examples.contains($0.lowercased()) }
    let isOfValues = isOfValues(words)
    var words = words.filter { word in
      guard !loggers.contains(word), !programs.contains(where: word.hasSuffix) else { return false }
      let word = word.lowercased()
      let isAverage = averages.contains(word) && !(isOfValues && word == "value")
      return !isAverage && !(isSentence && fillers.contains(word))
    }
    // "Time Elapsed: 30.1 s. Mean Reward: 43", "Speed 1000.12 samples/sec   Loss 10.1", "time: 1.5 m   valid_acc: 0.84"
    if words.count > 1, let first = words.first {
      let isTime =
        first.last == "." && times.contains(String(first.dropLast()))
        || times.union(briefTimes).contains(first)
          && ColumnGrammar.metricColumn(words[1]).split != nil
      if isTime || first.hasSuffix("/sec") || first.hasSuffix("/s") { words.removeFirst() }
    }
    while words.count > 1, let last = words.last, closings.contains(last.lowercased()) {
      words.removeLast()
    }
    // "Final Test Accuracy" is the one there is; a final loss of training stands beside its curve.
    if words.first?.lowercased() == "final",
      words.contains(where: { ColumnWords.roles[$0.lowercased()] == .test })
    {
      words.removeFirst()
    }
    // Composer's "Train loss/train/total": what the name itself says is enough.
    if words.count == 2, ColumnWords.roles[words[0].lowercased()] != nil, words[1].contains("/"),
      ColumnGrammar.metricColumn(words[1]).split != nil
    {
      return column(named: words[1], ofIterations: ofIterations)
    }
    for start in words.indices where words.count - start <= 6 {
      let name = words[start...].joined(separator: " ")
      if let column = column(named: name, ofIterations: ofIterations) { return column }
    }
    return nil
  }

  /// Whether a loss is that of a network of values, "Value Loss", which is another one than the "loss value".
  private static func isOfValues(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains {
      $0.lowercased() == "value" && $1.lowercased() == "loss"
    }
  }

  /// The name of a learning rate in the words before a value; nil for anything else.
  static func rate(_ words: [String]) -> String? {
    [1, 2].lazy.map { words.suffix($0).joined(separator: " ") }.first { name in
      ColumnGrammar.meaning(of: name) == .nuisance(.learningRate)
    }
  }

  static func isElsewhere(_ word: String) -> Bool {
    elsewhere.contains(word.lowercased()) || MetricName.words(word).contains("class")
      || LookingBack.holdsBest(word)
  }

  /// Whether a metric is that of one class: "Accuracy of plane", "AP for person".
  private static func isOfClass(_ words: [String]) -> Bool {
    let words = words.map { $0.lowercased() }
    guard let joint = words.firstIndex(where: { ["of", "for"].contains($0) }), joint > 0,
      joint + 1 < words.count, DrawnRow.namesMetric(words[..<joint].joined(separator: " "))
    else { return false }
    let known = words[(joint + 1)...].contains { word in
      fillers.contains(word) || ColumnWords.roles[word] != nil
        || ColumnWords.companions.contains(word)
    }
    return !known
  }

  /// LightGBM's genitive: "valid_1's rmse"; of a set that is called "train_loss" only the split counts.
  private static func withoutGenitive(_ name: String) -> String {
    guard let mark = name.firstRange(of: "'s ") else { return name }
    let (set, metric) = (name[..<mark.lowerBound], name[mark.upperBound...])
    let split = MetricName.words(String(set)).first { ColumnWords.roles[$0] != nil }
    let namesMetric = MetricFamily.of(ColumnGrammar.metricColumn(String(set)).metric) != nil
    return "\(namesMetric ? split ?? String(set) : String(set)) \(metric)"
  }

  private static func column(named name: String, ofIterations: Bool) -> ConsoleColumn.ID? {
    guard let first = name.first, first.isLetter, name.count <= 60 else { return nil }
    let plain = withoutGenitive(name)
    guard case .metric(let metric) = ColumnGrammar.meaning(of: plain) else { return nil }
    // CatBoost prints the split alone, whatever the metric is, and numbers further sets: "test1".
    if metric.metric.isEmpty || UnnamedMetric.isFurtherSet(plain) {
      return ofIterations ? ConsoleColumn.ID(name: plain, origin: .splitAlone) : nil
    }
    return MetricFamily.of(metric.metric) == nil && !Objectives.isOne(metric)
      ? nil : ConsoleColumn.ID(name: plain)
  }
}
