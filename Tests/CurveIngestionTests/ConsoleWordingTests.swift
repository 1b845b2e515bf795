import CurveIngestion
import CurveModel
import Testing

/// What stands around the values of consoles: announcements, captions, marks of other scripts.
struct ConsoleWordingTests {
  @Test("a saved best value repeats the one above it, whatever it is called")
  func passesSavedValues() throws {
    let log = try read(
      [1, 2, 3].map { epoch in
        "Epoch \(epoch)/3 - Train Loss: 0.\(9 - epoch)123, Val Loss: 0.\(9 - epoch)512\n"
          + (epoch == 2 ? "" : "  checkpoint written (val_loss=0.\(9 - epoch)51)\n")
      }.joined())
    #expect(log.y("loss", .validation) == [0.8512, 0.7512, 0.6512])
    #expect(
      log.file.ignored.sentences == [
        "val_loss: it repeats 'Val Loss'"
      ])
  }

  @Test("a split that opens a line is that of its values, whatever stands before the place")
  func readsOpeningSplits() throws {
    let log = try read(
      [1, 2, 3].map { epoch in
        "TRAIN in epoch \(epoch) , step 100, loss = 0.\(9 - epoch)1\n"
          + "TEST in epoch\(epoch), loss = 0.\(9 - epoch)5, acc = 4\(epoch).5%\n"
      }.joined())
    #expect(log.y("loss", .train) == [0.81, 0.71, 0.61])
    #expect(log.y("loss", .validation) == [0.85, 0.75, 0.65])
    #expect(log.y("acc", .validation) == [41.5, 42.5, 43.5])
  }

  @Test("a bar that one epoch draws twice is no evaluation")
  func passesRedrawnBars() throws {
    func bar(_ epoch: Int) -> String {
      (1...4).map { "Epoch=\(epoch) | Loss=0.\(9 - epoch)\($0): \($0)/4\n" }.joined()
    }
    let log = try read(
      (0..<6).map { epoch in
        bar(epoch) + (epoch == 3 ? bar(epoch) : "")
          + "Test Set : Mean loss: 0.\(9 - epoch)7\n"
      }.joined())
    #expect(log.y("loss", .train)?.count == 24)
    #expect(log.y("loss", .validation) == [0.97, 0.87, 0.77, 0.67, 0.57, 0.47])
  }

  @Test("a logger that is called by its program is no part of a name")
  func passesProgramNames() throws {
    let log = try read(
      (0..<5).map { step in
        "2024-06-14 18:43:0\(step) train.py step \(step) | loss: \(9 - step).5\n"
          + (step % 2 == 0
            ? "2024-06-14 18:43:0\(step) train.py validation loss: \(9 - step).75\n" : "")
      }.joined())
    #expect(log.y("loss", .train) == [9.5, 8.5, 7.5, 6.5, 5.5])
    #expect(log.y("loss", .validation) == [9.75, 7.75, 5.75])
  }

  @Test("TensorFlow's Estimator says the loss of an evaluation twice")
  func readsEstimator() throws {
    let log = try read(
      """
      INFO:tensorflow:loss = 1.02, step = 0
      INFO:tensorflow:loss = 0.52, step = 100 (162.563 sec)
      INFO:tensorflow:loss = 0.36, step = 200 (144.108 sec)
      INFO:tensorflow:Saving dict for global step 250: eval_accuracy = 0.85, eval_loss = 0.7216634, global_step = 250, loss = 0.7218847
      INFO:tensorflow:***** Eval results *****
      INFO:tensorflow:  eval_accuracy = 0.85
      INFO:tensorflow:  eval_loss = 0.7216634
      INFO:tensorflow:  loss = 0.7218847

      """)
    #expect(log.y("loss", .train) == [1.02, 0.52, 0.36])
    #expect(log.y("loss", .validation) == [0.7216634])
  }

  @Test("arguments in a dump head nothing")
  func passesArguments() throws {
    let dump =
      "Namespace(action='train', alpha=0.95, batch_size=24, dataset='bird', epochs=80, lr=0.001, "
      + "momentum=0.9, optim='sgd', seed=1, workers=8, output='runs', resume='', mode='train')\n"
    let log = try read(
      "Resuming from epoch 0\n" + dump
        + [0, 1, 2].map { epoch in
          "Epoch: [\(epoch)][0/40]\tTime 1.1 (1.1)\tLoss 0.\(9 - epoch) (0.9)\n"
            + "Epoch: [\(epoch)][20/40]\tTime 1.1 (1.1)\tLoss 0.\(8 - epoch) (0.8)\n"
            + "Test: [9/10]\tTime 1.1 (1.1)\tLoss 0.\(9 - epoch) (0.\(9 - epoch))\n"
        }.joined())
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.8, 0.7, 0.7, 0.6])
    #expect(log.y("loss", .validation) == [0.9, 0.8, 0.7])
  }

  @Test("what was restored is no step back")
  func readsRestoredWeights() throws {
    let epochs = (1...5).map { "Epoch \($0): train_loss=0.\(9 - $0) val_acc=0.\(5 + $0 % 4)\n" }
    let log = try read(
      epochs.joined() + "Early stopping at epoch 6 (best: epoch 3, val_acc=0.8)\n"
        + "Restored weights from epoch 3 (val_acc=0.8)\n")
    #expect(log.x("acc", .validation) == [1, 2, 3, 4, 5])
    #expect(log.y("acc", .validation) == [0.6, 0.7, 0.8, 0.5, 0.6])
    #expect(log.warnings.isEmpty)
  }

  @Test("JoeyNMT: results of a validation at a step are validation's, batches are training's")
  func readsJoeyNMT() throws {
    let log = try read(
      [1, 2].map { epoch in
        """
        2021-05-01 10:00:00,000 - INFO - joeynmt.training - Epoch   \(epoch), Step:     \(epoch)000, Batch Loss:  2.\(5 - epoch), Batch Acc: 0.5, Tokens per Sec: 5000, Lr: 0.000300
        2021-05-01 10:00:00,000 - INFO - joeynmt.prediction - Validation result (greedy) at epoch \(epoch), step \(epoch)000: bleu: 1\(epoch).20, loss: 2.\(7 - epoch), ppl: 11.59, duration: 10.2s
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .validation) == [2.6, 2.5])
    #expect(log.y("bleu", .validation) == [11.2, 12.2])
    #expect(log.y("Batch Loss", .train) == [2.4, 2.3])
    #expect(log.y("Batch Acc", .train) == [0.5, 0.5])
  }

  @Test("the marks of Chinese, rounds as epochs, best values left out")
  func readsWideMarks() throws {
    let log = try read(
      [1, 2].map { round in
        "第\(round)轮，训练损失：0.\(9 - round)，训练准确率：5\(round)％，验证损失：0.\(9 - round)5，验证准确率：4\(round)%\n"
          + "保存最佳模型，最佳验证准确率：99%\n"
      }.joined())
    #expect(log.x("损失", .train) == [1, 2])
    #expect(log.y("损失", .validation) == [0.85, 0.75])
    #expect(log.y("准确率", .validation) == [41, 42])
    #expect(log.columns.count == 4)
    let english = try read(
      "Epoch：1/2，train loss：0.9，val loss：1.0\nEpoch：2/2，train loss：0.7，val loss：0.8\n")
    #expect(english.y("loss", .validation) == [1.0, 0.8])
  }

  @Test("a sentence around a value names it all the same")
  func readsSentences() throws {
    let log = try read(
      [0, 1].map { epoch in
        """
        [epoch\(epoch)] train loss so far is 0.\(9 - epoch)
        [epoch\(epoch)] val loss is 0.\(9 - epoch)5, val acc is 8\(epoch).0%
        Model is improving acc: -inf --> 8\(epoch).0.
        """
      }.joined(separator: "\n") + "\n")
    #expect(
      log.columns == [
        "train loss <train loss>", "validation loss <val loss>", "validation acc <val acc>",
      ])
    #expect(log.x("loss", .validation) == [0, 1])
  }

  @Test("a console of one epoch is read where training and validation stand in it")
  func readsSingleEpoch() throws {
    let log = try read(
      "Epoch 1/1\n100/100 - 3s - loss: 0.69 - accuracy: 0.55 - val_loss: 0.65 - val_accuracy: 0.6\n"
    )
    #expect(log.y("loss", .train) == [0.69])
    #expect(log.y("loss", .validation) == [0.65])
    #expect(problems(in: "Epoch 7: loss 0.69\nsome words\n").map(\.code) == ["not-a-training-log"])
  }

  @Test("a test curve of many points validates, however many batches lie between")
  func takesSparseTests() throws {
    let log = try read(
      "step,train_loss,test_loss\n"
        + (0..<600).map { "\($0),0.\(999 - $0),\($0 % 50 == 49 ? "0.5" : "")\n" }.joined())
    #expect(log.y("loss", .validation)?.count == 12)
  }

  @Test("an objective below 0 that rises is doubted as a loss")
  func doubtsObjectives() throws {
    let log = try read(
      "%Iter\ttrain_objective\tvalid_objective\n0\t-2.3\t-2.4\n1\t-1.3\t-1.5\n2\t-0.9\t-1.2\n")
    #expect(log.warnings.contains { $0.contains("--direction higher") })
  }

  @Test("a split with a colon before the place")
  func readsSplitBeforePlace() throws {
    let log = try read(
      [1, 2].map { epoch in
        """
        12:00:00| INFO| Train: STEP \(epoch)00 - EPOCH \(epoch)/2 | 3D loss: 3.0\(9 - epoch)E-01 | lr: 1.000E-04
        12:00:00| INFO| Val: STEP \(epoch)00 - EPOCH \(epoch)/2 | 3D loss: 4.0\(9 - epoch)E-01
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train) == [0.308, 0.307])
    #expect(log.y("loss", .validation) == [0.408, 0.407])
  }

  @Test("of CatBoost's evaluation sets the last one is read, by which it chooses, and that is said")
  func namesFurtherSets() throws {
    let log = try Fixture.log("console/catboost-two-sets.log")
    #expect(log.y("loss", .train)?.first == 0.6713268)
    #expect(log.y("loss", .validation)?.first == 0.6819817)
    #expect(
      log.file.ignored.sentences == [
        "test: an earlier evaluation set; the last one, 'test1', is read"
      ])
  }

  @Test(
    "further languages name their splits",
    arguments: [
      "epoch,loss_latih,loss_validasi,akurasi_latih,akurasi_validasi",
      "epoca,pierdere_antrenare,pierdere_validare,acuratete_antrenare,acuratete_validare",
      "epoch,träning_förlust,validering_förlust,träning_noggrannhet,validering_noggrannhet",
    ])
  func readsLanguages(_ header: String) throws {
    let log = try read("\(header)\n1,0.9,1.0,0.5,0.4\n2,0.7,0.8,0.6,0.5\n")
    #expect(log.chosen.series.map(\.split) == [.train, .validation, .train, .validation])
    #expect(log.chosen.series.map(\.curve.y.last) == [0.7, 0.8, 0.6, 0.5])
  }

  @Test("a final test accuracy is the test's, a final loss of training is no point of its curve")
  func finalValues() throws {
    let epochs = (1...3).map { epoch in
      "Epoch \(epoch): train_loss: \(1.0 / Double(epoch)) val_loss: 0.6 val_accuracy: 0.\(6 + epoch)\n"
    }.joined()
    let log = try read(epochs + "Final Test Accuracy: 0.82\nFinal train loss: 0.3\n")
    #expect(log.y("accuracy", .test) == [0.82])
    #expect(log.y("loss", .train) == [1, 0.5, 1.0 / 3])
  }
}
