import CurveModel

// Losses that are called a total on one split only.
extension WideLayout {
  /// "total_loss" is the counterpart of a "val_loss" that no other training loss goes with.
  mutating func pairTotalLoss() {
    let train = entries.indices.filter { entries[$0].split == .train }
    let keys = Set(train.map { entries[$0].column.key })
    let totals = train.filter { ["totalloss", "losstotal"].contains(entries[$0].column.key) }
    guard totals.count == 1, let total = totals.first, !keys.contains("loss"),
      let held = entries.first(where: { $0.split == .validation && $0.column.key == "loss" })
    else { return }
    entries[total].column.metric = held.column.metric
    entries[total].column.key = held.column.key
    layout.warnings.append(
      ReadingWarning(message: "'\(entries[total].name)' is held against '\(held.name)'"))
  }
}
