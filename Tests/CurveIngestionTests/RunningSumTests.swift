import CurveIngestion
import CurveModel
import Testing

/// Losses that grow whatever the model learns, and tables of which a part is missing.
struct RunningSumTests {
  private static func losses(_ value: (Double) -> Double) -> [Double] {
    (1...12).map { (value(Double($0)) * 10).rounded() / 10 }
  }

  private static let sums = losses { 100_000 * ($0 * 0.7 + 0.3) }

  @Test("a loss that is summed over the training is no curve")
  func sum() throws {
    let lines = Self.sums.enumerated().map { "Loss after epoch \($0): \($1)\n" }.joined()
    for (text, path) in [
      (lines, "train.log"), ("loss\n" + Self.sums.map { "\($0)\n" }.joined(), "log.csv"),
      ("epoch,cumulative_loss\n" + (1...8).map { "\($0),\(2 * $0)\n" }.joined(), "log.csv"),
    ] {
      let problem = try #require(problems(in: text, path: path).first)
      #expect(problem.message == "this is no training log: it holds only running sums")
      #expect(
        problem.hint == "log what each epoch adds to the sum; --train takes a column as it is")
    }
    let beside =
      "epoch,loss,val_loss\n"
      + Self.sums.enumerated().map { "\($0),\($1),\(1 / Double($0 + 1))\n" }.joined()
    let log = try read(beside)
    #expect(log.columns == ["validation loss <val_loss>"])
    #expect(log.warnings.count == 1 && log.warnings[0].contains("'loss' only grows"))
  }

  @Test(
    "a loss that explodes, one that turns, and a return stay what they are",
    arguments: [
      ("loss", losses { 100 * $0 * $0 * $0 }), ("loss", losses { 2 + $0 }),
      ("loss", losses { 900 - 100 * $0 + 9 * $0 * $0 }), ("reward", losses { 100_000 * $0 }),
    ])
  func others(_ name: String, _ values: [Double]) throws {
    let text = "epoch,\(name)\n" + values.enumerated().map { "\($0),\($1)\n" }.joined()
    #expect(try read(text).y(name, .train) == values)
  }

  @Test("a table as pandas prints it, without its middle, is told to be one", arguments: [0, 1])
  func printed(_ titles: Int) throws {
    let rows = (0..<60).map { "\($0)   \($0)  0.\(99 - $0)  0.\(98 - $0)\n" }
    let header = "    epoch   loss  val_loss\n"
    let text =
      String(repeating: "History of the training:\n", count: titles) + header
      + rows.prefix(5).joined() + "..  ...   ...   ...\n" + rows.suffix(5).joined()
      + "\n[60 rows x 3 columns]\n"
    let found = problems(in: text, path: "history.txt")
    #expect(
      found.count == 1 && found[0].message.hasSuffix("without the rows or columns in its middle"))
    #expect(problems(in: header + rows.joined(), path: "history.txt").isEmpty)
  }
}
