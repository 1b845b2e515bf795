import CurveIngestion
import CurveModel
import Testing

/// Values that bars, histories and frames show, or that stand there without a word for them.
struct ShownValuesTests {
  @Test("of a bar whose steps are epochs each epoch has its own values", arguments: ["\n", "\r"])
  func barOfEpochs(_ end: String) throws {
    func log(_ states: [String]) throws -> TrainingLog {
      try read(
        states.map { "Epochs:  25%|##5  | \($0)]" }.joined(separator: end) + "\n",
        path: "nohup.out")
    }
    let behind = try log([
      "0/4 [00:00<?, ?it/s", "0/4 [00:00<?, ?it/s, t_loss=0.9, i_acc=0.5",
      "1/4 [00:01<00:03,  1.00s/it, t_loss=0.9, i_acc=0.5",
      "1/4 [00:01<00:03,  1.00s/it, t_loss=0.8, i_acc=0.6",
      "2/4 [00:02<00:02,  1.00s/it, t_loss=0.8, i_acc=0.6",
      "2/4 [00:02<00:02,  1.00s/it, t_loss=0.7, i_acc=0.7",
      "3/4 [00:03<00:01,  1.00s/it, t_loss=0.7, i_acc=0.7",
    ])
    #expect(behind.x("loss", .train) == [1, 2, 3] && behind.y("loss", .train) == [0.9, 0.8, 0.7])
    #expect(behind.chosen.plannedEnd == 4)
    let plain = try log([
      "0/3 [00:00<?, ?it/s", "1/3 [00:01<00:03,  1.00s/it, loss=0.9, val_loss=1",
      "2/3 [00:02<00:02,  1.00s/it, loss=0.8, val_loss=0.95",
      "3/3 [00:02<00:02,  1.00s/it, loss=0.7, val_loss=0.9",
    ])
    #expect(plain.x("loss", .validation) == [1, 2, 3])
    #expect(plain.y("loss", .train) == [0.9, 0.8, 0.7])
  }

  @Test("Flower: the server's own data are test data, those of its clients validation")
  func flower() throws {
    let log = try read(
      """
      INFO :      [ROUND 1]
      INFO :      fit progress: (1, 1.9, {'accuracy': 0.35}, 12.3)
      INFO :      [ROUND 2]
      INFO :      fit progress: (2, 1.6, {'accuracy': 0.42}, 24.3)
      INFO :      [SUMMARY]
      INFO :      \tHistory (loss, distributed):
      INFO :      \t\tround 1: 1.95
      INFO :      \t\tround 2: 1.65
      INFO :      \tHistory (loss, centralized):
      INFO :      \t\tround 0: 2.3
      INFO :      \t\tround 1: 1.9
      INFO :      \tHistory (metrics, distributed, evaluate):
      INFO :      \t{'accuracy': [(1, 0.3), (2, 0.4)]}

      """, path: "server.log")
    #expect(log.y("loss", .test) == [1.9, 1.6] && log.y("accuracy", .test) == [0.35, 0.42])
    #expect(log.x("loss", .validation) == [1, 2] && log.y("loss", .validation) == [1.95, 1.65])
    #expect(log.columns.count == 3)
  }

  @Test("what ModelCheckpoint prints are only the best values")
  func bestsOnly() {
    let problem = problems(
      in: """

        Epoch 00001: val_loss improved from inf to 0.53000, saving model to best.h5

        Epoch 00002: val_loss did not improve from 0.53000

        """, path: "train.log"
    ).first
    #expect(problem?.message.contains("only the values that were the best so far") ?? false)
  }

  @Test("a data frame that was printed among other lines is a table")
  func printedFrame() throws {
    let log = try read(
      """
      Training done.
         epoch  train_loss  val_loss
      0      1      0.9000    0.9500
      1      2      0.8000    0.9000
      2      3      0.7000    0.8500
      Best val loss 0.85

      """, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .validation) == [0.95, 0.9, 0.85])
  }

  @Test("of two numbers with a slash that nothing names the first is read, with a warning")
  func unnamedPair() throws {
    let log = try read(
      (1...6).map { "epoch \($0): loss 0.\(9 - $0)1/0.\(9 - $0)7\n" }.joined(), path: "a.log")
    #expect(log.y("loss", .train) == [0.81, 0.71, 0.61, 0.51, 0.41, 0.31])
    #expect(log.warnings.contains { $0.contains("a second number behind 'loss'") })
  }

  @Test("a letter for the loss, and the errors in and out of the sample")
  func letters() throws {
    let losses = try read("epoch,l_train,l_val\n1,2,3\n2,1,2\n")
    #expect(losses.columns == ["train l <l_train>", "validation l <l_val>"])
    #expect(
      MetricFamily.of("l")?.direction == .lower && MetricFamily.of("map_l")?.direction == .higher)
    let errors = try read("epoch,E_in,E_out\n1,0.2,0.3\n2,0.1,0.2\n")
    #expect(errors.columns == ["train error <E_in>", "validation error <E_out>"])
  }

  @Test("keys of a dictionary and places of pairs are no values")
  func keys() throws {
    let log = try read(
      (1...6).map { epoch in
        "Epoch \(epoch)/6, Train Loss: 0.\(9 - epoch), Val Loss: 0.\(9 - epoch)5, "
          + "Val IoU: {0.9: 0.0002, 0.5: 0.065}, F1: [(1, 0.5), (2, 0.6)]\n"
      }.joined(), path: "train.log")
    #expect(log.columns == ["train loss <Train Loss>", "validation loss <Val Loss>"])
  }

  @Test("steps that start again with every epoch are parts of it")
  func stepsOfEpochs() throws {
    let log = try read(
      (0..<3).map { epoch in
        (1...4).map { "Epoch \(epoch), Step \(25 * $0), avg loss so far is 0.\(9 - epoch)\($0)\n" }
          .joined() + "Epoch \(epoch), val loss is 0.\(9 - epoch)9\n"
      }.joined(), path: "train.log")
    #expect(log.x("loss", .train)?.prefix(5) == [0.25, 0.5, 0.75, 1, 1.25])
    #expect(log.x("loss", .validation) == [1, 2, 3])
    #expect(log.y("loss", .validation) == [0.99, 0.89, 0.79])
    #expect(log.file.axis.kind == .epoch)
  }

  @Test("a global step behind the epoch is the place, and lines of epochs are means")
  func globalStep() throws {
    let batches = { (epoch: Int) in
      (1...3).map {
        "Epoch \(epoch)/3, Global Step \(300 * (epoch - 1) + 100 * $0), Loss: 0.\($0)\n"
      }
      .joined()
    }
    let plain = try read((1...3).map(batches).joined(), path: "train.log")
    #expect(plain.x("loss", .train) == [100, 200, 300, 400, 500, 600, 700, 800, 900])
    let means = try read(
      (1...3).map { batches($0) + "Epoch \($0)/3 completed in 1.5 sec | Avg Loss: 0.2\($0)\n" }
        .joined(), path: "train.log")
    #expect(means.y("loss", .train) == [0.21, 0.22, 0.23])
  }

  @Test("a line that counts the batches is no place, and a new best one is")
  func places() throws {
    let counted = try read(
      (0..<6).map { "Epoch \($0)/5\nbatch = 405\ntrain Loss: 0.\(9 - $0) Acc: 0.\($0 + 1)\n" }
        .joined(), path: "train.log")
    #expect(counted.x("loss", .train) == [0, 1, 2, 3, 4, 5])
    let bests = try read(
      (0..<6).map { epoch in
        (epoch == 3 ? "" : "[NEW BEST] ")
          + "Epoch #\(epoch): train_loss=0.\(9 - epoch), val_loss=0.\(9 - epoch)5\n"
      }.joined(), path: "train.log")
    #expect(bests.x("loss", .validation) == [0, 1, 2, 3, 4, 5])
  }

  @Test("lines that two processes print are one record")
  func twoProcesses() throws {
    let log = try read(
      (0..<6).map { epoch in
        (0..<2).map { "Epoch: [\(epoch)][\(5 * $0)/10] Loss 0.\(9 - epoch)\($0)\n" }
          .map { $0 + $0 }.joined()
      }.joined(), path: "train.log")
    #expect(log.file.axis.kind == .epoch && log.x("loss", .train)?.count == 12)
    #expect(log.warnings.isEmpty)
  }

  @Test("epochs of one batch each, as PyTorch's tutorial prints them, are told apart by the epoch")
  func oneBatch() throws {
    let log = try read(
      (1...6).map {
        "EPOCH \($0):\n  batch 1 loss: 0.\(9 - $0)\nLOSS train 0.\(9 - $0) valid 0.\(9 - $0)5\n"
      }
      .joined(), path: "output.log")
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5, 0.4, 0.3])
  }

  @Test("the object around two lists says no split of theirs")
  func aroundLists() throws {
    let log = try read(
      #"{"training_info": {"train_losses": [3, 2, 1], "val_losses": [4, 3, 2], "epochs": 3}}"#,
      path: "results.json")
    #expect(log.y("loss", .train) == [3, 2, 1] && log.y("loss", .validation) == [4, 3, 2])
  }

  @Test("epoch and batch in one bracket are parts of epochs, though the training was begun anew")
  func bracketedBatches() throws {
    let batches = { (epoch: Int) in
      (0..<4).map { "[\(epoch), \(100 * $0 + 100)] loss: 0.\(9 - epoch)\($0)\n" }.joined()
    }
    let log = try read(
      "[1, 100] loss: 2.5\n[1, 200] loss: 2.4\n"
        + (1...3).map { batches($0) + "Test Accuracy: 0.\(5 + $0)\n" }.joined(), path: "log.txt")
    #expect(log.file.axis.kind == .epoch && log.x("acc", .validation) == nil)
    #expect(log.x("loss", .train)?.suffix(4) == [2.25, 2.5, 2.75, 3])
    #expect(log.x("accuracy", .validation) == [1, 2, 3])
  }

  @Test("two blocks of final values are no curve, nor is a list of classes")
  func noCurves() {
    let summary = "Best:\n- Accuracy: 0.74\n- Loss: 1.29\nFinal:\n- Accuracy: 0.97\n- Loss: 0.09\n"
    #expect(problems(in: summary + summary, path: "summary.txt").first != nil)
    let classes = #"{"per_class_iou": [0.7, 0.8, 0.2], "per_class_dice": [0.8, 0.9, 0.3]}"#
    #expect(problems(in: classes, path: "report.json").first?.code == "not-a-training-log")
  }
}
