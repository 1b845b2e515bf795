import CurveIngestion
import CurveModel
import Testing

/// Lines around a training that are none of it, and values that stand before their places.
struct SurroundingLineTests {
  @Test("the summary of Weights & Biases below a training repeats it")
  func wandb() throws {
    let log = try read(
      [0, 100, 200].map { "step \($0): train loss \(3 - Double($0) / 100), val loss 3.1\n" }
        .joined()
          + """
          wandb: Run summary:
          wandb:       iter 200
          wandb: train/loss 0.9
          wandb:   val/loss 3.1

          """)
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.x("loss", .validation) == [0, 100, 200])
  }

  @Test("an echoed command and its options are no places")
  func commands() throws {
    for command in [
      "python train.py --epochs 1 --lr 0.1", "./train \\\n  --epochs 1 \\\n  --lr 3e-4",
      "+ torchrun main.py --max-epochs 1",
    ] {
      let log = try read(
        command + "\n"
          + [10, 20, 30].map { "step \($0) loss \(2 - Double($0) / 40) val_loss 1.9\n" }.joined())
      #expect(log.x("loss", .train) == [10, 20, 30], "\(command)")
    }
    // A heading between dashes is one.
    let headed = try read(
      [1, 2, 3].map { "----- epoch \($0) -----\nloss: 0.\(9 - $0)\n" }.joined())
    #expect(headed.x("loss", .train) == [1, 2, 3])
  }

  @Test("DeepXDE: the terms of a loss are added up, and the best step is no row")
  func deepXDE() throws {
    let log = try read(
      """
      Training model...

      Step      Train loss              Test loss               Test metric
      0         [1.00e-01, 5.00e-01]    [1.00e-01, 6.00e-01]    []
      1000      [2.00e-02, 1.00e-01]    [3.00e-02, 1.00e-01]    []
      2000      [1.00e-02, 5.00e-02]    [2.00e-02, 7.00e-02]    [0.1]

      Best model at step 2000:
        train loss: 6.00e-02
        test loss: 9.00e-02
        test metric: [0.1]

      'train' took 199.4 s
      Fine tuning: step 3000: train loss: 0.05

      """)
    #expect(log.x("loss", .train) == [0, 1000, 2000, 3000])
    #expect(log.y("loss", .train)?.map { ($0 * 100).rounded() } == [60, 12, 6, 5])
    #expect(log.y("loss", .validation)?.map { ($0 * 100).rounded() } == [70, 13, 9])
  }

  @Test("a value that is named before its place")
  func beforePlace() throws {
    let log = try read(
      [100, 200, 300].map { step in
        """
        12:00:0\(step / 100) Minibatch loss at step \(step): \(5 - Double(step) / 100)
        12:00:0\(step / 100) Validation accuracy at step \(step): 4\(step / 100).5%

        """
      }.joined())
    #expect(log.y("loss", .train) == [4, 3, 2])
    #expect(log.x("accuracy", .validation) == [100, 200, 300])
  }

  @Test("predictions that are printed as text do not hide the values below them")
  func predictions() throws {
    let words = ["zero", "one", "two"]
    let said = (0..<900).map { "Predicted: \(words[$0 % 3]), Actual: \(words[$0 % 2])\n" }.joined()
    let text = (1...4).map {
      "Starts epoch #\($0) at 11:50:2\($0)\n\(said)Finished Epoch \($0) out of 4\n"
        + "Mean CTC loss: 1.\(9 - $0)\nAccuracy over validation set: 0.6\($0)\n"
    }.joined()
    let log = try read(text, path: "job.out")
    #expect(log.y("CTC loss", .train) == [1.8, 1.7, 1.6, 1.5])
    #expect(log.x("CTC loss", .train) == [1, 2, 3, 4])
  }

  @Test("of values that nothing tells apart below an epoch the mean is read, and that is said")
  func crowdedEpoch() throws {
    let epochs = (1...6).map { epoch in
      "Epoch : \(epoch)\n"
        + (0..<5).map { "INFO: next batch\nLoss : \(Double(10 - epoch) + 0.1 * Double($0))\n" }
        .joined()
    }
    let log = try read(epochs.joined())
    #expect(log.y("loss", .train)?.map { ($0 * 10).rounded() } == [92, 82, 72, 62, 52, 42])
    #expect(
      log.warnings == [
        "'Loss' has 24 more values than places, which name no batch or step of their own: the mean of each place is read"
      ])
  }

  @Test("of scores of an evaluation that nothing tells apart the last one stays")
  func crowdedEvaluation() throws {
    let epochs = (1...6).map { epoch in
      "Epoch : \(epoch)\nloss: 0.\(9 - epoch)\n"
        + (0..<4).map { "eval step\ntest accuracy: 0.\(epoch)\($0)\n" }.joined()
    }
    let log = try read(epochs.joined())
    #expect(log.y("accuracy", .validation) == [0.13, 0.23, 0.33, 0.43, 0.53, 0.63])
    #expect(log.warnings.contains { $0.hasSuffix("the last one of each place is read") })
  }

  @Test("a sentence that says how many batches one epoch is names no place")
  func equation() throws {
    let runs = (1...2).map { run in
      "## Run \(run)\n1 epoch = 2640 batches\nlearning for 4000\n"
        + (0...9).map { "Iteration \($0 * 10), loss = 9.\(9 - $0)\n" }.joined()
    }
    let log = try read(runs.joined(), path: "log.md")
    #expect(log.runs.count == 2)
    #expect(log.x("loss", .train) == (0...9).map { Double($0 * 10) })
    // What follows the time of a logger is the place.
    let timed = try read(
      (1...3).map { "10:22:1 epoch = \($0) batches = 9 loss = 0.\(9 - $0)\n" }.joined())
    #expect(timed.x("loss", .train) == [1, 2, 3])
  }
}
