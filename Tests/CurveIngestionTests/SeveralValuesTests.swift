import CurveModel
import Testing

@testable import CurveIngestion

/// What to do about several values at one place.
struct SeveralValuesTests {
  private var rows: Table {
    var table = Table(
      path: "log.csv",
      columns: [
        Table.Column(name: "epoch", cells: [1, 1, 2, 2]),
        Table.Column(name: "step", cells: [5, 10, 15, 20]),
        Table.Column(name: "loss", cells: [4, 3, 2, 1]),
      ])
    table.rowCount = 4
    return table
  }

  @Test("where the file has a finer x-axis, it is the one to choose")
  func namesFinerAxis() {
    let axis = Axis(kind: .epoch, column: "epoch")
    let problem = InputProblem.severalValues(
      "loss", axis: axis, others: rows.finerAxes(than: 0), path: "log.csv")
    #expect(problem.hint == "keep one run in the file, or choose another x-axis with --x 'step'")
    #expect(rows.finerAxes(than: 1).isEmpty)
  }
}
