import CurveModel

// Losses that are called otherwise on one split only.
extension WideLayout {
  mutating func pairTrainingLosses() {
    pairTotalLoss()
    pairSquaredLoss()
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
    let parts = train.filter { $0 != total && entries[$0].column.key.contains("loss") }
    let other = parts.first.map { part in
      "; if it measures '\(entries[part].name)', say so: "
        + ShellQuoting.command([
          "--train", entries[part].name, "--validation", held.name,
        ])
    }
    layout.warnings.append(
      ReadingWarning(
        message: "'\(entries[total].name)' is held against '\(held.name)'" + (other ?? "")))
  }

  /// The only loss of training is the counterpart of a squared error that stands on validation beside its root, where no
  /// loss does and both begin at one height: "train_loss" beside "val_mse" and "val_rmse".
  private mutating func pairSquaredLoss() {
    let losses = entries.indices.filter { index in
      MetricFamily.of(entries[index].column.metric)?.direction == .lower
    }
    let train = losses.filter { entries[$0].split == .train }
    let held = losses.filter { entries[$0].split == .validation }
    guard train.count == 1, let loss = train.first, entries[loss].column.key == "loss",
      Set(held.map { entries[$0].column.key }) == ["mse", "rmse"],
      let square = held.first(where: { entries[$0].column.key == "mse" }), held.count == 2,
      let first = start(of: loss), let other = start(of: square), first > 0, other > 0,
      max(first / other, other / first) < Self.oneHeight
    else { return }
    entries[loss].column.metric = entries[square].column.metric
    entries[loss].column.key = entries[square].column.key
    layout.warnings.append(
      ReadingWarning(
        message:
          "'\(entries[loss].name)' is held against '\(entries[square].name)', as which a loss is minimised"
      ))
  }

  private func start(of entry: Int) -> Double? {
    table.columns[entries[entry].index].cells.lazy.compactMap(Cell.number).first
  }

  /// By less than this factor the first value of training differs from that of validation; a sum over a batch or a mean
  /// over other outputs is farther off.
  private static let oneHeight = 2.0
}
