import CurveModel

extension ConsoleTable {
  /// Spreads the rows of each epoch over it, where lines of batches name their epoch and nothing else: "Epoch: 3| train
  /// loss: 0.5" many times, and "Epoch 3: Val acc is 98%".
  ///
  /// Epochs go up, and have about as many rows each; the last one may have been broken off.
  mutating func settleRowsOfEpochs() {
    guard let epochs = index(of: "epoch"), index(of: "step") == nil,
      columns.contains(where: { $0.isCurve && repeats($0, within: epochs) }),
      !hasPair(atEachOf: epochs)
    else { return }
    let cells = columns[epochs].cells
    guard cells.allSatisfy({ Cell.number($0) == $0.rounded() }) else { return }
    let starts = cells.indices.filter { $0 == 0 || cells[$0] != cells[$0 - 1] }
    let ends = starts.dropFirst() + [cells.count]
    let sizes = zip(starts, ends).map { $1 - $0 }
    let usual = sizes.dropLast().sorted()
    guard usual.count > 1, usual[0] >= Self.fewestRows, usual[usual.count - 1] <= 2 * usual[0],
      zip(starts, starts.dropFirst()).allSatisfy({ cells[$0] < cells[$1] })
    else { return }
    for (start, size) in zip(starts, sizes) {
      let whole = start + size == cells.count ? max(size, usual[usual.count / 2]) : size
      for row in start..<(start + size) {
        let share = Double(row - start + 1) / Double(whole)
        columns[epochs].cells[row] = cells[row] - min(cells[0], 1) + share
      }
    }
    warnings.append(
      ReadingWarning(
        message: "lines say their epoch, and no place within it: they are spread over it evenly"))
  }

  /// Whether training and validation have one value of a metric in each epoch, beside which others are those of batches.
  private func hasPair(atEachOf epochs: Int) -> Bool {
    let curves = columns.filter { $0.isCurve && !repeats($0, within: epochs) }.map(\.metric)
    return curves.contains { train in
      train.split == .train
        && curves.contains { $0.key == train.key && $0.split != nil && $0.split != .train }
    }
  }

  private static var fewestRows: Int { 3 }
}
