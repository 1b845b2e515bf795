import CurveModel

extension Layout {
  /// Finds the column that shows the schedule of the training, among those that hold no curve.
  ///
  /// Where parameter groups have rates of their own the first one is taken. Over training-set sizes a rate
  /// belongs to another training at each point.
  mutating func findLearningRate(in table: Table) {
    guard axis.kind != .examples else { return }
    let named = Set(ignored.filter { $0.reason == ColumnWords.learningRate }.map(\.column))
    guard !named.isEmpty else { return }
    learningRate = table.columns.indices.first { index in
      let column = table.columns[index]
      return named.contains(column.name) && column.isKept && column.wordCount == 0
        && column.holdsNumbers
    }
    guard let index = learningRate else { return }
    ignored.removeAll { $0.column == table.columns[index].name }
  }
}
