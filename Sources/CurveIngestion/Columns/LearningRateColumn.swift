import CurveModel

extension Layout {
  /// Finds the column that shows the schedule of the training, among those that hold no curve.
  ///
  /// Of parameter groups with rates of their own it is the first whose rate is highest latest: a group that warms
  /// up from above, as Ultralytics' biases do, is at its highest before the schedule begins. Over training-set
  /// sizes a rate belongs to another training at each point.
  mutating func findLearningRate(in table: Table) {
    guard axis.kind != .examples else { return }
    let named = Set(ignored.filter { $0.reason == .learningRate }.map(\.column))
    guard !named.isEmpty else { return }
    let groups = table.columns.indices.filter { index in
      let column = table.columns[index]
      return named.contains(column.name) && column.isKept && column.wordCount == 0
        && column.holdsNumbers
    }
    learningRate =
      groups.count < 2
      ? groups.first
      : groups.max { table.columns[$0].placeOfHighest < table.columns[$1].placeOfHighest }
    guard let index = learningRate else { return }
    ignored.removeAll { $0.column == table.columns[index].name }
  }
}

extension Table.Column {
  /// How many numbers stand before the highest one, where it stands for the first time.
  fileprivate var placeOfHighest: Int {
    var (highest, found, count) = (-Double.infinity, 0, 0)
    // Cells without a number are NaN, which is above nothing.
    for cell in cells where !cell.isNaN {
      if cell > highest { (highest, found) = (cell, count) }
      count += 1
    }
    return found
  }
}
