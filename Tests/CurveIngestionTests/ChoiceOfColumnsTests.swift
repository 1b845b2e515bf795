import CurveIngestion
import CurveModel
import Testing

/// Columns of a log that are no true choice.
struct ChoiceOfColumnsTests {
  @Test("what bars show gives way to the line of the epoch")
  func barsBesideLines() throws {
    let text = (1...6).map { epoch in
      let bars = ["Train", "Val"].map { split in
        (1...4).map {
          "Epoch 00\(epoch) [\(split)]:  \($0 * 25)%|\u{2588}\u{2588}  | \($0 * 5)/20 [00:1\($0)<00:30,  1.2s/it, acc=\(50 + epoch).\($0)%, loss=1.\(9 - epoch)\($0)]"
        }.joined(separator: "\r") + "\n"
      }.joined()
      return bars
        + "Epoch [0\(epoch)/06] TrainLoss=0.\(9 - epoch)1 TrainAcc=6\(epoch).00% | ValLoss=0.\(9 - epoch)5 ValAcc=5\(epoch).00%\n"
    }.joined()
    let log = try read(text, path: "console.log")
    #expect(
      log.y("Loss", .validation) ?? log.y("loss", .validation)
        == (1...6).map { Double("0.\(9 - $0)5") })
    #expect(log.columns.contains("train loss <TrainLoss>"))
    #expect(log.file.ignored.contains { $0.reason.description.contains("'TrainAcc' is read") })
  }

  @Test("a few test scores of other models make a metric beside named losses none of training")
  func finalScores() throws {
    let text =
      (1...9).map { epoch in
        "Epoch \(epoch) | train_loss=0.\(99 - epoch) | test_loss=0.\(99 - 2 * epoch) | acc=0.\(80 + epoch)\n"
      }.joined() + "Forest test: Acc=0.827\n"
    let log = try read(text, path: "console.log")
    #expect(log.y("loss", .train)?.count == 9)
    #expect(log.y("acc", .train) == nil)
    #expect(log.columns.contains("unknown acc <acc>"))
  }

  private let ambiguous = """
    epoch,train_loss,val_loss,train_acc,train acc,val_acc
    1,0.9,0.95,0.31,0.35,0.3
    2,0.8,0.85,0.42,0.41,0.4
    3,0.7,0.75,0.53,0.50,0.5
    4,0.6,0.65,0.64,0.69,0.6

    """

  @Test("an ambiguous metric beside a clear loss is left out")
  func ambiguousBesideLoss() throws {
    let log = try read(ambiguous)
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6])
    #expect(log.y("acc", .train) == nil)
    #expect(log.y("acc", .validation) == [0.3, 0.4, 0.5, 0.6])
    #expect(
      log.file.ignored.contains {
        $0.column == "train_acc"
          && $0.reason.description
            == "'train_acc' and 'train acc' could each be the train curve of 'acc'"
      })
  }

  @Test("an ambiguous metric that is asked for is a problem")
  func ambiguousAndAskedFor() {
    let found = problems(in: ambiguous, options: ReadingOptions(metric: "acc"))
    #expect(found.map(\.code) == ["ambiguous-columns"])
  }
}
