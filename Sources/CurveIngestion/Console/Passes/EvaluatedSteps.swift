import CurveModel

extension ConsoleTable {
  /// Leaves out what is said once more at the end of each epoch, where steps within it say both training and validation:
  /// "step=1400 train_loss=0.21 val_loss=0.13" above "epoch_end=1 train_loss=0.21 val_loss=0.15".
  ///
  /// On which step an epoch ended is not said, and two evaluations may be of different examples.
  mutating func dropEnds(of epochs: [Int], besideEvaluated steps: [Int]) {
    let pairs = columns.indices.filter { index in
      guard columns[index].isCurve, let split = columns[index].told?.split, split != .train else {
        return false
      }
      let evaluated = count(of: index, in: steps)
      return evaluated >= EpochMeans.least && evaluated >= 2 * count(of: index, in: epochs)
    }
    let keys = Set(pairs.map { columns[$0].metric.key })
    let trained = columns.indices.filter { index in
      columns[index].told?.split == .train && keys.contains(columns[index].metric.key)
        && 2 * count(of: index, in: steps) >= steps.count
    }
    let trainedKeys = Set(trained.map { columns[$0].metric.key })
    let held = pairs.filter { trainedKeys.contains(columns[$0].metric.key) }
    for index in (held + trained).sorted() {
      let ends = epochs.filter { Cell.number(columns[index].cells[$0]) != nil }
      guard !ends.isEmpty else { continue }
      for row in ends { columns[index].cells[row] = Cell.missing }
      let values = ends.count == 1 ? "1 value" : "\(ends.count) values"
      ignored.append(
        IgnoredColumn(
          column: "\(columns[index].name) (epochs)",
          reason: .other("\(values) at the ends of epochs; those of steps are read")))
    }
  }

  private func count(of index: Int, in rows: [Int]) -> Int {
    rows.count { Cell.number(columns[index].cells[$0]) != nil }
  }
}
