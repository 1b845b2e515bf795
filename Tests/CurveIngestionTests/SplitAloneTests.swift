import CurveIngestion
import CurveModel
import Testing

/// Splits that stand alone, on a line or beside a value, and remarks behind values.
struct SplitAloneTests {
  @Test("a line of one word names the split of what was measured again at the same place")
  func oneWord() throws {
    for heading in ["validate", "Validation", "eval"] {
      let log = try read(
        (1...4).map { epoch in
          """
          training
          Epoch \(epoch) | loss = \(4.0 / Double(epoch))
          Training consumes 55 seconds
          \(heading)
          Epoch \(epoch) | loss = \(4.0 / Double(epoch) + 1)

          """
        }.joined())
      #expect(log.y("loss", .train) == [4, 2, 4.0 / 3, 1], "\(heading)")
      #expect(log.y("loss", .validation) == [5, 3, 4.0 / 3 + 1, 2], "\(heading)")
    }
  }

  @Test("a split alone beside a loss is one below the line of an epoch as well")
  func besideLoss() throws {
    let log = try read(
      (1...4).map { "Epoch \($0)/4\nloss=\(4.0 / Double($0)) | val=\(5.0 / Double($0))\n" }.joined()
    )
    #expect(log.y("loss", .train) == [4, 2, 4.0 / 3, 1])
    #expect(log.y("loss", .validation) == [5, 2.5, 5.0 / 3, 1.25])
  }

  @Test("trained with a loss, evaluated with another")
  func participles() throws {
    let log = try read(
      (0..<3).map { epoch in
        """
        Epoch \(epoch) trained with loss: \(3 - epoch). The running time is 4073.8.
        Epoch \(epoch) evaluated with loss: \(4 - epoch), dice score: 0.\(epoch + 1). The running time is 7.2.

        """
      }.joined())
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.y("loss", .validation) == [4, 3, 2])
    #expect(log.y("dice score", .validation) == [0.1, 0.2, 0.3])
  }

  @Test("a remark about the best model behind the values of a record is said in passing")
  func remark() throws {
    let log = try read(
      (1...5).map { epoch in
        "\(epoch) \ttrain loss=0.\(9 - epoch) \tvalid loss=0.\(epoch == 3 ? 4 : 9) \tvalid acc=0.5 "
          + (epoch < 4 ? "\t> saved as best model!" : "") + "\n"
      }.joined())
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5, 0.4])
    #expect(log.y("loss", .validation) == [0.9, 0.9, 0.4, 0.9, 0.9])
  }

  @Test("a dead training says the same again and again, where several processes do not print")
  func repeatedRecords() throws {
    let lines = [1.4, 1.1, 0.9, 0, 0, 0, 0].map {
      "{'loss': \($0), 'grad_norm': 1.5, 'epoch': 0.03}\n"
    }
    let dictionaries = try read(lines.joined() + "{'eval_loss': 1.2, 'epoch': 0.03}\n")
    #expect(dictionaries.y("loss", .train) == [1.4, 1.1, 0.9, 0, 0, 0, 0])
    let processes = try read(
      [1.4, 1.1, 0.9].enumerated().flatMap { index, loss in
        [String](repeating: "epoch \(index) loss \(loss)\n", count: 4)
      }.joined())
    #expect(processes.y("loss", .train) == [1.4, 1.1, 0.9])
  }

  @Test("splits in brackets head what follows where one stands before the first value")
  func bracketsHead() throws {
    let text = (1...5).map {
      "[Epoch \($0)] [Train] loss=1.\(9 - $0) acc=0.\(4 + $0) [Valid] loss=2.\(9 - $0) acc=0.\(3 + $0) "
        + "[Test] acc=0.\(2 + $0)\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .train) == [1.8, 1.7, 1.6, 1.5, 1.4])
    #expect(log.y("loss", .validation) == [2.8, 2.7, 2.6, 2.5, 2.4])
    #expect(log.y("acc", .train)?.first == 0.5 && log.y("acc", .test)?.first == 0.3)
  }

  @Test(
    "what is being done, with dots behind it, heads what follows",
    arguments: ["Validating...", "Evaluating", "Running Validation..."])
  func doing(words: String) throws {
    let text = (1...4).map {
      "Epoch \($0) of 4\nTraining...\nLoss: 1.\(9 - $0), Acc: 0.\(4 + $0)\n\(words)\n"
        + "Loss: 2.\(9 - $0), Acc: 0.\(3 + $0)\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .train) == [1.8, 1.7, 1.6, 1.5])
    #expect(log.y("loss", .validation) == [2.8, 2.7, 2.6, 2.5])
  }

  @Test("the only split of a line, in brackets at its end, is that of all of its values")
  func closingBracket() throws {
    let text = (1...4).map {
      "Epoch \($0)\nloss: 1.\(9 - $0) acc: 0.\(4 + $0) [train]\nloss: 2.\(9 - $0) acc: 0.\(3 + $0) [val]\n"
    }
    let log = try read(text.joined(), path: "train.log")
    #expect(log.y("loss", .train) == [1.8, 1.7, 1.6, 1.5])
    #expect(log.y("loss", .validation) == [2.8, 2.7, 2.6, 2.5])
    #expect(log.y("acc", .train)?.first == 0.5 && log.y("acc", .validation)?.first == 0.4)
  }
}
