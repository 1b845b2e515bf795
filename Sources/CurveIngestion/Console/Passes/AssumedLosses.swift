import CurveModel

/// Values that a console names by their split alone, beside a loss whose name they take (`ValueOrigin.assumedLoss`).
///
/// Whether they are losses is known once all are: "loss = 2.3 * 1  eval = 0.12" is followed by an accuracy.
private enum AssumedLosses {
  /// Whether values lie lowest at the start, and there far from a loss that falls: a share far below it, or a percentage
  /// far above it; or near it, where they are shares of one number of examples.
  ///
  /// A loss of validation that rises from the first evaluation on begins near that of training, or above it.
  static func areScores(_ values: [Double], beside losses: [Double]) -> Bool {
    guard let first = values.first, let loss = losses.first, let last = losses.last, last < loss,
      let most = values.max(), values.allSatisfy({ $0 >= 0 })
    else { return false }
    let isShare = most <= 1 && (first < loss / 2 || SharesOfExamples.fit(values))
    let isPercentage = most <= 100 && most > 10 && first > 10 * loss
    let third = values.count / 3
    guard isShare || isPercentage, third > 0 else { return false }
    let early = mean(values.prefix(third))
    return early < mean(values.dropFirst(third).dropLast(third))
      && early < mean(values.suffix(third))
  }

  private static func mean(_ values: ArraySlice<Double>) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}

extension ConsoleTable {
  /// Says of values beside a loss whether they are losses or scores.
  mutating func settleAssumedLosses() {
    for index in columns.indices.reversed() where columns[index].origin == .assumedLoss {
      let (name, key) = (columns[index].name, columns[index].metric.key)
      let split = name.prefix { $0 != " " }
      let loss = columns.first { column in
        column.metric.key == key && (column.metric.split ?? .train) == .train
      }
      if AssumedLosses.areScores(columns[index].numbers, beside: loss?.numbers ?? []) {
        columns[index].settle(as: "\(split) score")
        warnings.append(
          ReadingWarning(
            message: "'\(split)' names no metric; it rises with training while the loss falls, so "
              + "higher is taken for better"))
      } else if let known = self.index(of: name) {
        for row in columns[known].cells.indices where Cell.isMissing(columns[known].cells[row]) {
          columns[known].cells[row] = columns[index].cells[row]
        }
        columns.remove(at: index)
      } else {
        columns[index].settle(as: name)
      }
    }
  }
}
