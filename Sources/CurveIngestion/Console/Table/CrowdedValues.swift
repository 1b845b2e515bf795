import CurveModel

/// Values of a console's column that share their place with others: the losses of batches that are printed without a
/// number below "Epoch : 1".
struct CrowdedValues {
  /// How many values gave way to a later one of the same place.
  private var replaced = 0
  /// The sum and number of the finite values of each row that has several.
  private var sums: [Int: (sum: Double, count: Int)] = [:]
  /// The first value that gave way, and its row.
  private var first: (value: Double, row: Int)?

  /// A few may be said twice in other words.
  private static let leastReplaced = 10

  /// Adds a value that takes the place of the one `before` it.
  mutating func add(_ value: Double, behind before: Double, in row: Int) {
    replaced += 1
    first = first ?? (before, row)
    var known = sums[row] ?? (before.isFinite ? (before, 1) : (0, 0))
    if value.isFinite { known = (known.sum + value, known.count + 1) }
    sums[row] = known
  }

  /// The value of the last place of a curve, where that alone has a second one: what is said behind a training, "Average
  /// error is 0.1", is of the whole.
  private func valueBeforeClosing(in table: ConsoleTable, of column: ConsoleColumn) -> Double? {
    guard replaced == 1, let first, first.row == table.rowCount - 1,
      column.numberCount >= Self.fewestOfCurve
    else { return nil }
    return first.value
  }

  /// With fewer places a second value may be the rule.
  private static let fewestOfCurve = 4

  /// Puts the mean of each place into columns of training that have more values than places, and says so; of another
  /// split the last value stays, as that of the last evaluation.
  static func settle(_ crowds: [ConsoleColumn.ID: CrowdedValues], in table: inout ConsoleTable) {
    var settled: [(name: String, count: Int, isMean: Bool)] = []
    for index in table.columns.indices {
      let column = table.columns[index]
      if let kept = crowds[column.id]?.valueBeforeClosing(in: table, of: column) {
        table.columns[index].cells[table.rowCount - 1] = kept
      }
      guard let crowd = crowds[column.id], crowd.replaced >= leastReplaced,
        crowd.replaced > column.numberCount
      else { continue }
      let split = ColumnGrammar.metricColumn(column.name).split
      let isMean = split == nil || split == .train
      settled.append((column.name, crowd.replaced, isMean))
      guard isMean else { continue }
      for (row, values) in crowd.sums where column.cells[row].isFinite {
        table.columns[index].cells[row] = values.sum / Double(values.count)
      }
    }
    for isMean in [true, false] {
      let alike = settled.filter { $0.isMean == isMean }
      guard let most = alike.max(by: { $0.count < $1.count }) else { continue }
      let others = alike.count - 1
      let have = others > 0 ? " and \(others) more columns have up to" : " has"
      table.warnings.append(
        ReadingWarning(
          message:
            "'\(most.name)'\(have) \(most.count) more values than places, which name no batch or step of their "
            + "own: the \(isMean ? "mean" : "last one") of each place is read"))
    }
  }
}
