import CurveIngestion
import CurveModel
import Testing

/// Shapes of public logs that were read wrong or not at all.
struct FreshReadingTests {
  @Test(
    "a line that looks back on the best epoch starts no log again, in any language",
    arguments: [
      "Beste Epoche: 2 (val_loss: 0.9)", "Mejor época: 2, val_loss: 0.9",
      "Melhor época: 2 - val_loss: 0.9", "Meilleure époque : 2, val_loss: 0.9",
      "Pesos restaurados da epoch 2 (val_acc=0.6000)", "Best so far: epoch 2, acc 60.00%",
      "Лучшая эпоха: 2, val_loss: 0.9", "最佳 epoch: 2, val_loss: 0.9",
    ])
  func looksBack(_ line: String) throws {
    let log = try read(
      """
      Epoch 1/4 - loss: 0.9 - val_loss: 1.0 - val_acc: 0.5
      Epoch 2/4 - loss: 0.8 - val_loss: 0.9 - val_acc: 0.6
      \(line)
      Epoch 3/4 - loss: 0.7 - val_loss: 0.95 - val_acc: 0.55
      Epoch 4/4 - loss: 0.6 - val_loss: 0.97 - val_acc: 0.54
      \(line)

      """)
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .validation) == [1, 2, 3, 4])
    #expect(log.y("loss", .validation) == [1, 0.9, 0.95, 0.97])
    #expect(log.y("acc", .validation) == [0.5, 0.6, 0.55, 0.54])
    #expect(log.file.warnings.isEmpty)
  }

  @Test("Caffe's parsed logs count iterations as NumIters")
  func parsedCaffe() throws {
    let log = try read(
      """
      NumIters,Seconds,LearningRate,accuracy,loss
      0.0,1.5,0.01,0.5,2.5
      500.0,9.5,0.01,0.6,1.5
      1000.0,19.5,0.001,0.7,1.25

      """, path: "log.train")
    #expect(log.x("loss", .train) == [0, 500, 1000])
  }

  @Test("the share of won games and the Dice coefficient by its letters are scores")
  func scores() {
    for name in ["player1_winrate", "val_dsc"] {
      #expect(MetricFamily.of(name)?.direction == .higher)
    }
  }

  @Test("a list of records for each split stands side by side")
  func recordsBySplit() throws {
    let log = try read(
      #"{"train_history": [{"loss": 3, "acc": 0.5}, {"loss": 2, "acc": 0.6}, {"loss": 1, "acc": 0.7}], "#
        + #""val_history": [{"loss": 4}, {"loss": 3}, {"loss": 2}], "args": {"lr": 0.1}}"#,
      path: "metrics.json")
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.y("loss", .validation) == [4, 3, 2])
    #expect(log.x("loss", .validation) == log.x("loss", .train))
  }

  @Test("records of two splits that count other steps keep their places")
  func recordsAtOtherSteps() throws {
    let log = try read(
      #"{"train": [{"step": 10, "loss": 3}, {"step": 20, "loss": 2}, {"step": 30, "loss": 1}], "#
        + #""val": [{"step": 15, "loss": 4}, {"step": 30, "loss": 3}]}"#,
      path: "metrics.json")
    #expect(log.x("loss", .train) == [10, 20, 30])
    #expect(log.x("loss", .validation) == [15, 30])
  }

  @Test("bold cells of a Markdown table are values")
  func boldCells() throws {
    let log = try read(
      """
      | epoch | train loss | val loss |
      |---|---|---|
      | 1 | 0.9 | 1.0 |
      | **2** | **0.5** | **0.6** |
      | 3 | 0.4 | 0.65 |

      """, path: "results.md")
    #expect(log.y("loss", .validation) == [1, 0.6, 0.65])
  }

  @Test("fastText's progress stands at the percent that is done")
  func fastText() throws {
    let log = try read(
      """
      Read 0M words
      Number of words:  14543
      Progress:  10.4% words/sec/thread:   57544 lr:  0.099700 avg.loss: 15.236 ETA:   0h 0m30s\r\
      Progress:  50.1% words/sec/thread:   57544 lr:  0.050000 avg.loss: 11.5 ETA:   0h 0m10s\r\
      Progress: 100.0% words/sec/thread:   57544 lr:  0.000000 avg.loss: 10.25 ETA:   0h 0m 0s

      """)
    #expect(log.x("loss", .train) == [10, 50, 100])
    #expect(log.y("loss", .train) == [15.236, 11.5, 10.25])
    #expect(log.file.learningRate != nil)
  }

  @Test("a comma may part a name with its split from its value")
  func commaBeforeValue() throws {
    let log = try read(
      (1...3).map { epoch in
        """
        epoch \(epoch), phase train, total step \(20 * epoch - 20)
        epoch \(epoch), phase train, step \(20 * epoch - 10), loss_train, 0.8\(9 - epoch)
        epoch \(epoch), phase train, step \(20 * epoch), loss_train, 0.7\(9 - epoch)
        epoch \(epoch) | val_loss: 0.9\(9 - epoch)
        epoch \(epoch) | val_dsc: 0.7\(epoch)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .validation) == [0.98, 0.97, 0.96])
    #expect(log.y("dsc", .validation) == [0.71, 0.72, 0.73])
    #expect(log.y("loss", .train) == [0.88, 0.78, 0.87, 0.77, 0.86, 0.76])
  }

  @Test("Chinese epochs with blanks around their count")
  func spacedOrdinals() throws {
    let log = try read(
      """
      第 1 轮 训练损失: 0.9 验证损失: 1.0
      第 2 轮 训练损失: 0.8 验证损失: 0.9
      第 3 轮 训练损失: 0.7 验证损失: 0.85

      """)
    #expect(log.runs[0].series.map(\.split) == [.train, .validation])
    #expect(log.runs[0].series.map { log.x($0.metric, $0.split) } == [[1, 2, 3], [1, 2, 3]])
  }

  @Test("a batch above the line of its epoch does not overwrite the epoch before")
  func batchesAhead() throws {
    let log = try read(
      (1...3).map { epoch in
        """
          step 100/150  loss=0.8\(9 - epoch)
          Epoch \(epoch): loss=0.7\(9 - epoch), acc=0.1\(epoch)
            Val 1-shot: 0.4\(epoch)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [0.78, 0.77, 0.76])
  }

  @Test("the losses of the tasks of one model are added up, those of two models are not")
  func lossesOfTasks() throws {
    func log(_ first: String, _ second: String) throws -> TrainingLog {
      try read(
        """
        epoch,train_\(first)_loss,train_\(second)_loss,val_\(first)_loss,val_\(second)_loss
        0,1,2,1.5,2.5
        1,0.5,1,1,2
        2,0.25,0.5,1,1.5

        """)
    }
    let tasks = try log("classification", "regression")
    #expect(tasks.y("loss", .train) == [3, 1.5, 0.75])
    #expect(tasks.y("loss", .validation) == [4, 3, 2.5])
    #expect(tasks.warnings.joined().contains("are added up"))
    #expect(try log("generator", "discriminator").y("loss", .train) == nil)
  }

  @Test("training and test by their first letters alone, over iterations")
  func shortSplits() throws {
    let log = try read(
      """
      {"iters": 100, "tr": 3, "te": 4}
      {"iters": 200, "tr": 2, "te": 3}
      {"iters": 300, "tr": 1, "te": 2}

      """, path: "loss.json")
    #expect(log.x("loss", .train) == [100, 200, 300])
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.y("loss", .validation) == [4, 3, 2])
  }
}
