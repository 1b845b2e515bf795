import CurveIngestion
import CurveModel
import Testing

/// Batches of an evaluation that stand below its heading: what it showed last counts.
struct EvaluationBatchTests {
  @Test("the batches below \"Eval begin...\" are those of one evaluation")
  func hapi() throws {
    let text = (1...4).map { epoch in
      let train = (1...3).map {
        "step \($0)0/30 - loss: 0.\(9 - epoch)\(9 - $0) - acc: 0.\(epoch)\($0) - 90ms/step\n"
      }
      let held = (1...2).map {
        "step \($0)0/20 - loss: 0.\(9 - epoch)\($0)5 - acc: 0.\(epoch)\($0)5 - 80ms/step\n"
      }
      return "Epoch \(epoch)/4\n" + train.joined() + "Eval begin...\n" + held.joined()
        + "Eval samples: 320\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.x("loss", .validation) == [1, 2, 3, 4])
    #expect(log.y("loss", .validation) == (1...4).map { Double("0.\(9 - $0)25") })
    #expect(log.y("acc", .validation) == (1...4).map { Double("0.\($0)25") })
    #expect(log.y("loss", .train)?.count == 12)
    #expect(log.x("loss", .train)?.first == 1.0 / 3)
  }

  @Test("batches counted below the heading of an evaluation begin no training again")
  func countedBelowHeading() throws {
    let text = (0...3).map { epoch in
      let train = (1...3).map { " ---- batch: 0\($0)0 ----\nmean loss: 0.\(9 - epoch)\(9 - $0)\n" }
      let held = (1...2).map { " ---- batch: 0\($0)0 ----\n" }
      return "**** EPOCH 00\(epoch) ****\n" + train.joined()
        + "**** EVAL EPOCH 00\(epoch) START****\n" + held.joined()
        + "eval mean loss: 0.\(9 - epoch)5\n**** EVAL EPOCH 00\(epoch) END****\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.runs.count == 1)
    #expect(log.warnings.isEmpty)
    #expect(log.y("loss", .train)?.count == 12)
    #expect(log.x("loss", .validation) == [1, 2, 3, 4])
    #expect(log.y("loss", .validation) == [0.95, 0.85, 0.75, 0.65])
  }

  @Test(
    "batches that are counted in brackets below their epoch are parts of it, and evaluations between them are read",
    arguments: ["/3", ""])
  func batchesInBrackets(total: String) throws {
    let text = (1...3).map { epoch in
      "Epoch \(epoch)\(total)\n"
        + (1...4).map { batch in
          "[\(batch * 50)/200] loss: 2.\(99 - 10 * epoch - batch)\n"
            + (batch % 2 == 0
              ? "Validation: loss 3.\(99 - 10 * epoch - batch) acc 0.\(10 * epoch + batch)\n" : "")
        }.joined()
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == (1...12).map { Double($0) / 4 })
    #expect(log.x("loss", .validation) == (1...6).map { Double($0) / 2 })
    #expect(log.y("acc", .validation) == [0.12, 0.14, 0.22, 0.24, 0.32, 0.34])
  }
}
