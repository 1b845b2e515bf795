import CurveModel

extension RecordContent {
  /// Makes parts of epochs of steps that start again with every epoch: "Epoch 2, Step 25".
  ///
  /// How many steps an epoch has is the highest of them all. Where no curve has several values in an epoch, steps
  /// tell nothing.
  mutating func settleStepsOfEpochs() {
    guard let epochs = table.index(of: "epoch"), let steps = table.index(of: "step"),
      let most = stepsOfEpochs(epochs, steps)
    else { return }
    defer { table.columns.remove(at: steps) }
    guard table.columns.contains(where: { isCurve($0) && repeats($0, within: epochs) }) else {
      return
    }
    let first = table.columns[epochs].cells.compactMap(Cell.number).min() ?? 0
    for row in 0..<table.rowCount {
      guard let epoch = Cell.number(table.columns[epochs].cells[row]) else { continue }
      let share = Cell.number(table.columns[steps].cells[row]).map { min($0 / most, 1) } ?? 1
      table.columns[epochs].cells[row] = epoch - min(first, 1) + share
    }
  }

  func isCurve(_ column: Table.Column) -> Bool {
    if case .metric = ColumnGrammar.meaning(of: column.name) { true } else { false }
  }

  /// Whether a column has several values in most epochs.
  func repeats(_ column: Table.Column, within epochs: Int) -> Bool {
    let rows = column.cells.indices.filter { Cell.number(column.cells[$0]) != nil }
    let places = rows.compactMap { Cell.number(table.columns[epochs].cells[$0]) }
    let again = zip(places, places.dropFirst()).count { $0 == $1 }
    return 2 * again >= places.count && again > 2
  }

  /// The highest step, where steps go up within epochs and start again with each of several; nil elsewhere.
  private func stepsOfEpochs(_ epochs: Int, _ steps: Int) -> Double? {
    let places = (0..<table.rowCount).compactMap { row -> (epoch: Double, step: Double)? in
      guard let epoch = Cell.number(table.columns[epochs].cells[row]),
        let step = Cell.number(table.columns[steps].cells[row])
      else { return nil }
      return (epoch, step)
    }
    var (starts, ascents, restarts) = (0, 0, 0)
    for (place, next) in zip(places, places.dropFirst()) {
      if next.epoch == place.epoch {
        ascents += next.step > place.step ? 1 : 0
        restarts += next.step < place.step ? 1 : 0
      } else if next.epoch > place.epoch {
        guard next.step <= place.step, next.epoch == next.epoch.rounded() else { return nil }
        starts += 1
      }
    }
    // A training that was begun again in its first epoch goes back as well.
    guard starts > restarts, ascents > starts, let most = places.map(\.step).max(), most > 0 else {
      return nil
    }
    // Batches that are counted from 0, each of them, are one more than the highest.
    let areAll = zip(places, places.dropFirst()).allSatisfy { place, next in
      next.epoch == place.epoch ? next.step == place.step + 1 : next.step == 0
    }
    return areAll && places.first?.step == 0 ? most + 1 : most
  }
}
