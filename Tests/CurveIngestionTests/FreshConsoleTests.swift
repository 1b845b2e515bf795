import CurveIngestion
import CurveModel
import Testing

/// Lines of public consoles whose values were taken for something else.
struct FreshConsoleTests {
  private static let train = [3, 2.5, 2, 1.5]
  private static let held = [4, 3.5, 3, 2.5]

  private func log(_ line: (Int) -> String) throws -> TrainingLog {
    try read(Self.train.indices.map { line($0) + "\n" }.joined(), path: "log.txt")
  }

  private func expectBoth(_ log: TrainingLog) {
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == Self.held)
  }

  @Test("the loss of a bar beside the training loss of its epoch is no validation")
  func barOfTraining() throws {
    let log = try log {
      """
      Epoch [\($0 + 1)/4]: 100%|████| 9/9 [00:05<00:00, 22.1it/s, loss=\(Self.train[$0] - 0.125)]
      Train Loss: \(Self.train[$0]) | Test Accuracy: \(50 + $0)%
      """
    }
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == nil)
    #expect(log.y("accuracy", .validation) == [50, 51, 52, 53])
  }

  @Test(
    "a best value so far is left out of its line, and nothing else",
    arguments: ["best acc 27.2", "(best 27.2)", "Best Acc so far 27.2", "| best_acc: 27.2"])
  func bestInPassing(_ best: String) throws {
    let log = try log {
      """
      Epoch \($0): loss \(Self.train[$0])
      Test: loss \(Self.held[$0]) acc \(30 + $0) \(best)
      """
    }
    expectBoth(log)
    #expect(log.y("acc", .validation) == [30, 31, 32, 33])
  }

  @Test(
    "a line about the best of a training holds no value of its end",
    arguments: [
      "Best: loss 0.5 acc 90", "acc 90 in the best epoch 3", "test acc 90 of the best model",
      "loss 9 acc 90 best: loss 9 acc 90", "loss 9 best loss 9 loss 9",
    ])
  func bestOfAll(_ line: String) throws {
    let log = try log {
      "Epoch \($0): train loss \(Self.train[$0]) val loss \(Self.held[$0])"
        + ($0 == 3 ? "\n\(line)" : "")
    }
    expectBoth(log)
    #expect(log.y("acc", .test) == nil)
  }

  @Test("a bare split beside the loss is the loss on it, with or without a total of epochs")
  func bareSplitBesideLoss() throws {
    for total in ["", "/4 (5.5s)"] {
      let log = try log {
        "12:00:0\($0) [INFO] Epoch \($0 + 1)\(total) | loss=\(Self.train[$0]) (raw=9.5) | "
          + "val=\(Self.held[$0]) val_pos=2.5 | k=0.5"
      }
      expectBoth(log)
      #expect(log.chosen.metrics == ["loss"])
    }
  }

  @Test("a bare training value beside a held-out metric is the loss", arguments: ["acc", "r"])
  func bareTraining(_ metric: String) throws {
    let log = try log {
      "Epoch \($0 + 1) | train=\(Self.train[$0]) | val_\(metric)=\(0.5 + 0.125 * Double($0))"
    }
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y(metric, .validation) == [0.5, 0.625, 0.75, 0.875])
  }

  @Test("an epoch in brackets before its batch", arguments: ["12:00:01 [INFO]   ", ""])
  func epochBeforeBatch(_ logger: String) throws {
    let log = try log { epoch in
      (1...2).map {
        "\(logger)[\(epoch + 1)/4] batch \(5 * $0)/10 loss=\(4 - epoch).\($0) lr=5.00e-06\n"
      }.joined()
    }
    #expect(log.chosen.axis.kind == .epoch)
    #expect(log.x("loss", .train) == [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4])
  }

  @Test("of a value that changed the later one is read", arguments: ["->", "-->", "→"])
  func changed(_ arrow: String) throws {
    let log = try log {
      """
      [\($0 * 100)/400] batch loss : \(Self.train[$0]) | time : 0.16s
      [\($0 * 100)/400] mean test loss : 9.5 \(arrow) \(Self.held[$0]) by 1 grad steps
      """
    }
    expectBoth(log)
  }

  @Test("a total on a line about a split is the sum of its losses")
  func total() throws {
    let log = try log {
      """
      [Train] epoch:\($0 + 1), lr:0.001, data:0.5, PDE:0.25, total:\(Self.train[$0] + 0.125)
      [Valid] epoch:\($0 + 1), MSE: \(Self.held[$0])
      """
    }
    #expect(log.y("total loss", .train) == Self.train.map { $0 + 0.125 })
    #expect(log.y("MSE", .validation) == Self.held)
  }

  @Test("a bare loss beside a training loss is validation, as a warning says")
  func bareLoss() throws {
    let log = try log { "Epoch \($0)/4 - loss=\(Self.held[$0])\nTrain Loss: \(Self.train[$0])" }
    expectBoth(log)
    #expect(
      log.warnings == ["'loss' names no split; beside 'Train Loss' it is read as validation"])
  }

  @Test(
    "what was measured of other weights behind the last place does not replace the last value",
    arguments: ["final_int8_zlib_roundtrip", "final_int8_zlib_roundtrip_exact", "ema"])
  func otherWeights(_ name: String) throws {
    let lines = Self.train.indices.map {
      "step:\($0 + 1)/9 train_loss:\(Self.train[$0])\nstep:\($0 + 1)/9 val_loss:\(Self.held[$0])\n"
    }
    let log = try read(lines.joined() + "\(name) val_loss:2.75\n", path: "log.txt")
    expectBoth(log)
  }

  @Test("a number before a line that says its place is that of the line, or of a process")
  func numbered() throws {
    for number in [{ 12 + 13 * $0 }, { _ in 0 }] as [(Int) -> Int] {
      let log = try log {
        "\(number($0)):epoch \($0 + 1) train loss \(Self.train[$0]) val loss \(Self.held[$0])"
      }
      expectBoth(log)
      #expect(log.x("loss", .validation) == [1, 2, 3, 4])
    }
  }
}
