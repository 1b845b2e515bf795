import CurveIngestion
import CurveModel
import Testing

/// Rows that Python printed as tuples or lists.
struct PrintedTupleTests {
  private static func rows(_ open: String, _ close: String) -> String {
    (1...6).map { "\(open)\($0), \(2.0 / Double($0)), \(3.0 / Double($0))\(close)\n" }.joined()
  }

  @Test(
    "a tuple of names heads the rows",
    arguments: [
      "('epoch', 'train_loss', 'val_loss')\n" + rows("(", ")"),
      "(epoch, train loss, val loss)\n" + rows("(", ")"),
      "[\"epoch\", \"train_loss\", \"val_loss\"]\n" + rows("[", "],"),
    ])
  func headed(_ text: String) throws {
    let log = try read(text, path: "out.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("loss", .validation)?.first == 3)
  }

  @Test("without names the columns are read as in a table without header, and flags name them")
  func unnamed() throws {
    let text = Self.rows("(", ")")
    #expect(try read(text, path: "out.log").y("loss", .validation)?.first == 3)
    let log = try read(
      text, path: "out.log", options: ReadingOptions(train: "column 2", validation: "column 3"))
    #expect(log.chosen.series.first { $0.split == .train }?.curve.y.first == 2)
    #expect(log.chosen.axis.kind == .epoch)
  }
}
