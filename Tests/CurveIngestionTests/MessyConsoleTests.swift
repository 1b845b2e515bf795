import CurveIngestion
import CurveModel
import Testing

/// Lines of hand-written training scripts that say the split, the place or the name of a value in a way of their own.
struct MessyConsoleTests {
  private static let train = [3, 2.5, 2.25, 1.5]
  private static let held = [4, 3.5, 3.25, 2.5]

  private func log(_ line: (Int) -> String) throws -> TrainingLog {
    try read(Self.train.indices.map { line($0) + "\n" }.joined(), path: "log.txt")
  }

  @Test("a count behind a split is the epoch, and the values are of that split")
  func countBehindSplit() throws {
    let log = try log {
      """
      Train \($0), loss: \(Self.train[$0]), train acc: 0.\(5 + $0), train avg acc: 0.\(4 + $0)
      Test \($0), loss: \(Self.held[$0]), test acc: 0.\(4 + $0), test avg acc: 0.\(3 + $0)
      """
    }
    #expect(log.chosen.axis.kind == .epoch)
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == Self.held)
    #expect(log.y("acc", .train) == [0.5, 0.6, 0.7, 0.8])
    #expect(log.y("acc", .validation) == [0.4, 0.5, 0.6, 0.7])
  }

  @Test("a count behind a split is no epoch where lines name theirs")
  func countOfExamples() throws {
    let log = try log {
      """
      Epoch \($0)
      Train 600, loss: \(Self.train[$0]), acc: 0.\(5 + $0)
      Test 100, loss: \(Self.held[$0]), acc: 0.\(4 + $0)
      """
    }
    #expect(log.x("loss", .train) == [0, 1, 2, 3])
  }

  @Test("the caption of an evaluation says the split of its values, however long it is")
  func longCaption() throws {
    let log = try log {
      """
      iteration \(50 * $0), epoch \($0) : loss : \(Self.train[$0]), lr: 0.01
      Testing performance in val model: mean_dice : 0.\(5 + $0), best_dice : 0.9
      """
    }
    #expect(log.y("mean_dice", .train) == nil)
    #expect(log.y("mean_dice", .validation) == [0.5, 0.6, 0.7, 0.8])
  }

  @Test("a loss on many lines below the training loss of an epoch is that of its batches")
  func crowdedBatches() throws {
    let log = try log { epoch in
      "Train Epoch:\(epoch)\tPercent:[0/6751 (0%)]\tLoss:\(Self.train[epoch])\n"
        + (1...5).map { "loss: \(Self.train[epoch] + Double($0) / 100)" }.joined(separator: "\n")
    }
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == nil)
  }

  @Test("the best of several classes of one score keeps its number")
  func topOfSeveral() throws {
    let log = try log {
      """
      2025-01-06 15:04:15,292 INFO: Epoch: \($0)/4, Iteration step: \(2 * $0 + 1), loss: \(Self.train[$0])
      2025-01-06 15:04:16,292 INFO: Epoch: \($0)/4, Iteration step: \(2 * $0 + 2), loss: \(Self.held[$0])
      2025-01-06 15:04:17,292 INFO: =====Epoch: \($0)/4,top 1 acc: 0.\(2 + $0)=====
      2025-01-06 15:04:17,292 INFO: =====Epoch: \($0)/4,top 5 acc: 0.\(5 + $0)=====
      """
    }
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(log.columns.contains { $0.hasSuffix("<top1 acc>") })
    #expect(log.columns.contains { $0.hasSuffix("<top5 acc>") })
    #expect(!log.columns.contains { $0.hasSuffix("<acc>") })
  }

  @Test("the step behind a phase of the epoch is the place, and the phase the split")
  func phases() throws {
    let log = try log {
      """
      epoch \($0 + 1), phase train, total step \(20 * $0)
      epoch \($0 + 1), phase train, step \(20 * $0 + 10), loss: \(Self.held[$0])
      epoch \($0 + 1), phase train, step \(20 * $0 + 20), loss: \(Self.train[$0])
      epoch \($0 + 1) | val_loss: \(Self.held[$0])
      """
    }
    #expect(log.x("loss", .train) == [10, 20, 30, 40, 50, 60, 70, 80])
    #expect(log.x("loss", .validation) == [20, 40, 60, 80])
  }

  @Test("batches counted by i are parts of their epoch")
  func countedByIndex() throws {
    let log = try log { "epoch=0 i=\($0)/8 total_loss=\(Self.train[$0]) mel_loss=0.\($0)" }
    #expect(log.x("total_loss", .train) == [0, 0.125, 0.25, 0.375])
  }

  @Test("what Python's logger writes before a place in brackets is passed over")
  func loggerBeforePlace() throws {
    let log = try log { index in
      let lines = [
        "[\(1000 * index + 500)] | gnorm 1.19 lr 0.0002 | loss \(Self.held[index])",
        "[\(1000 * index + 1000)] | gnorm 1.19 lr 0.0002 | loss \(Self.train[index])",
        "Train batches[  100]                | loss \(Self.train[index])",
        "Eval  batches[  100]                | loss \(Self.held[index])",
      ]
      return lines.flatMap {
        ["INFO:tensorflow:\($0)", "I1212 15:47:42.424041 128529813321536 train.py:298] \($0)"]
      }.joined(separator: "\n")
    }
    #expect(log.x("loss", .train) == [1000, 2000, 3000, 4000])
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == Self.held)
  }

  @Test("a total beside parts of which none is a loss is the loss")
  func totals() throws {
    let log = try log {
      "Epoch 1, Step \(100 * $0): Rec=0.2, KL=\(9 - $0).5, Total=\(Self.train[$0] + 0.125)"
    }
    #expect(log.y("total loss", .train) == Self.train.map { $0 + 0.125 })
  }

  @Test("what a line in Chinese says of the saved model is no value of its own")
  func savedModel() throws {
    let log = try log {
      """
      Epoch: \($0) | Batch: 10/20 | Loss: 9.5
      ✓ 保存最佳模型，验证损失: \(Self.held[$0])
      Epoch \($0) 完成 | 训练损失: \(Self.train[$0]) | 验证损失: \(Self.held[$0])
      """
    }
    #expect(log.y("损失", .validation) == Self.held)
    #expect(log.warnings.isEmpty)
  }

  @Test("lines of one epoch only are batches, and none of them is its mean")
  func batchesOfOneEpoch() throws {
    let lines = (0..<40).map { "epoch=0 i=\($0)/10 loss=\(Double(40 - $0) + 0.5)\n" }
    #expect(try read(lines.joined(), path: "log.txt").y("loss", .train)?.count == 40)
  }

  @Test("batches that say their epoch and no place within it are spread over it")
  func batchesWithoutPlace() throws {
    let log = try log { epoch in
      (0..<4).map { "Epoch: \(epoch)| train loss: \(Self.train[epoch] - Double($0) / 8)\n" }
        .joined()
        + "Epoch \(epoch): Val acc is \(90 + epoch)%"
    }
    #expect(log.x("loss", .train)?.prefix(5) == [0.25, 0.5, 0.75, 1, 1.25])
    #expect(log.x("acc", .validation) == [1, 2, 3, 4])
    #expect(log.warnings.count == 1)
  }

  @Test("rows of an epoch that are no batches of it are counted as before")
  func unevenRows() throws {
    let sizes = [1, 1, 5, 2]
    let lines = sizes.indices.flatMap { epoch in
      (0..<sizes[epoch]).map { "epoch \(epoch + 1) train loss: \(9 - epoch).\($0 + 1)\n" }
    }
    #expect(
      try read(lines.joined(), path: "log.txt").warnings.allSatisfy { !$0.contains("evenly") })
  }

  @Test("a value that is printed once more with more digits is the same value")
  func moreDigits() throws {
    let log = try log {
      """
      ============ Starting epoch \($0) ... ============
      valid_mlm_ppl -> \(Self.held[$0])12346
      __log__:{"epoch": \($0), "valid_mlm_ppl": \(Self.held[$0])123456789}
      """
    }
    #expect(log.y("mlm_ppl", .validation)?.count == 4)
    #expect(log.warnings.isEmpty)
  }
}
