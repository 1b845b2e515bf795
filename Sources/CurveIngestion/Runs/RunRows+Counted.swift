import CurveModel

extension RunRows {
  /// Takes runs that a column only counts for what they are without it: one log that started again.
  mutating func settleCounted(_ rows: [Int], joinsRestarts: Bool) {
    guard countsRestarts(by: layout.runColumns, over: runs.map(\.rows)),
      segments(of: rows) == runs.map(\.rows)
    else { return }
    namingColumns = layout.runColumns
    reason = .restarts
    if joinsRestarts { join() }
  }

  /// Whether the column of runs says no more than that the x-axis starts again: 1, 2, 3 in the order of the file, over
  /// stretches of which none is as the others.
  ///
  /// Runs with the same places may as well be repeats of one training.
  private func countsRestarts(by columns: [Int], over stretches: [[Int]]) -> Bool {
    guard stretches.count > 1, columns.count == 1, let column = columns.first,
      Self.counters.contains(MetricName.words(table.columns[column].name).joined()),
      Set(stretches.map { $0.map(place) }).count > 1
    else { return false }
    let cells = table.columns[column].cells
    guard let first = Cell.number(cells[stretches[0][0]]), [0, 1].contains(first) else {
      return false
    }
    return stretches.enumerated().allSatisfy { number, rows in
      rows.allSatisfy { Cell.number(cells[$0]) == first + Double(number) }
    }
  }

  private static let counters: Set = ["run", "runid", "runnumber", "runindex"]
}
