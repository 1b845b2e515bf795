import CurveIngestion
import CurveModel
import Testing

/// What consoles of public trainings hold beside the lines that one would expect.
struct PublicConsoleTests {
  @Test("a closing mean beside the last value of training makes the training no validation")
  func closingMean() throws {
    let log = try read(
      """
      {'loss': 2.5, 'learning_rate': 0.001, 'epoch': 0.5}
      {'loss': 2.0, 'learning_rate': 0.001, 'epoch': 1.0}
      {'loss': 1.5, 'learning_rate': 0.0005, 'epoch': 1.5}
      {'loss': 1.0, 'learning_rate': 0.0001, 'epoch': 2.0}
      ***** train metrics *****
        epoch                    =        2.0
        train_loss               =       1.75
        train_runtime            = 0:10:00.00

      """)
    #expect(log.columns == ["train loss <loss>"])
    #expect(log.y("loss", .train) == [2.5, 2, 1.5, 1])
  }

  @Test("a bar before a dictionary, and one that heads it now and then, name no split of it")
  func barBeforeDictionary() throws {
    let bar = "Train:   1%|          | 500/900 [48:39<97:20:52,  6.08s/it]"
    let log = try read(
      """
      \(bar)                    {'loss': 2.5, 'epoch': 0.1}
      \(bar)[INFO] Saving a checkpoint
      {'loss': 2.0, 'epoch': 0.2}
      {'loss': 1.8, 'epoch': 0.2}
      {'loss': 1.5, 'epoch': 0.3}
      {'loss': 1.2, 'epoch': 0.4}

      """)
    #expect(log.columns == ["train loss <loss>"])
    #expect(log.y("loss", .train) == [2.5, 1.8, 1.5, 1.2])
  }

  @Test("a heading that stands above some values only parts no curve")
  func straySplit() throws {
    let log = try read(
      """
      iteration:1 step:10/20, NER loss: 9.0
      iteration:1 step:20/20, NER loss: 8.0
      start training
      iteration:2 step:10/20, NER loss: 7.0
      iteration:2 step:20/20, NER loss: 6.0
      iteration:3 step:10/20, NER loss: 5.0
      start training
      iteration:3 step:10/20, NER loss: 5.0
      iteration:3 step:20/20, NER loss: 4.0

      """)
    #expect(log.x("NER loss", .train) == [0.5, 1, 1.5, 2, 2.5, 3])
    #expect(log.y("NER loss", .train) == [9, 8, 7, 6, 5, 4])
  }

  @Test("a loss below the batches, beside a metric that batches have not, is that of an evaluation")
  func evaluationBelowBatches() throws {
    let log = try read(
      (0..<4).map { epoch in
        """
        Epoch: [\(epoch)/4] Iter:[0/2], Time: 0.5, lr: [0.1], Loss: \(4 - epoch).5, Acc:0.5
        Epoch: [\(epoch)/4] Iter:[1/2], Time: 0.5, lr: [0.1], Loss: \(4 - epoch).0, Acc:0.6
        => saving checkpoint to out.pth.tar
        Loss: 5.\(epoch), MeanIU:  0.\(epoch + 1), Best_mIoU:  0.\(epoch + 1)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train) == [4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1])
    #expect(log.y("loss", .validation) == [5, 5.1, 5.2, 5.3])
    #expect(log.y("MeanIU", .validation) == [0.1, 0.2, 0.3, 0.4])
    #expect(log.y("acc", .train)?.count == 8)
    #expect(
      log.warnings == [
        "'Loss' below the batches of an epoch names no split: read as validation"
      ])
  }

  @Test("a loss below the batches alone is the mean of the epoch")
  func meanBelowBatches() throws {
    let log = try read(
      (1...4).map { epoch in
        """
        Epoch: [\(epoch)/4] Iter:[1/2], Loss: 9.0
        Epoch: [\(epoch)/4] Iter:[2/2], Loss: 8.0
        Loss: 5.\(9 - epoch)
        Val loss: 6.\(9 - epoch)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .validation) == [6.8, 6.7, 6.6, 6.5])
  }

  @Test("one closing value replaces no curve of the same metric")
  func closingAccuracy() throws {
    let epochs = (1...3).map { epoch in
      """
      Epoch \(epoch)/3
      20/20 [====] - 1s - loss: 0.\(9 - epoch) - acc: 0.\(epoch)5 - val_loss: 0.9 - val_acc: 0.4
      """
    }
    let log = try read(epochs.joined(separator: "\n") + "\nTraining Accuracy: 0.36\n")
    #expect(log.y("acc", .train) == [0.15, 0.25, 0.35])
    #expect(log.y("acc", .validation) == [0.4, 0.4, 0.4])
  }

  @Test("the folds of one console are runs")
  func folds() throws {
    let log = try read(
      (0..<2).map { fold in
        (0..<3).map { "Epoch: \($0) Fold: \(fold) Loss: \(3 - $0).\(fold)\n" }.joined()
      }.joined(), options: ReadingOptions(run: "1"))
    #expect(log.y("loss", .train) == [3.1, 2.1, 1.1])
  }

  @Test("warnings and statements of Python hold no values")
  func python() throws {
    let log = try read(
      """
      import torch
      if step % args.val_loss_every == 0:
          return 0
      /env/torch/optim/lr_scheduler.py:28: UserWarning: use get_last_lr() for the learning rate. step 5 loss 3
      step:0/3 train_loss:5.0
      step:1/3 train_loss:4.0
      step:2/3 train_loss:3.0
      step:3/3 val_loss:3.5

      """)
    #expect(log.x("loss", .train) == [0, 1, 2])
    #expect(log.x("loss", .validation) == [3])
    #expect(log.file.learningRate == nil)
    #expect(log.warnings.isEmpty)
  }

  @Test("a batch before its epoch is a share of it, and ordinals count")
  func places() throws {
    let pairs = try read(
      (1...3).flatMap { epoch in
        [38, 76].map { "[batch \($0)/76, epoch \(epoch)/3]: loss_total:\(7 - epoch).5\n" }
      }.joined())
    #expect(pairs.x("loss_total", .train) == [0.5, 1, 1.5, 2, 2.5, 3])
    let ordinals = try read(
      (1...4).map { "current step: \($0)th step\nbatch loss:\(9 - $0).5\n" }.joined())
    #expect(ordinals.x("batch loss", .train) == [1, 2, 3, 4])
  }

  @Test("zero bytes of a crash are passed over in a console")
  func zeroBytes() throws {
    let zeros = String(repeating: "\0", count: 5000)
    let log = try read(
      "\(zeros)\nstep 1 | loss 4.5 | lr 0.1\nstep 2 | loss 4.0 | lr 0.1\n\(zeros)step 3 | loss 3.5\n"
    )
    #expect(log.y("loss", .train) == [4.5, 4, 3.5])
    #expect(log.warnings == ["10000 zero bytes in it, as a crash leaves them, are passed over"])
  }

  @Test("a score on rows without any loss is not taken for one of training")
  func scoreApart() throws {
    let log = try read(
      "epoch,loss,accuracy\n" + (1...4).map { "\($0),\(5 - $0),\n\($0).5,,0.\($0)\n" }.joined())
    #expect(log.y("accuracy", .unknown) == [0.1, 0.2, 0.3, 0.4])
    #expect(log.warnings == ["'accuracy' does not say which split it was measured on"])
  }

  @Test("more names: a total of iterations, Catalan losses, mean IU, fitness")
  func words() throws {
    let table = try read("Total iter,Perdua,Avg_Fitness,MeanIU\n1000,3,1,0.1\n2000,2,2,0.2\n")
    #expect(table.file.axis.kind == .step)
    #expect(table.chosen.series.count == 3)
    let ranks = try read("epoch,loss,hit_ratio@10\n1,3,0.1\n2,2,0.2\n")
    #expect(ranks.chosen.series.count == 2)
  }

  @Test(
    "scores alone are counted where they come in an order, as those of the classes of a report do not"
  )
  func uncountedScores() throws {
    func lines(_ place: (Int) -> Int) -> String {
      (0..<12).map {
        "dev accuracy: \(60 + place($0)).5%, precision: 0.\(50 + place($0)), FB1: \(40 + place($0)).25\n"
      }.joined()
    }
    let log = try read(lines { $0 }, path: "out.txt")
    #expect(log.y("accuracy", .validation)?.count == 12)
    #expect(log.y("FB1", .validation)?.last == 51.25)
    #expect(log.warnings.first == "no line says where the training is: its records are counted")
    #expect(throws: InvalidInput.self) { try read(lines { $0 * 7 % 12 }, path: "out.txt") }
  }

  @Test("lines without any place are counted, with a warning, unless they name their settings")
  func uncounted() throws {
    let log = try read(
      (0..<6).map {
        "Model training.\n\nTraining Loss: 0.\(9 - $0)\nModel test error: 1.\(9 - $0)\n"
      }
      .joined(), path: "out.txt")
    #expect(log.x("loss", .train) == [0, 1, 2, 3, 4, 5])
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
    #expect(log.warnings.first == "no line says where the training is: its records are counted")
    let search = (0..<6).map {
      "Config: {'width': \($0)}, Train Loss: 0.\(9 - $0), Test Acc: 50.5\n"
    }
    #expect(problems(in: search.joined(), path: "out.txt").map(\.code) == ["not-a-training-log"])
  }

  @Test("a tag before the epoch says the split, also in parts of its words")
  func tags() throws {
    let log = try read(
      (1...4).map { epoch in
        """
        12:52:42,058 - INFO - [Train] Epoch 00\(epoch): loss = 0.\(9 - epoch)
        12:52:49,750 - INFO - [Diff-Val(Test-Normal)] Epoch 00\(epoch) (Deterministic): loss = 0.\(10 - epoch)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5])
    #expect(log.y("loss", .validation) == [0.9, 0.8, 0.7, 0.6])
  }

  @Test("a count of all in brackets before a loss is a place")
  func countOfAll() throws {
    let log = try read(
      (1...4).map { "[00\($0)00/50000] VIMEO  | loss 0.\(9 - $0) | VRAM 9.8/15.9GB (62%)\n" }
        .joined())
    #expect(log.x("loss", .train) == [100, 200, 300, 400])
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5])
  }

  @Test("a metric with its split heads its parts")
  func partsOfMetric() throws {
    let log = try read(
      (1...3).map {
        "Epoch \($0) - Train Loss: 0.\(9 - $0)\nEpoch \($0) - Dev BLEU: BLEU-1 6\($0).5, BLEU-2 5\($0).5\n"
      }
      .joined())
    #expect(log.y("BLEU-1", .validation) == [61.5, 62.5, 63.5])
    #expect(log.y("BLEU-2", .validation) == [51.5, 52.5, 53.5])
  }

  @Test("times are no costs, sentences no names, and a single bare value no curve")
  func notValues() throws {
    let log = try read(
      (1...5).map { epoch in
        """
        Epoch \(epoch) Train, mae:1\(9 - epoch).5, Cost 208.0 sec
        Epoch \(epoch) Val, MAE: 2\(9 - epoch).5 Cost 20.0 sec
        the total cost with a discount is 40 and the cost per km: 2
        """
      }.joined(separator: "\n") + "\nBLEU: 30.5\n")
    #expect(log.columns == ["train MAE <train mae>", "validation MAE <val MAE>"])
    #expect(
      log.file.ignored.map(\.reason.description) == ["one value, and no word about its split"])
  }
}
