import CurveIngestion
import CurveModel
import Testing

/// Consoles of frameworks as they are printed when a small training is run.
struct FrameworkLoggerTests {
  @Test("Poutyne counts the batches of both splits, and neither heads what follows")
  func readsPoutyne() throws {
    let log = try read(
      """
      Epoch: 1/3 Train steps: 25 Val steps: 13 0.03s loss: 1.06 acc: 44.1 val_loss: 1.02 val_acc: 51.8
      Epoch: 2/3 Train steps: 25 Val steps: 13 0.03s loss: 0.99 acc: 55.9 val_loss: 0.97 val_acc: 59.0
      Epoch: 3/3 Train steps: 25 Val steps: 13 0.02s loss: 0.94 acc: 60.6 val_loss: 0.92 val_acc: 63.0

      """, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [1.06, 0.99, 0.94])
    #expect(log.y("acc", .train) == [44.1, 55.9, 60.6])
    #expect(log.y("loss", .validation) == [1.02, 0.97, 0.92])
    #expect(log.y("acc", .validation) == [51.8, 59, 63])
  }

  @Test("sklearn-crfsuite measures its scores on the sentences held out")
  func readsCRFsuite() throws {
    let rows = [(1, 170.91, 0.346), (2, 130.02, 0.697), (3, 82.06, 0.81)].map {
      "Iter \($0.0)   time=0.00  loss=\($0.1)   active=13    precision=0.265  recall=0.500  F1=\($0.2)  Acc(item/seq)=0.530 0.050  feature_norm=1.00"
    }
    let text = { (group: String) in
      "Holdout group: \(group)\n\nL-BFGS optimization\nc1: 0.0\nmax_iterations: 15\n\n"
        + rows.joined(separator: "\n") + "\n"
    }
    let log = try read(text("2"), path: "crf.log")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [170.91, 130.02, 82.06])
    #expect(log.y("F1", .train) == nil)
    #expect(log.y("F1", .validation) == [0.346, 0.697, 0.81])
  }

  @Test("Keras' TerminateOnNaN says at which batch it stopped, above the values of that epoch")
  func keepsTerminatedRun() throws {
    let log = try read(
      """
      Epoch 1/8
      25/25 - 1s - 36ms/step - accuracy: 0.43 - loss: 1.06 - val_accuracy: 0.58 - val_loss: 0.92
      Epoch 2/8
      25/25 - 0s - 3ms/step - accuracy: 0.66 - loss: 0.84 - val_accuracy: 0.73 - val_loss: 0.79
      Epoch 3/8
      Batch 12: Invalid loss, terminating training
      25/25 - 0s - 3ms/step - accuracy: 0.5 - loss: nan - val_accuracy: 0.27 - val_loss: nan

      """, path: "train.log")
    #expect(log.x("accuracy", .train) == [1, 2, 3])
    #expect(log.y("loss", .train)?.prefix(2) == [1.06, 0.84])
    #expect(log.y("accuracy", .validation) == [0.58, 0.73, 0.27])
    let single = try read(
      """
      Epoch 1/3
      Batch 0: Invalid loss, terminating training
      25/25 - 0s - 565us/step - accuracy: 0.15 - loss: nan - val_accuracy: 0.26 - val_loss: nan

      """, path: "train.log")
    #expect(single.y("accuracy", .validation) == [0.26])
    #expect(single.y("loss", .train)?.count == 1)
  }

  @Test(
    "print(epoch, logs) names its epoch before the dictionary",
    arguments: [("'loss'", "'val_loss'"), ("'train_loss'", "'val_loss'"), ("'loss'", "'val_acc'")])
  func readsNumberedDictionaries(_ train: String, _ held: String) throws {
    let log = try read(
      (0..<4).map { "\($0) {\(train): 0.\(9 - $0), \(held): 0.\(8 - $0)}\n" }.joined(),
      path: "train.log")
    #expect(log.x("loss", .train) == [0, 1, 2, 3])
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6])
    #expect(log.chosen.series.last?.split == .validation)
    #expect(log.chosen.series.last?.curve.y == [0.8, 0.7, 0.6, 0.5])
  }

  @Test("Hugging Face's console with two evaluation sets is asked about, as its JSON is")
  func asksForPrintedSets() {
    let lines = (1...3).flatMap { epoch in
      [
        "{'loss': 0.\(9 - epoch), 'grad_norm': 1.5, 'learning_rate': 0.001, 'epoch': \(epoch).0}"
      ]
        + [("id", 7), ("ood", 8)].map {
          "{'eval_\($0.0)_loss': 0.\($0.1 - epoch), 'eval_\($0.0)_accuracy': 0.\($0.1 - 4 + epoch), "
            + "'eval_\($0.0)_runtime': 0.02, 'eval_\($0.0)_steps_per_second': 300.0, 'epoch': \(epoch).0}"
        }
    }
    #expect(
      problems(in: "Using the cpu\n" + lines.joined(separator: "\n"), path: "train.log").map(text)
        == [
          "train.log: 'eval_id_loss' and 'eval_ood_loss' could each be the validation curve of 'loss' "
            + "[ambiguous-columns] hint: choose one, as in --validation 'eval_id_loss'"
        ])
  }

  @Test("words in brackets behind a metric belong to it: flair's \"f1-score (micro avg)  0.85\"")
  func readsExplainedMetrics() throws {
    let stamp = "2026-01-01 07:20:07,372"
    let flair = (1...3).map {
      """
      \(stamp) epoch \($0) - iter 10/10 - loss 0.\(9 - $0) - time (sec): 0.02 - samples/sec: 10034.07 - lr: 0.3
      \(stamp) EPOCH \($0) done: loss 0.\(9 - $0) - lr: 0.300000
      \(stamp) DEV : loss 0.\(8 - $0) - f1-score (micro avg)  0.\(5 + $0)
      """
    }
    let log = try read(flair.joined(separator: "\n") + "\n", path: "training.log")
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6])
    #expect(log.y("loss", .validation) == [0.7, 0.6, 0.5])
    #expect(log.y("f1-score micro", .validation) == [0.6, 0.7, 0.8])
    let other = try read(
      (1...3).map {
        "Epoch \($0): train loss (CE): 0.\(9 - $0), val loss (CE): 0.\(8 - $0), val F1 (macro): 0.7\($0), val acc (%): 6\($0).5\n"
      }.joined(), path: "training.log")
    #expect(other.y("loss CE", .train) ?? other.y("loss", .train) == [0.8, 0.7, 0.6])
    #expect(other.chosen.series.map(\.curve.y.first) == [0.8, 0.7, 0.71, 61.5])
  }

  @Test("LightGBM: of the folds that are logged side by side one is chosen with its training")
  func interleavedFolds() throws {
    let text = (1...8).map { round in
      "[\(round * 5)]\ttrain-1-2's auc: 0.1\(90 - round)\tvalid-1-2's auc: 0.2\(90 - round)\n"
        + "[\(round * 5)]\ttrain-2-2's auc: 0.3\(90 - round)\tvalid-2-2's auc: 0.4\(90 - round)\n"
    }.joined()
    let found = problems(in: text, path: "output.log")
    #expect(found.map(\.hint) == ["choose one, as in --train 'train-1-2 auc'"])
    var options = ReadingOptions()
    options.train = "train-1-2 auc"
    let log = try read(text, path: "output.log", options: options)
    #expect(log.columns == ["train auc <train-1-2 auc>", "validation auc <valid-1-2 auc>"])
  }
}
