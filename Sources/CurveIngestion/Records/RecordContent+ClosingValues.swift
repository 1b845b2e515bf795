import CurveModel

extension RecordContent {
  /// Leaves out what Hugging Face's trainer writes once, when it is done: `train/train_loss` is the
  /// mean of the training loss over the whole run.
  mutating func dropClosingValues() {
    let names = Set(table.names)
    guard names.contains("train/loss") else { return }
    let reasons: [(String, IgnoredColumn.Reason)] = [
      ("train/total_flos", .count),
      ("train/train_loss", .other("the mean of the whole run, written at its end")),
    ]
    for (name, reason) in reasons {
      guard let index = table.index(of: name), table.columns[index].numberCount == 1 else {
        continue
      }
      table.columns.remove(at: index)
      ignored.append(IgnoredColumn(column: name, reason: reason))
    }
  }
}
