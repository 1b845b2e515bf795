import CurveModel

/// Values that a console names by their split alone, beside a loss whose name they take: "loss=2.1 | val=2.2".
///
/// Whether they are losses is known once all are: "loss = 2.3 * 1  eval = 0.12" is followed by an accuracy.
enum AssumedLosses {
  /// No column of a log begins like this.
  fileprivate static let prefix = "\u{1} "

  /// What a value is called until all are known.
  static func name(_ split: String, _ loss: String) -> String { "\(prefix)\(split) \(loss)" }

  /// The split alone; nil for any other name.
  fileprivate static func split(of name: String) -> String? {
    guard name.hasPrefix(prefix) else { return nil }
    return name.dropFirst(prefix.count).split(separator: " ").first.map(String.init)
  }

  /// Whether values lie lowest at the start, and there far from a loss that falls: a share far below it, or a percentage
  /// far above it; or near it, where they are shares of one number of examples.
  ///
  /// A loss of validation that rises from the first evaluation on begins near that of training, or above it.
  fileprivate static func areScores(_ values: [Double], beside losses: [Double]) -> Bool {
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

extension RecordContent {
  /// Says of values beside a loss whether they are losses or scores.
  mutating func settleAssumedLosses() {
    for index in table.columns.indices.reversed() {
      let name = table.columns[index].name
      guard let split = AssumedLosses.split(of: name) else { continue }
      let plain = String(name.dropFirst(AssumedLosses.prefix.count))
      let key = ColumnGrammar.metricColumn(plain).key
      let loss = table.columns.first { column in
        let read = ColumnGrammar.metricColumn(column.name)
        return read.key == key && (read.split ?? .train) == .train
      }
      let numbers = table.columns[index].cells.compactMap(Cell.number)
      if AssumedLosses.areScores(numbers, beside: loss?.cells.compactMap(Cell.number) ?? []) {
        table.columns[index].name = "\(split) score"
        warnings.append(
          ReadingWarning(
            message: "'\(split)' names no metric; it rises with training while the loss falls, so "
              + "higher is taken for better"))
      } else if let known = table.index(of: plain) {
        for row in table.columns[known].cells.indices
        where Cell.isMissing(table.columns[known].cells[row]) {
          table.columns[known].cells[row] = table.columns[index].cells[row]
        }
        table.columns.remove(at: index)
      } else {
        table.columns[index].name = plain
      }
    }
    for index in ignored.indices {
      ignored[index].column = ignored[index].column.replacing(AssumedLosses.prefix, with: "")
      guard case .other(let reason) = ignored[index].reason else { continue }
      ignored[index].reason = .other(reason.replacing(AssumedLosses.prefix, with: ""))
    }
  }
}
