import CurveModel

/// Values of which a console says the split and nothing else: CatBoost's "learn: 0.6  test: 0.5", and
/// "Epoch: 003, Loss: 1.2, Train: 0.6, Val: 0.5".
enum UnnamedMetric {
  /// No column of a log begins like this.
  private static let prefix = "\u{1}unnamed "

  /// What a value is called until all are known.
  static func name(_ split: String) -> String { prefix + split }

  /// Whether a name is that of one more evaluation set: "test1".
  static func isFurtherSet(_ name: String) -> Bool {
    guard let last = name.last, last.isNumber else { return false }
    return ColumnWords.roles[String(name.dropLast())] != nil
  }

  /// The split alone; nil for any other name.
  fileprivate static func split(of name: String) -> String? {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }

  /// Best values, one after the other: they show which way is better.
  struct Bests {
    private var first: Double?
    private var last: Double?

    mutating func take(_ best: Double) {
      first = first ?? best
      last = best
    }

    /// Whether they rise; nil where they do not move.
    var rise: Bool? {
      guard let first, let last, first != last else { return nil }
      return last > first
    }
  }
}

extension RecordContent {
  /// Names the metric that the console did not: what falls with training is a loss, what rises a score.
  ///
  /// - Parameter rise: Whether the best value rises; nil where the log does not say.
  mutating func nameUnnamedMetric(bests rise: Bool?) {
    keepLastSet()
    let unnamed = table.columns.indices.compactMap { index in
      UnnamedMetric.split(of: table.columns[index].name).map { (index: index, split: $0) }
    }
    guard !unnamed.isEmpty else { return }
    let trained = unnamed.first { ShortRoles.split(ofName: $0.split) == .train }
    let rises = rise ?? self.rises((trained ?? unnamed[0]).index)
    let hasLoss = table.columns.contains { ColumnGrammar.metricColumn($0.name).key == "loss" }
    // Beside the loss of training those of the sets held out: "Loss: 0.7, Val: 0.8, Test: 0.9".
    let metric = rises ? "score" : hasLoss && trained != nil ? "cost" : "loss"
    for (index, split) in unnamed { table.columns[index].name = "\(split) \(metric)" }
    guard metric != "loss" else { return }
    let names = Spelling.quotedList(unnamed.map(\.split))
    let what = unnamed.count == 1 ? "names no metric; it" : "name no metric; they"
    let way = unnamed.count == 1 ? (rises ? "rises" : "falls") : rises ? "rise" : "fall"
    warnings.append(
      ReadingWarning(
        message: "\(names) \(what) \(way) with training, so \(rises ? "higher" : "lower") is taken "
          + "for better"))
  }

  /// Of CatBoost's evaluation sets, "test" and "test1", keeps the last one, by which it chooses its best model.
  private mutating func keepLastSet() {
    let sets = table.columns.indices.compactMap { index in
      UnnamedMetric.split(of: table.columns[index].name).map { (index: index, name: $0) }
    }
    guard let last = sets.last(where: { UnnamedMetric.isFurtherSet($0.name) }) else { return }
    let word = String(last.name.dropLast())
    for (index, name) in sets.reversed() where index != last.index {
      guard name == word || name.dropLast() == word else { continue }
      table.columns.remove(at: index)
      ignored.append(
        IgnoredColumn(
          column: name,
          reason: .other("an earlier evaluation set; the last one, '\(last.name)', is read")))
    }
    guard let kept = table.index(of: UnnamedMetric.name(last.name)) else { return }
    table.columns[kept].name = UnnamedMetric.name("\(word) set \(last.name.suffix(1))")
  }

  /// Whether the later half of the numbers of the longest run lies above the earlier one.
  private func rises(_ index: Int) -> Bool {
    let places = table.columns.first { ColumnGrammar.axis(named: $0.name) != nil }?.cells
    var runs: [[Double]] = [[]]
    var last = -Double.infinity
    for (row, cell) in table.columns[index].cells.enumerated() {
      guard let number = Cell.number(cell) else { continue }
      if let place = places.flatMap({ Cell.number($0[row]) }) {
        if place < last { runs.append([]) }
        last = place
      }
      runs[runs.count - 1].append(number)
    }
    let longest = runs.max { $0.count < $1.count } ?? []
    let half = longest.count / 2
    guard half > 0 else { return false }
    return longest.suffix(half).reduce(0, +) > longest.prefix(half).reduce(0, +)
  }
}
