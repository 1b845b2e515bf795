import CurveModel

extension RecordContent {
  /// Leaves out what Hugging Face's trainer writes once, when it is done: `train/train_loss` is the
  /// mean of the training loss over the whole run.
  mutating func dropClosingValues() {
    let names = Set(table.names)
    guard names.contains("train/loss") else { return }
    let reasons = [
      "train/train_loss": "the mean of the whole run, written at its end",
      "train/total_flos": "a count",
    ]
    for (name, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      guard let index = table.index(of: name), table.columns[index].numberCount == 1 else {
        continue
      }
      table.columns.remove(at: index)
      ignored.append(IgnoredColumn(column: name, reason: reason))
    }
  }
}
