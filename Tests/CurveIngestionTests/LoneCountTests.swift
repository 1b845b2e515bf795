import CurveIngestion
import CurveModel
import Testing

/// Consoles whose only places are counts that mean something else in other logs.
struct LoneCountTests {
  @Test("a loss without a split behind counts in brackets is that of epochs")
  func bracketsOfEpochs() throws {
    let log = try read((1...6).map { "[\($0)] loss: 3.\(9 - $0)\n" }.joined())
    #expect(log.file.axis.kind == .epoch && log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("loss", .train) == [3.8, 3.7, 3.6, 3.5, 3.4, 3.3])
    let steps = try read((1...6).map { "[\($0 * 50)] loss: 3.\(9 - $0)\n" }.joined())
    #expect(steps.file.axis.kind == .step && steps.x("loss", .train)?.last == 300)
    // Without their order they count nothing.
    let cited = [3, 1, 2, 5, 4, 6].map { "[\($0)] loss: 3.\(9 - $0)\n" }.joined()
    #expect(!problems(in: cited).isEmpty)
  }

  @Test("what was held out stands on lines below counts in brackets")
  func linesBelowBrackets() throws {
    let log = try read(
      (1...6).map { "[\($0)] train loss: 3.\(9 - $0)\nval loss: 4.\(9 - $0)\n" }.joined())
    #expect(log.y("loss", .train) == [3.8, 3.7, 3.6, 3.5, 3.4, 3.3])
    #expect(log.y("loss", .validation) == [4.8, 4.7, 4.6, 4.5, 4.4, 4.3])
    let sparse = try read(
      (1...9).map { epoch in
        "[\(epoch)] loss: 15\(9 - epoch).5\n"
          + (epoch % 4 == 1 ? "test loss= 16\(9 - epoch)\n" : "")
      }.joined())
    #expect(sparse.x("loss", .validation) == [1, 5, 9])
    // A score behind the rounds of boosting is none of a round.
    let boosted = try read(
      (1...6).map { "[\($0)]\ttrain-rmse:3.\(9 - $0)\tval-rmse:4.\(9 - $0)\n" }.joined()
        + "val rmse: 9.5\n")
    #expect(boosted.y("rmse", .validation) == [4.8, 4.7, 4.6, 4.5, 4.4, 4.3])
  }

  @Test("batches that stand alone above their values are steps where they go on")
  func batchHeadings() throws {
    let block = { (batch: Int, share: Double) in
      "REPORT\n  Batch = \(batch)\n  rate = 0.01\n  Correct = \(share)%\n\n"
    }
    let log = try read((1...8).map { block($0 * 20, 40.5 + Double($0)) }.joined())
    #expect(log.file.axis.kind == .step)
    #expect(log.x("accuracy", .unknown) == [20, 40, 60, 80, 100, 120, 140, 160])
    #expect(log.y("accuracy", .unknown)?.first == 41.5)
    // A setting stays what it is.
    let setting = try read(
      "batch = 64\n" + (1...5).map { "Epoch \($0) loss: 3.\(9 - $0)\n" }.joined())
    #expect(setting.x("loss", .train) == [1, 2, 3, 4, 5] && setting.columns.count == 1)
  }

  @Test("a count that leads each line with a loss is its place")
  func leadingCounts() throws {
    let line = { (count: Int) in
      "\(count) \ttrain loss=3.\(99 - count)\ttrain acc=0.5\tvalid loss=4.\(99 - count)\t> saved as best!\n"
    }
    let log = try read("Data prepared:\n  TRAIN:1200\n" + (1...8).map(line).joined())
    #expect(log.file.axis.kind == .epoch && log.warnings.isEmpty)
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(log.y("loss", .validation)?.first == 4.98)
    let steps = try read(stride(from: 5, to: 45, by: 5).map(line).joined())
    #expect(steps.file.axis.kind == .step && steps.x("loss", .train)?.last == 40)
    // Numbers in no order are none of the training.
    let numbers = try read([4, 9, 2, 7, 1, 8].map(line).joined())
    #expect(numbers.x("loss", .train) == [0, 1, 2, 3, 4, 5])
  }

  @Test("the bars above the line of an epoch are other values than its own")
  func barsWithoutPlace() throws {
    let log = try read(
      (1...6).map { epoch in
        "100%|█████| 640/640 [00:04<00:00, 99.5it/s, loss=2.\(epoch)]\n"
          + "[\(epoch)] loss: 3.\(9 - epoch)\n"
      }.joined())
    #expect(log.y("loss", .train) == [3.8, 3.7, 3.6, 3.5, 3.4, 3.3])
  }

  @Test("a count that a dash parts from the next word is an epoch's")
  func countBeforeDash() throws {
    let log = try read(
      (0..<4).map { epoch in
        (1...3).map {
          "DEBUG epoch \(epoch)-step \($0 * 10) loss: \(4 - epoch).\(9 - $0)\n"
        }.joined() + "Validation accuracy: 0.\(5 + epoch)\n"
      }.joined())
    #expect(log.file.axis.kind == .epoch && log.y("loss", .train)?.count == 12)
    #expect(log.x("accuracy", .validation) == [1, 2, 3, 4])
    #expect(log.y("accuracy", .validation) == [0.5, 0.6, 0.7, 0.8])
  }

  @Test("rounds of boosting behind what a logger writes count as they do alone")
  func loggedRounds() throws {
    let log = try read(
      (1...6).map {
        "2024-01-05 10:00:00,123 [INFO] (basic.py | log | 245) [\($0 * 100)]\ttrain's auc: 0.7\($0)"
          + "\tvalid's auc: 0.6\($0)\n"
      }.joined())
    #expect(log.x("auc", .validation) == [100, 200, 300, 400, 500, 600])
    #expect(log.y("auc", .train) == [0.71, 0.72, 0.73, 0.74, 0.75, 0.76])
  }

  @Test("pieces of lines that another process broke are no curves, nor an evaluation")
  func piecesOfLines() throws {
    let lines = (1...400).map { step in
      "Iter: \(step * 10) training loss: 2.\(step % 9)\n"
        + (step == 60 ? "ning loss: 1.9\n" : step == 150 ? "g loss: 1.8\nter: 1490\n" : "")
        + (step % 150 == 20 ? "loss: 1.7\n" : "")
    }
    let log = try read(lines.joined())
    #expect(log.columns == ["train loss <training loss>"])
    #expect(log.file.ignored.map(\.column).sorted() == ["g loss", "loss", "ning loss", "ter"])
    // Without a word that is cut in two a rare loss is that of an evaluation.
    let whole = try read(
      (1...400).map { step in
        "Iter: \(step * 10) training loss: 2.\(step % 9)\n"
          + (step % 150 == 20 ? "loss: 1.7\n" : "")
      }.joined())
    #expect(whole.y("loss", .validation) == [1.7, 1.7, 1.7])
  }

  @Test("what a line about a checkpoint says again is no second loss")
  func saidAgain() throws {
    let log = try read(
      (1...6).map { epoch in
        (1...4).map { "Epoch[\(epoch)] [\($0 * 50)/200] loss=\(7 - epoch).\($0)\n" }.joined()
          + "Epoch \(epoch) | 85s | avg_loss=\(7 - epoch).25\n"
          + "  >> checkpoint (loss=\(7 - epoch).25)\n"
      }.joined())
    #expect(log.y("loss", .train) == [6.25, 5.25, 4.25, 3.25, 2.25, 1.25])
    #expect(log.y("loss", .validation) == nil)
  }
}
