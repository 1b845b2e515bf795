import CurveModel

extension ConsoleTable {
  /// Makes parts of epochs of steps that start again with every epoch: "Epoch 2, Step 25".
  ///
  /// How many steps an epoch has is the highest of them all. Where no curve has several values in an epoch, steps
  /// tell nothing.
  mutating func settleStepsOfEpochs() {
    guard let epochs = index(of: "epoch"), let steps = index(of: "step"),
      let most = stepsOfEpochs(epochs, steps)
    else { return }
    defer { columns.remove(at: steps) }
    guard columns.contains(where: { $0.isCurve && repeats($0, within: epochs) }) else { return }
    let first = columns[epochs].numbers.min() ?? 0
    for row in 0..<rowCount {
      guard let epoch = Cell.number(columns[epochs].cells[row]) else { continue }
      let share = Cell.number(columns[steps].cells[row]).map { min($0 / most, 1) } ?? 1
      columns[epochs].cells[row] = epoch - min(first, 1) + share
    }
  }

  /// Whether a column has several values in at least half of the epochs.
  func repeats(_ column: ConsoleColumn, within epochs: Int) -> Bool {
    let places = column.rows.compactMap { Cell.number(columns[epochs].cells[$0]) }
    let again = zip(places, places.dropFirst()).count { $0 == $1 }
    return 3 * again >= places.count && again > 2
  }

  /// The highest step, where steps go up within epochs and start again with each of several; nil elsewhere.
  private func stepsOfEpochs(_ epochs: Int, _ steps: Int) -> Double? {
    let places = (0..<rowCount).compactMap { row -> (epoch: Double, step: Double)? in
      guard let epoch = Cell.number(columns[epochs].cells[row]),
        let step = Cell.number(columns[steps].cells[row])
      else { return nil }
      return (epoch, step)
    }
    var (starts, ascents, restarts) = (0, 0, 0)
    var goesBack = false
    for (place, next) in zip(places, places.dropFirst()) {
      if next.epoch == place.epoch {
        ascents += next.step > place.step ? 1 : 0
        restarts += next.step < place.step ? 1 : 0
      } else if next.epoch > place.epoch {
        // An epoch between them may have had no record.
        let isLower = next.step <= place.step
        guard isLower || next.epoch > place.epoch + 1, next.epoch == next.epoch.rounded() else {
          return nil
        }
        starts += isLower ? 1 : 0
        goesBack = goesBack || next.step < place.step
      }
    }
    // A training that was begun again in its first epoch goes back as well, and of most epochs two steps are enough.
    // The line of an epoch stands at the last step of those that count on.
    let first = places.filter { $0.epoch == places.first?.epoch }.map(\.step).max() ?? 0
    let countsOn = !goesBack && places.contains { $0.step > first }
    guard starts > restarts, 2 * ascents > starts, !countsOn, let most = places.map(\.step).max(),
      most > 0
    else {
      return nil
    }
    // Batches that are counted from 0, at one distance, end with the one that the next epoch would begin with.
    let stride = places.first { $0.step > 0 }?.step ?? 1
    let areAll = zip(places, places.dropFirst()).allSatisfy { place, next in
      next.epoch == place.epoch ? [0, stride].contains(next.step - place.step) : next.step == 0
    }
    return areAll && places.first?.step == 0 ? most + stride : most
  }
}
