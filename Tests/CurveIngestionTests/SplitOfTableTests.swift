import CurveIngestion
import CurveModel
import Testing

/// Columns without a split beside others that have one, and losses under other names on validation.
struct SplitOfTableTests {
  @Test(
    "what is minimised beside a loss of training is no validation because a score of it stands on the row"
  )
  func secondLoss() throws {
    let log = try read(
      """
      epoch,CrossEntropy,SmoothL1,val_AP
      0,1.69,0.5,0.1
      1,0.86,0.4,0.2
      2,0.42,0.3,0.3

      """)
    #expect(log.y("SmoothL1", .train) == [0.5, 0.4, 0.3] && log.y("SmoothL1", .validation) == nil)
    #expect(log.y("CrossEntropy", .train) == [1.69, 0.86, 0.42])
    #expect(log.y("AP", .validation) == [0.1, 0.2, 0.3])
  }

  @Test(
    "a loss of training is held against the squared error beside its root, where both begin alike")
  func squaredError() throws {
    let log = try read(
      "epoch,train_loss,val_mse,val_rmse\n0,0.8,0.64,0.8\n1,0.5,0.49,0.7\n2,0.4,0.36,0.6\n")
    #expect(
      log.y("mse", .train) == [0.8, 0.5, 0.4] && log.y("mse", .validation) == [0.64, 0.49, 0.36])
    #expect(
      log.warnings.contains(
        "'train_loss' is held against 'val_mse', as which a loss is minimised"))
    let sum = try read(
      "epoch,train_loss,val_mse,val_rmse\n0,80,0.64,0.8\n1,50,0.49,0.7\n2,40,0.36,0.6\n")
    #expect(sum.y("mse", .train) == nil)
  }

  @Test("where a total is held against validation, the note says how to hold a part against it")
  func totalAndPart() throws {
    let log = try read(
      "epoch,train_loss_total,train_loss_ce,val_loss\n0,3,2,2.2\n1,2,1,1.2\n2,1.5,0.6,1.1\n")
    #expect(
      log.warnings.contains(
        "'train_loss_total' is held against 'val_loss'; if it measures 'train_loss_ce', say so: "
          + "--train train_loss_ce --validation val_loss"))
    let part = try read(
      "epoch,train_loss_total,train_loss_ce,val_loss\n0,3,2,2.2\n1,2,1,1.2\n2,1.5,0.6,1.1\n",
      options: ReadingOptions(train: "train_loss_ce", validation: "val_loss"))
    #expect(part.y("loss", .train) == [2, 1, 0.6])
  }

  @Test("columns whose split is open are named in one note")
  func openSplits() throws {
    let log = try read(
      "epoch,train_loss,val_loss,mae_x,mae_y,rmse_x,rmse_y,kl\n0,2,2,1,1,1,1,1\n1,1,1,1,2,1,1,1\n")
    #expect(
      log.warnings == [
        "'mae_x', 'mae_y', 'rmse_x' and 2 more columns do not say which split they were measured on"
      ])
  }

  @Test("a few tests at the beginning of a training are no level of it, and left out with a note")
  func earlyTests() throws {
    let learn = (0..<200).map { "\($0)\t\(1 / Double($0 + 1))\n" }.joined()
    let test = (0..<4).map { "\($0)\t\(0.5 / Double($0 + 1))\n" }.joined()
    let log = try LogReader.read(
      [
        BytesInMemory(path: "learn_error.tsv", text: "iter\tRMSE\n" + learn),
        BytesInMemory(path: "test_error.tsv", text: "iter\tRMSE\n" + test),
      ], options: ReadingOptions())
    #expect(log.chosen.series.map(\.split) == [.train])
    #expect(
      log.warnings.contains(
        "'RMSE' on test data ends at step 3, training at 199: it is no level of this training, perhaps of another run, "
          + "and left out"))
  }

  @Test("scores of another phase than the losses are of an open split, whatever the file is called")
  func scoresOfAnotherPhase() throws {
    let rows =
      (1...20).map { "\($0),pre-training,\(2 - Double($0) / 20),,\n" }
      + (21...60).map { "\($0),fine-tuning,,0.\(700 + $0),0.\(750 + $0)\n" }
    let log = try read(
      "epoch,phase,total_loss,base_auroc,better_auroc\n" + rows.joined(), path: "training_logs.csv")
    #expect(
      log.warnings.contains(
        "'base_auroc' and 'better_auroc' do not say which split they were measured on"))
    #expect(log.y("total_loss", .train)?.count == 20)
  }
}
