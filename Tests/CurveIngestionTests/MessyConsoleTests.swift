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
}
