import CurveModel

/// Values of which a console says the split and nothing else (`ValueOrigin.splitAlone`): CatBoost's "learn: 0.6  test:
/// 0.5", and "Epoch: 003, Loss: 1.2, Train: 0.6, Val: 0.5".
enum UnnamedMetric {
  /// Whether a name is that of one more evaluation set: "test1".
  static func isFurtherSet(_ name: String) -> Bool {
    guard let last = name.last, last.isNumber else { return false }
    return ColumnWords.roles[String(name.dropLast())] != nil
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

extension ConsoleTable {
  /// Names the metric that the console did not: what falls with training is a loss, what rises a score.
  ///
  /// - Parameter rise: Whether the best value rises; nil where the log does not say.
  mutating func nameUnnamedMetric(bests rise: Bool?) {
    keepLastSet()
    let unnamed = columns.indices.filter { columns[$0].origin == .splitAlone }
    guard !unnamed.isEmpty else { return }
    let splits = unnamed.map { columns[$0].name }
    let trained = unnamed.first { ShortRoles.split(ofName: columns[$0].name) == .train }
    let rises = rise ?? self.rises(trained ?? unnamed[0])
    let hasLoss = columns.contains { $0.told?.key == "loss" }
    // Beside the loss of training those of the sets held out: "Loss: 0.7, Val: 0.8, Test: 0.9".
    let metric = rises ? "score" : hasLoss && trained != nil ? "cost" : "loss"
    for index in unnamed { columns[index].settle(as: "\(columns[index].name) \(metric)") }
    guard metric != "loss" else { return }
    let what = unnamed.count == 1 ? "names no metric; it" : "name no metric; they"
    let way = unnamed.count == 1 ? (rises ? "rises" : "falls") : rises ? "rise" : "fall"
    warnings.append(
      ReadingWarning(
        message: "\(Spelling.quotedList(splits)) \(what) \(way) with training, so "
          + "\(rises ? "higher" : "lower") is taken for better"))
  }

  /// Of CatBoost's evaluation sets, "test" and "test1", keeps the last one, by which it chooses its best model.
  private mutating func keepLastSet() {
    let sets = columns.indices.filter { columns[$0].origin == .splitAlone }
    guard let kept = sets.last(where: { UnnamedMetric.isFurtherSet(columns[$0].name) }) else {
      return
    }
    let last = columns[kept].name
    let word = last.dropLast()
    columns[kept].name = "\(word) set \(last.suffix(1))"
    for index in sets.reversed() where index != kept {
      let name = columns[index].name
      guard name == word || name.dropLast() == word else { continue }
      leaveOut(index, .other("an earlier evaluation set; the last one, '\(last)', is read"))
    }
  }

  /// Whether the later half of the numbers of the longest run lies above the earlier one.
  private func rises(_ index: Int) -> Bool {
    let places = columns.first { ColumnGrammar.axis(named: $0.name) != nil }?.cells
    var runs: [[Double]] = [[]]
    var last = -Double.infinity
    for (row, cell) in columns[index].cells.enumerated() {
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
