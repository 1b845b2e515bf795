import CurveIngestion
import CurveModel
import Testing

/// Rows parted by blanks, and rows of several lengths without a header.
struct PartedRowsTests {
  @Test("a table parted by blanks is found where the sample for its delimiter ends amid a row")
  func longRows() throws {
    let blanks = String(repeating: " ", count: 380)
    let rows = (0..<190).map { "\($0)\(blanks)\(9.0 / Double($0 + 1))\(blanks)0.5\n" }
    let log = try read("Iteration\(blanks)Train_Loss\(blanks)Test_Loss\n" + rows.joined())
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 190)
  }

  @Test("rows of numbers that mostly have fewer cells than the first are no text")
  func shorterRows() {
    let rows = (0..<3).map { "\($0), 33.5, 26.25, 49.5\n" } + (0..<9).map { "\($0), 11.5, 49.5\n" }
    #expect(
      problems(in: rows.joined()).map(\.message) == [
        "'column 2', 'column 3' and 'column 4' have no names that say what they hold"
      ])
  }
}
