import CurveIngestion
import CurveModel
import Testing

/// Lines that name two splits, and then give a value of each.
struct PairedValuesTests {
  private static func lines(_ line: (Int, Double, Double) -> String) -> String {
    (1...6).map { line($0, 2 / Double($0), 2.2 / Double($0) + 0.01) + "\n" }.joined()
  }

  static let pairs: [String] = [
    lines { "Epoch \($0) train loss / val loss: \($1) / \($2)" },
    lines { "Epoch \($0) train_loss/val_loss: \($1)/\($2)" },
    lines { "Epoch \($0) Loss (train/val): \($1) / \($2)" },
    lines { "Epoch \($0)/6 Train/Val Loss: \($1) / \($2)" },
    lines { "Epoch \($0) loss: \($1)/\($2) (train/val)" },
    lines { "Epoch \($0) Loss (train | val): \($1) | \($2)" },
    lines { "Epoch \($0) train, val loss: \($1), \($2)" },
    lines { "Epoch \($0) train and val loss: \($1), \($2)" },
    lines { "Epoch \($0) train loss, val loss = \($1), \($2)" },
    lines { "Epoch \($0) Train loss and validation loss: \($1) and \($2)" },
    lines { "epoch \($0): losses (train, val) = (\($1), \($2))" },
    lines { "Epoch \($0) [tr/va] loss: \($1)/\($2)" },
  ]

  @Test("the first value belongs to the first split", arguments: pairs)
  func pair(_ text: String) throws {
    let log = try read(text, path: "train.log")
    #expect(log.chosen.series.count == 2)
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6] && log.y("loss", .train)?.first == 2)
    #expect(log.y("loss", .validation)?.first == 2.21)
  }

  @Test("two splits may be named once for all metrics of the line")
  func several() throws {
    let log = try read(
      Self.lines { "Epoch \($0) train/val: loss \($1)/\($2), acc \(1 - $1 / 4)/\(1 - $2 / 4)" },
      path: "train.log")
    #expect(log.y("acc", .train)?.first == 0.5)
    #expect(log.y("loss", .validation)?.first == 2.21)
  }

  @Test("a second number that nothing names is told to be left out")
  func unnamed() throws {
    let log = try read(Self.lines { "Epoch \($0) loss \($1 + 0.01) / \($2)" }, path: "train.log")
    #expect(log.y("loss", .train)?.first == 2.01)
    #expect(log.warnings.count == 1 && log.warnings[0].hasPrefix("a second number behind 'loss'"))
    let timed = try read(
      Self.lines { epoch, loss, _ in "Epoch \(epoch) loss \(loss), 12 s" }, path: "train.log")
    #expect(timed.warnings.isEmpty)
  }

  @Test("a count, and a third number, are no pair")
  func others() throws {
    let count = try read(
      Self.lines {
        "Epoch \($0) [3/30] train loss 0.\($0)1, val loss \($2)\(String($1).prefix(0))"
      },
      path: "train.log")
    #expect(count.y("loss", .train)?.first == 0.11 && count.y("loss", .validation)?.first == 2.21)
  }

  @Test("each of several pairs that says its splits")
  func splitsSaidAgain() throws {
    let text = (1...5).map {
      "Epoch \($0) | Train/Val Loss: 0.\(90 - $0) / 0.\(95 - $0) | Train/Val Acc: 0.\(50 + $0) / 0.\(40 + $0)\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .train)?.first == 0.89 && log.y("loss", .validation)?.first == 0.94)
    #expect(log.y("acc", .train)?.first == 0.51 && log.y("acc", .validation)?.first == 0.41)
  }
}
