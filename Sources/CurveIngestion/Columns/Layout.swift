import CurveModel

/// What the columns of one table mean: the x-axis, the curves, and what is left out.
struct Layout {
  /// Columns that make one curve; several are added up, row by row.
  struct Track {
    var columns: [Int]
    var metric: String
    var split: Split
  }

  var axis = Axis(kind: .row)
  /// Index of the column behind `axis`; nil when rows are counted.
  var axisColumn: Int?
  var tracks: [Track] = []
  /// Index of the column that tells runs apart; nil when restarts of the axis do.
  var runColumn: Int?
  /// Whether rows with fewer cells than the header are stubs that hold no record.
  var dropsShortRows = false
  var ignored: [IgnoredColumn] = []
  var warnings: [ReadingWarning] = []
}
