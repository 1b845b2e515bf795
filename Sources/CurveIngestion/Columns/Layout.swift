import CurveModel

/// What the columns of one table mean: the x-axis, the curves, and what is left out.
struct Layout {
  /// Columns that make one curve; several are added up, row by row, or averaged.
  struct Track {
    var columns: [Int]
    var metric: String
    var split: Split
    /// Whether the columns are repeats of one measurement, whose mean counts.
    var isMean = false
  }

  var axis = Axis(kind: .row)
  /// Index of the column behind `axis`; nil when rows are counted.
  var axisColumn: Int?
  /// Index of a column of epochs that tells where a training begins again, where rows are counted.
  var restartColumn: Int?
  /// What starts again with another training.
  var restartWord: String {
    axisColumn == nil && restartColumn != nil ? Axis(kind: .epoch).word : axis.word
  }
  var tracks: [Track] = []
  /// Index of the column that holds the learning rate; nil where none was logged.
  var learningRate: Int?
  /// Indices of the columns that tell runs apart; none when restarts of the axis do.
  var runColumns: [Int] = []
  /// Whether of several values at one place the first one counts, not the last.
  var keepsFirst = false
  /// Rows that are no part of the training, such as a closing evaluation of the best checkpoint.
  var leftOutRows: Set<Int> = []
  /// Whether rows with fewer cells than the header are stubs that hold no record.
  var dropsShortRows = false
  /// Whether the marks of the dialect leave no doubt that the file is a log.
  var isCertain = false
  var ignored: [IgnoredColumn] = []
  var warnings: [ReadingWarning] = []

  /// Whether columns count epochs or steps, but order no rows, such as the epoch of several batches on a row each.
  var hasCountsBesideRows: Bool {
    ignored.contains { $0.reason == .beside(axis: nil) }
  }

  /// Makes a column the x-axis; the one before is left out for that reason.
  mutating func setAxis(_ column: Int, kind: Axis.Kind, in table: Table) {
    let name = table.columns[column].name
    if let previous = axisColumn, previous != column {
      ignored.append(
        IgnoredColumn(column: table.columns[previous].name, reason: .beside(axis: name)))
    }
    axisColumn = column
    axis = Axis(kind: kind, column: name)
    ignored.removeAll { $0.column == name }
  }

  /// Counts rows where columns that could be the x-axis do not order them by themselves.
  mutating func countRows(insteadOf columns: [Int], in table: Table) {
    let names = columns.map { table.columns[$0].name }
    ignored.removeAll { names.contains($0.column) }
    ignored += names.map { IgnoredColumn(column: $0, reason: .beside(axis: nil)) }
    axisColumn = nil
    restartColumn = columns.first
    axis = Axis(kind: .row)
  }
}
