import CurveIngestion
import CurveModel
import Testing

/// The learning rate of a log shows its schedule, and is no curve that is judged.
struct LearningRateTests {
  private func epochs(_ header: String, _ row: (Int) -> String) -> String {
    header + "\n"
      + (0..<12).map { "\($0),\(1 / Double($0 + 2)),\(1 / Double($0 + 3)),\(row($0))\n" }
      .joined()
  }

  @Test(
    "headers of learning rates",
    arguments: [
      "lr", "learning_rate", "lr-Adam", "train/learning_rate", "lr/pg0", "LR", "learning_rates",
    ])
  func headers(_ header: String) throws {
    let log = try read(epochs("epoch,loss,val_loss,\(header)") { "\(0.1 / Double($0 + 1))" })
    let rate = try #require(log.chosen.learningRate)
    #expect(rate.column == header)
    #expect(rate.curve.x == (0..<12).map(Double.init))
    #expect(rate.curve.y.first == 0.1)
    #expect(log.file.learningRate == rate)
    #expect(log.file.ignored.isEmpty)
    #expect(log.chosen.metrics == ["loss"])
  }

  @Test(
    "of several groups with one course the first one counts, and the others are told to be left out"
  )
  func groups() throws {
    let log = try read(epochs("epoch,loss,val_loss,lr/pg0,lr/pg1") { _ in "0.1,0.2" })
    #expect(log.chosen.learningRate?.column == "lr/pg0")
    #expect(log.file.ignored.map(\.column) == ["lr/pg1"])
  }

  @Test("a group that warms up from above shows no schedule")
  func groupFromAbove() throws {
    let rates = zip([0.07, 0.04, 0.01], [0.003, 0.006, 0.009]).map { "\($0),\($1),\($1)" }
    let log = try read(
      epochs("epoch,loss,val_loss,lr/pg0,lr/pg1,lr/pg2") { epoch in
        guard epoch > 2 else { return rates[epoch] }
        return Array(repeating: "\(0.01 - 0.0005 * Double(epoch))", count: 3).joined(separator: ",")
      })
    #expect(log.chosen.learningRate?.column == "lr/pg1")
    #expect(log.file.ignored.map(\.column) == ["lr/pg0", "lr/pg2"])
  }

  @Test("a column of words, or of nothing, is no rate")
  func words() throws {
    for cell in ["auto", ""] {
      let log = try read(epochs("epoch,loss,val_loss,lr") { _ in cell })
      #expect(log.chosen.learningRate == nil)
      #expect(log.file.ignored.map(\.column) == ["lr"])
    }
  }

  @Test("rows of their own, as Lightning's monitor writes them")
  func sparseRows() throws {
    var text = "epoch,step,lr-SGD,train_loss,val_loss\n"
    for epoch in 0..<6 {
      text += "\(epoch),\(10 * epoch),\(0.5 - 0.1 * Double(epoch)),,\n"
      text += "\(epoch),\(10 * epoch + 9),,\(1 / Double(epoch + 1)),\n"
      text += "\(epoch),\(10 * epoch + 9),,,\(1.1 / Double(epoch + 1))\n"
    }
    let rate = try #require(try read(text).chosen.learningRate)
    #expect(rate.curve.x == [0, 10, 20, 30, 40, 50])
  }

  @Test(
    "consoles print it among the values, or on a line of its own",
    arguments: [
      "Epoch %/20 | lr 1.0e-03 | train loss # | val loss #",
      "epoch %: train loss # val loss # learning_rate: 0.001",
      "Epoch % lr=[0.001]\ntrain_loss=# val_loss=#",
      "Epoch %/20\nLearning Rate: 0.001\ntrain loss: # val loss: #",
      "{'loss': #, 'learning_rate': 0.001, 'epoch': %}\n{'eval_loss': #, 'epoch': %}",
    ])
  func console(_ line: String) throws {
    let text = (1...12).map { epoch in
      line.replacing("%", with: "\(epoch)").replacing("#", with: "\(1 / Double(epoch))")
    }
    let log = try read(text.joined(separator: "\n") + "\n", path: "train.log")
    #expect(Set(log.chosen.series.map(\.split)) == [.train, .validation])
    #expect(log.chosen.learningRate?.curve.y.count ?? 0 >= 12)
    #expect(log.chosen.learningRate?.curve.y.allSatisfy { $0 == 0.001 } ?? false)
  }

  @Test("each run of a file has its own")
  func restarts() throws {
    let rows = [0.1, 0.01].map { rate in
      (0..<5).map { "\($0),\(1 / Double($0 + 2)),\(1 / Double($0 + 3)),\(rate)\n" }.joined()
    }
    let log = try read("epoch,loss,val_loss,lr\n" + rows.joined())
    #expect(log.runs.map { $0.learningRate?.curve.y.last } == [0.1, 0.01])
  }

  @Test("seeds with one schedule keep it, others have none in common", arguments: [true, false])
  func seeds(_ isShared: Bool) throws {
    let rows = [0.1, isShared ? 0.1 : 0.01].map { rate in
      (0..<5).map { "\($0),\(1 / Double($0 + 2)),\(1 / Double($0 + 3)),\(rate)\n" }.joined()
    }
    var options = ReadingOptions()
    options.asSeeds = true
    let log = try read("epoch,loss,val_loss,lr\n" + rows.joined(), options: options)
    #expect((log.chosen.learningRate != nil) == isShared)
  }

  @Test("over training-set sizes every point has a rate of its own")
  func sizes() throws {
    let rows = (1...8).map { "\($0 * 100),\(1 / Double($0)),\(1.5 / Double($0)),0.1\n" }
    let log = try read("train_size,train_error,val_error,lr\n" + rows.joined())
    #expect(log.chosen.learningRate == nil)
  }

  @Test(
    "where a training was to end is read from what counts it",
    arguments: [
      (
        #"{"max_steps": 40, "num_train_epochs": 2, "log_history": [{"epoch": 0.5, "step": 10, "#
          + #""loss": 2}, {"epoch": 1, "step": 20, "loss": 1, "learning_rate": 0.1}]}"#, 40.0
      ),
      ("Epoch 1/5 loss 2 val_loss 3\nEpoch 2/5 loss 1 val_loss 2\n", 5),
      ("Epoch [0/5] train loss 2 val loss 3\nEpoch [1/5] train loss 1 val loss 2\n", 4),
      ("Epoch 1 train loss 2 val loss 3\nEpoch 2 train loss 1 val loss 2\n", nil),
    ] as [(String, Double?)])
  func plannedEnd(_ log: String, _ end: Double?) throws {
    #expect(try read(log, path: "trainer_state.json").chosen.plannedEnd == end)
  }
}
