import CurveIngestion
import CurveModel
import Testing

/// Logs with training and validation on rows, columns or files of their own.
struct HistoryTests {
  @Test("Hugging Face: the first evaluation at a step counts, the closing mean does not")
  func readsLogHistory() throws {
    let log = try Fixture.log("hugging-face/log-history.csv")
    #expect(log.file.dialect == "hugging-face")
    #expect(
      log.columns == [
        "train loss <loss>", "validation loss <eval_loss>", "validation accuracy <eval_accuracy>",
      ])
    #expect(log.x("loss", .train) == [50, 100, 200])
    #expect(log.y("loss", .train) == [0.91, 0.72, 0.53])
    #expect(log.x("loss", .validation) == [100, 200, 300])
    #expect(log.y("loss", .validation) == [1.02, 0.81, 0.95])
    #expect(
      log.file.ignored.sentences.contains(
        "train_loss: one closing value, the mean over the whole run"
      ))
  }

  @Test("W&B history: a counter of the script brings the rows of one evaluation together")
  func readsWandBHistory() throws {
    let log = try Fixture.log("wandb-history/history.csv")
    #expect(log.file.dialect == "wandb-history")
    #expect(log.file.axis == Axis(kind: .step, column: "iter"))
    #expect(log.columns == ["validation loss <val/loss>", "train loss <train/loss>"])
    #expect(log.x("loss", .train) == [0, 250, 500])
    #expect(log.y("loss", .train) == [4.11, 3.11, 2.61])
    #expect(log.y("loss", .validation) == [4.21, 3.21, 2.91])
    let reasons = Dictionary(
      uniqueKeysWithValues: log.file.ignored.map { ($0.column, $0.reason.description) })
    #expect(reasons["Sample Generation"] == "text")
    #expect(reasons["train/step_loss"] == "one batch at a time; 'train/loss' is read")
    #expect(reasons["_step"] == "x-axis is 'iter'")
  }

  @Test("W&B charts without a last line end: shorter runs end early, two charts are paired")
  func readsCharts() throws {
    let train = try Fixture.log("wandb-chart/train.csv")
    #expect(train.runs.map(\.name) == ["pond-1", "sun-2"])
    #expect(train.runs[0].curve(of: "loss", on: .train)?.y == [0.9, 0.5])
    #expect(train.runs[1].curve(of: "loss", on: .train)?.y == [0.7])
    let both = try Fixture.logs(["wandb-chart/train.csv", "wandb-chart/val.csv"])
    #expect(both.runs.map(\.name) == ["pond-1", "sun-2"])
    #expect(both.runs[0].curve(of: "loss", on: .validation)?.y == [1.0, 0.75])
  }

  @Test("W&B charts over another x-axis")
  func readsRelativeTime() throws {
    let log = try read(
      "\"Relative Time (Process)\",\"a - train/loss\"\n\"0.5\",\"0.9\"\n\"10.5\",\"0.7\"\n")
    #expect(log.file.axis == Axis(kind: .time, column: "Relative Time (Process)"))
    #expect(log.x("loss", .train) == [0.5, 10.5])
  }

  @Test("a wrong cell of a rearranged table is reported where it stands in the file")
  func locatesWrongCells() {
    #expect(
      problems(in: "step,split,loss\n1,train,0.5\n1,val,oops\n2,train,.4\n2,val,.6\n3,val,.5\n")
        .map(text) == [
          "log.csv:3:7: 'oops' in column 'loss' is not a number [not-a-number] hint: leave the "
            + "cell empty if the value was not recorded at this step"
        ])
    #expect(
      problems(in: "Step,a - loss,b - loss\n1,0.5,0.6\n2,0.4,oops\n3,0.3,0.5\n").map(text) == [
        "log.csv:3:7: 'oops' in column 'b - loss' is not a number [not-a-number] hint: leave the "
          + "cell empty if the value was not recorded at this step"
      ])
  }

  @Test("MLflow's metric files: steps of training and validation never coincide")
  func readsMetricFiles() throws {
    let log = try Fixture.logs(["mlflow/metrics/train_loss", "mlflow/metrics/val_loss"])
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [1, 3, 5])
    #expect(log.y("loss", .train) == [61.5, 40.25, 30.125])
    #expect(log.x("loss", .validation) == [2, 4, 6])
    #expect(log.y("loss", .validation) == [62.5, 45.25, 41.125])
  }

  @Test("CatBoost's and DVCLive's two files are one run; test stands for validation")
  func pairsFiles() throws {
    let trees = try Fixture.logs(["catboost/learn_error.tsv", "catboost/test_error.tsv"])
    #expect(trees.runs.count == 1)
    #expect(trees.chosen.curve(of: "MultiClass", on: .validation)?.count == 300)
    let live = try Fixture.logs(["dvclive/train/loss.tsv", "dvclive/val/loss.tsv"])
    #expect(live.chosen.curve(of: "loss", on: .train)?.count == 30)
    #expect(live.chosen.curve(of: "loss", on: .validation)?.count == 30)
  }

  @Test("one number a line: the files' names say what they are")
  func readsNumbersByLine() throws {
    let log = try Fixture.logs(["hand-rolled/train_loss.txt", "hand-rolled/val_loss.txt"])
    #expect(log.y("loss", .train) == [0.8438290632688082438, 0.525])
    #expect(log.y("loss", .validation) == [0.807, 0.65])
  }

  @Test("a first line that numbers the columns is no value, unless whole numbers follow")
  func skipsNumbersOfColumns() throws {
    let log = try read("0\n1.66\n1.21\n0.92\n", path: "train_loss.csv")
    #expect(log.y("loss", .train) == [1.66, 1.21, 0.92])
    #expect(
      log.warnings == [
        "the first line numbers the columns, as pandas does where they have no names; it is no value"
      ])
    let counted = try read("0\n1\n0.5\n0.25\n", path: "train_loss.csv")
    #expect(counted.y("loss", .train) == [0, 1, 0.5, 0.25])
  }

  @Test("rows of epochs are spread over the many more rows of steps in the file beside them")
  func spreadsRows() throws {
    func lines(_ count: Int) -> String {
      (0..<count).map { "\(1 + 1 / Double($0 + 1))\n" }.joined()
    }
    func log(validating count: Int) throws -> TrainingLog {
      try LogReader.read([
        BytesInMemory(path: "train_loss.txt", text: lines(100)),
        BytesInMemory(path: "val_loss.txt", text: lines(count)),
      ])
    }
    let epochs = try log(validating: 4)
    #expect(epochs.x("loss", .validation) == [24, 49, 74, 99])
    #expect(
      epochs.warnings == [
        "the 4 rows of 'val_loss' are spread over the 100 of 'train_loss', as epochs over steps; a column that both "
          + "share would tell"
      ])
    func counted(_ epochs: Int, _ batches: Int) -> String {
      "epoch,batchid,loss\n"
        + (0..<(epochs * batches)).map {
          "\($0 / batches),\($0 % batches),\(2 - Double($0) / 99)\n"
        }
        .joined()
    }
    let both = try LogReader.read([
      BytesInMemory(path: "loss_train.csv", text: counted(4, 20)),
      BytesInMemory(path: "loss_test.csv", text: counted(4, 5)),
    ])
    #expect(
      both.warnings == [
        "the 20 rows of 'loss_test' are spread over the 80 of 'loss_train', as epochs over steps"
      ])
    let shorter = try log(validating: 60)
    #expect(shorter.x("loss", .validation)?.last == 59)
    #expect(shorter.warnings.isEmpty)
  }

  @Test("a mark, trailing commas and rows of nothing but commas")
  func readsTrailingCommas() throws {
    let log = try Fixture.log("hand-rolled/commas-only.csv")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("accuracy", .validation) == [0.4, 0.5])
    #expect(log.warnings.isEmpty)
  }

  @Test("German words, compounds and decimal commas")
  func readsGerman() throws {
    let log = try Fixture.log("hand-rolled/german.csv")
    #expect(log.file.axis == Axis(kind: .epoch, column: "Epoche"))
    #expect(log.y("verlust", .train) == [0.9, 0.7])
    #expect(log.y("verlust", .validation) == [1.0, 0.8])
    #expect(log.y("genauigkeit", .validation) == [0.5, 0.6])
  }

  @Test("Lightning: validation measured once more after the training is no point of the curve")
  func leavesOutClosingValidation() throws {
    let log = try read(
      """
      epoch,step,test_loss,train_loss,val_loss
      0,49,,0.9,
      0,58,,,1.0
      1,99,,0.7,
      1,117,,,0.8
      2,118,,,0.2
      2,118,0.3,,

      """)
    #expect(log.x("loss", .validation) == [58, 117])
    #expect(log.y("loss", .test) == [0.3])
    #expect(
      log.warnings == [
        "validation at step 118 was measured after the training ended and is left out"
      ])
  }

  @Test("rows that sum up others are left out")
  func leavesOutSummaries() throws {
    let log = try read("epoch,train_loss,val_loss\n1,.9,1\n2,.7,.8\nmean,.8,.9\n")
    #expect(log.x("loss", .validation) == [1, 2])
    #expect(log.warnings == ["1 row with 'mean' in 'epoch' is left out"])
  }

  @Test("warnings name the line they are about")
  func placesWarnings() throws {
    let log = try read("epoch,loss,val_loss\n0,1,2\n1,.9,1.8\n0,1,2\n1,.8,1.7\n2,.7,1.6\n")
    #expect(log.file.warnings.map(\.line) == [4])
  }
}
