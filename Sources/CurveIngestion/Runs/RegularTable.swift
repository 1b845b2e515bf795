import CurveModel

/// A table that is one run as it stands: the x-axis ascends from row to row, and no row is odd.
///
/// Logs of millions of steps are like this. Their curves then share the memory of the columns, and
/// no list of rows is made.
struct RegularTable {
  private let table: Table
  private let layout: Layout
  private let places: [Double]

  /// Nil when anything has to be cut, ordered, merged or reported.
  init?(_ table: Table, layout: Layout) {
    guard let axis = layout.axisColumn, layout.runColumns.isEmpty, table.sides.isEmpty,
      layout.leftOutRows.isEmpty,
      !layout.tracks.contains(where: { $0.isMean && $0.columns.count > 1 }),
      table.headerRepeats.isEmpty, !layout.dropsShortRows || table.shortRows.isEmpty,
      table.columns[axis].cells.count == table.rowCount, table.columns[axis].ascends,
      [table.columns[axis].cells.first, table.columns[axis].cells.last].allSatisfy({
        CalculableRange.contains($0 ?? 0)
      })
    else { return nil }
    let used = layout.tracks.flatMap(\.columns)
    guard used.allSatisfy({ table.columns[$0].wordCount == 0 }) else { return nil }
    self.table = table
    self.layout = layout
    places = table.columns[axis].cells
  }

  /// The curves that have a point, in the order of the layout.
  var series: [Series] {
    layout.tracks.compactMap { track in
      let curve = curve(of: track.columns)
      guard curve.count > 0 else { return nil }
      let column = track.columns.map { table.columns[$0].name }.joined(separator: " + ")
      return Series(metric: track.metric, split: track.split, column: column, curve: curve)
    }
  }

  /// The learning rate, if the layout knows its column.
  var learningRate: LearningRate? {
    layout.learningRate.map { index in
      LearningRate(column: table.columns[index].name, curve: curve(of: [index]))
    }
  }

  private func curve(of columns: [Int]) -> LearningCurve {
    let values = values(of: columns)
    let only = columns.count == 1 ? table.columns[columns[0]].facts : nil
    let count = only?.filledCount ?? values.count { !Cell.isMissing($0) }
    if count == values.count { return LearningCurve(x: places, y: values) }
    var x: [Double] = []
    var y: [Double] = []
    x.reserveCapacity(count)
    y.reserveCapacity(count)
    for row in values.indices where !Cell.isMissing(values[row]) {
      x.append(places[row])
      y.append(values[row])
    }
    return LearningCurve(x: x, y: y)
  }

  /// The cells of a column; of several the sum where all of them hold a number.
  private func values(of columns: [Int]) -> [Double] {
    guard let first = columns.first else { return [] }
    var sum = table.columns[first].cells
    for column in columns.dropFirst() {
      let cells = table.columns[column].cells
      for row in sum.indices where !Cell.isMissing(sum[row]) {
        sum[row] = Cell.isMissing(cells[row]) ? Cell.missing : sum[row] + cells[row]
      }
    }
    return sum
  }
}
