import CurveModel

// Columns that could each be the same curve.
extension WideLayout {
  mutating func dropTwins() throws(InputProblem) {
    var kept: [Entry] = []
    var undecided: [Entry] = []
    for entry in entries {
      guard
        let rival = kept.firstIndex(where: {
          $0.split == entry.split && $0.column.key == entry.column.key && entry.split != .unknown
        })
      else {
        kept.append(entry)
        continue
      }
      let duel = TwinColumns(table, first: kept[rival], second: entry)
      switch duel.outcome {
      case .keepFirst(let reason):
        ignore(entry.index, .other(reason))
      case .keepSecond(let reason):
        ignore(kept[rival].index, .other(reason))
        kept[rival] = entry
      case .keepBoth(let renamingFirst):
        if renamingFirst { kept[rival].takeSpelling() }
        kept.append(entry)
        if !renamingFirst { kept[kept.count - 1].takeSpelling() }
      case .undecided:
        undecided.append(entry)
      }
    }
    guard undecided.isEmpty || isJudgedWithout(undecided) else {
      throw ambiguity(of: entries.first(where: isJudgedFirst) ?? undecided[0])
    }
    for entry in undecided { kept.removeAll { isSameCurve($0, entry) } }
    leaveOut(undecided)
    entries = kept
  }

  private func isSameCurve(_ one: Entry, _ other: Entry) -> Bool {
    one.split == other.split && one.column.key == other.column.key
  }

  /// Whether another metric is asked for, or a loss is told apart on training and on another split, so that others are
  /// not judged where none of them is asked for.
  private func isJudgedWithout(_ undecided: [Entry]) -> Bool {
    let keys = Set(undecided.map(\.column.key))
    if let metric = options.metric.map(MetricName.key) {
      if keys.contains(metric) { return false }
      if entries.contains(where: { $0.column.key == metric }) { return true }
    }
    guard !keys.contains(where: { $0.hasSuffix("loss") }) else { return false }
    let losses = entries.filter { $0.column.key.hasSuffix("loss") }
    return losses.contains { loss in
      loss.split == .train
        && losses.contains {
          $0.column.key == loss.column.key && $0.split != .train && $0.split != .unknown
        }
    }
  }

  /// Leaves out columns that could each be the same curve of a metric that is not judged.
  private mutating func leaveOut(_ undecided: [Entry]) {
    var told: [Entry] = []
    for entry in undecided where !told.contains(where: { isSameCurve($0, entry) }) {
      told.append(entry)
      let same = entries.filter { isSameCurve($0, entry) }
      let names = Spelling.quotedList(same.map(\.name))
      for column in same {
        ignore(
          column.index,
          .other(
            "\(names) could each be the \(entry.split.rawValue) curve of '\(entry.column.metric)'"))
      }
    }
  }

  /// Whether a loss that was trained on has several columns on another split: the choice that matters.
  private func isJudgedFirst(_ entry: Entry) -> Bool {
    let same = entries.filter { $0.column.key == entry.column.key }
    return entry.split != .train && entry.split != .unknown && entry.column.key.hasSuffix("loss")
      && same.contains { $0.split == .train } && same.count { $0.split == entry.split } > 1
  }

  /// All columns that could be the curve that one of them could be.
  private func ambiguity(of entry: Entry) -> InputProblem {
    let same = entries.filter { $0.column.key == entry.column.key }
    return .ambiguousColumns(
      same.filter { $0.split == entry.split }.map(\.name), metric: entry.column.metric,
      split: entry.split, hasTrain: same.contains { $0.split == .train }, path: table.path)
  }

  /// Of "loss_val" and "loss_avg", as PyTorch's `AverageMeter` calls a batch and the mean so far, the mean is read:
  /// the one is no validation, where nothing else says a split.
  mutating func dropMeterValues() {
    let words = header.words
    let isLast = { (entry: Entry, word: String) in words[entry.index].last == word }
    let stem = { (entry: Entry) in words[entry.index].dropLast() }
    let means = entries.filter { $0.column.split == nil && isLast($0, "avg") }
    guard !means.isEmpty else { return }
    let named = entries.filter { $0.column.split != nil }
    let pairs = named.map { value in
      (value, isLast(value, "val") ? means.first { stem($0) == stem(value) } : nil)
    }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.1 != nil }) else { return }
    for case (let value, let mean?) in pairs {
      ignore(value.index, .other("one batch at a time; '\(mean.name)' is read"))
    }
    let values = Set(named.map(\.index))
    entries.removeAll { values.contains($0.index) }
  }
}
