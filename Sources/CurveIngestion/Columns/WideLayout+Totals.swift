import CurveModel

// Losses that are called otherwise on one split only.
extension WideLayout {
  mutating func pairTrainingLosses() {
    pairTotalLoss()
    pairBatchMetrics()
  }

  /// "Batch Loss" is the counterpart of a "Validation Loss", or of a "Test Loss", which is called the same but for
  /// the split, where no other training loss goes with that.
  private mutating func pairBatchMetrics() {
    let isOfBatch = { [header] (entry: Entry) in
      entry.split == .train && header.words[entry.index].first == "batch"
    }
    guard entries.contains(where: isOfBatch) else { return }
    let trained = Set(entries.lazy.filter { $0.split == .train }.map(\.column.key))
    let rest = { (name: String) in
      MetricName.wordRanges(in: name).first.map { name[$0.upperBound...] }
    }
    let held = entries
    let counterpart = { (name: String, split: Split) in
      held.first { $0.split == split && rest($0.name) == rest(name) }
    }
    for index in entries.indices where isOfBatch(entries[index]) {
      let name = entries[index].name
      guard let held = counterpart(name, .validation) ?? counterpart(name, .test),
        !trained.contains(held.column.key)
      else { continue }
      entries[index].column.metric = held.column.metric
      entries[index].column.key = held.column.key
    }
  }

  /// "total_loss" is the counterpart of a "val_loss" that no other training loss goes with.
  private mutating func pairTotalLoss() {
    let train = entries.indices.filter { entries[$0].split == .train }
    let totals = train.filter { MetricName.isSumOfLosses(entries[$0].column.metric) }
    guard totals.count == 1, let total = totals.first,
      !train.contains(where: { entries[$0].column.key == "loss" }),
      let held = entries.first(where: { $0.split == .validation && $0.column.key == "loss" })
    else { return }
    entries[total].column.metric = held.column.metric
    entries[total].column.key = held.column.key
    layout.warnings.append(
      ReadingWarning(message: "'\(entries[total].name)' is held against '\(held.name)'"))
  }
}
