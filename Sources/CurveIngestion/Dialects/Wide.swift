import CurveModel

/// Any table with one row for each place on the x-axis and one column for each curve.
enum Wide: Dialect {
  static let name = "wide"

  static func admits(names: [String], isWritten: Bool) -> Bool { true }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options)
    var layout = try wide.finished()
    layout.sumLossesOfTasks(in: table)
    return layout
  }
}
