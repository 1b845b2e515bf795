import CurveIngestion
import CurveModel
import Testing

/// Consoles of frameworks whose readings were once wrong, in the forms that they print.
struct LoggerConsoleTests {
  @Test("Ignite: training and validation results of an epoch, not the bars between them")
  func readsIgniteConsole() throws {
    let log = try read(
      [1, 2].map { epoch in
        """
        \rEpoch [\(epoch)/2]: [8/8] 100%|████, loss=1.5 [00:00<?]
        Training Results - Epoch: \(epoch)  Avg accuracy: 0.6\(epoch) Avg loss: 0.8\(epoch)
        Validation Results - Epoch: \(epoch)  Avg accuracy: 0.5\(epoch) Avg loss: 0.9\(epoch)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [0.81, 0.82])
    #expect(log.y("loss", .validation) == [0.91, 0.92])
    #expect(log.y("accuracy", .validation) == [0.51, 0.52])
  }

  @Test("model cards: a caption with the word training heads no column beside those of both splits")
  func readsModelCards() throws {
    let log = try read(
      """
      ## Training results

      | Training Loss | Epoch | Step | Validation Loss | Accuracy |
      |:-------------:|:-----:|:----:|:---------------:|:--------:|
      | No log        | 1.0   | 100  | 0.9             | 0.5      |
      | 0.8           | 2.0   | 200  | 0.7             | 0.6      |

      """, path: "README.md")
    #expect(log.y("accuracy", .validation) == [0.5, 0.6])
    #expect(log.y("loss", .validation) == [0.9, 0.7])
  }

  @Test("batches counted anew in every epoch: the places are epochs, where both losses are named")
  func readsCountedBatches() throws {
    let log = try read(
      [1, 2, 3].map { epoch in
        """
        EPOCH \(epoch):
          batch 1000 loss: 1.9
          batch 2000 loss: 1.8
        LOSS train 1.\(epoch) valid 2.\(epoch)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [1.1, 1.2, 1.3])
    #expect(log.y("loss", .validation) == [2.1, 2.2, 2.3])
  }

  @Test("LitGPT: a step behind the epoch orders the lines")
  func readsStepsBehindEpochs() throws {
    let log = try read(
      [100, 200, 300].map { step in
        """
        Epoch 1 | iter \(step) step \(step / 4) | loss train: 1.\(step), val: n/a | iter time: 213.1 ms (step)
        iter \(step): val loss 2.\(step), val time: 2100.00 ms
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [100, 200, 300])
    #expect(log.y("loss", .train) == [1.1, 1.2, 1.3])
    #expect(log.y("loss", .validation) == [2.1, 2.2, 2.3])
  }

  @Test("Informer: batches and epochs in either order, and how many steps an epoch has")
  func readsInformer() throws {
    let log = try read(
      [1, 2].map { epoch in
        """
        \titers: 100, epoch: \(epoch) | loss: 0.7
        \tspeed: 0.0512s/iter; left time: 123.1234s
        \titers: 200, epoch: \(epoch) | loss: 0.6
        Epoch: \(epoch) cost time: 12.123
        Epoch: \(epoch), Steps: 250 | Train Loss: 1.\(epoch) Vali Loss: 2.\(epoch) Test Loss: 3.\(epoch)
        Validation loss decreased (inf --> 2.\(epoch)).  Saving model ...
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [1.1, 1.2])
    #expect(log.y("loss", .validation) == [2.1, 2.2])
  }

  @Test("MONAI: the mean of an epoch is training's, as the values of its batches are")
  func readsMeansOfEpochs() throws {
    let log = try read(
      [1, 2].map { epoch in
        """
        epoch \(epoch)/2
        1/2, train_loss: 0.9
        2/2, train_loss: 0.8
        epoch \(epoch) average loss: 0.7\(epoch)
        current epoch: \(epoch) current mean dice: 0.\(epoch) best mean dice: 0.9 at epoch: 1
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train) == [0.71, 0.72])
    #expect(log.runs[0].curve(of: "loss", on: .validation) == nil)
  }

  @Test("CatBoost: the best value so far shows whether the metric that it does not name goes up")
  func readsCatBoostsScore() throws {
    let log = try read(
      "0:\tlearn: 0.61\ttest: 0.53\tbest: 0.53 (0)\ttotal: 60ms\tremaining: 1m\n"
        + "10:\tlearn: 0.97\ttest: 0.88\tbest: 0.88 (10)\ttotal: 60ms\tremaining: 1m\n")
    #expect(log.y("score", .train) == [0.61, 0.97])
    #expect(log.y("score", .validation) == [0.53, 0.88])
    #expect(
      log.warnings.first
        == "'learn' and 'test' name no metric; they rise with training, so higher is taken for better"
    )
  }

  @Test("PyTorch Geometric: splits alone are a metric without a name, beside the loss")
  func readsSplitsAlone() throws {
    let log = try read(
      "Epoch: 001, Loss: 1.9, Train: 0.38, Val: 0.36, Test: 0.35\n"
        + "Epoch: 002, Loss: 1.2, Train: 0.68, Val: 0.61, Test: 0.60\n")
    #expect(log.y("score", .train) == [0.38, 0.68])
    #expect(log.y("score", .validation) == [0.36, 0.61])
    #expect(log.y("score", .test) == [0.35, 0.60])
    #expect(log.y("loss", .train) == [1.9, 1.2])
    let falling = try read(
      "Epoch: 001, Loss: 1.9, Train: 0.38, Val: 0.36\nEpoch: 002, Loss: 1.2, Train: 0.28, Val: 0.31\n"
    )
    #expect(falling.y("cost", .validation) == [0.36, 0.31])
    let barred = try read(
      "Epoch 1 | Train 4.75 | Val 2.75\nEpoch 2 | Train 4.5 | Val 2.5\n"
        + "Epoch 1 | Train 9.75 | Val 9.75\nEpoch 2 | Train 9.5 | Val 9.25\n")
    #expect(barred.y("loss", .train) == [9.75, 9.5])
    #expect(barred.y("loss", .validation) == [9.75, 9.25])
    let times = try read("Epoch: 1, Loss: 1.9, Train: 12.1s, Val: 3.1s\nEpoch: 2, Loss: 1.2\n")
    #expect(times.columns == ["train loss <Loss>"])
  }

  @Test("Composer: batches of the evaluation are no steps of the training")
  func readsComposer() throws {
    let log = try read(
      [100, 200].map { step in
        """
        [batch=\(step)/200]:
        \t Train time/batch: \(step - 1)
        \t Train metrics/train/LanguageCrossEntropy: 1.\(step)
        [Eval batch=10/10] Eval on eval data:
        \t Eval metrics/eval/LanguageCrossEntropy: 2.\(step)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("LanguageCrossEntropy", .train) == [100, 200])
    #expect(log.y("LanguageCrossEntropy", .validation) == [2.1, 2.2])
  }

  @Test("absl's prefix stands before the step of CLU's writer")
  func readsPrefixedSteps() throws {
    let log = try read(
      [100, 200].map { step in
        let prefix = "I0101 10:00:00.123456 140 logging_writer.py:48] [\(step)]"
        return """
          \(prefix) train_loss=1.\(step), steps_per_second=12.3
          \(prefix) eval_loss=2.\(step)

          """
      }.joined())
    #expect(log.x("loss", .validation) == [100, 200])
    #expect(log.y("loss", .train) == [1.1, 1.2])
  }
}
