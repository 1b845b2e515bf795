import CurveIngestion
import CurveModel
import Testing

/// MLflow's file store: a file for each metric of a run.
struct MLflowTests {
  private static let folder = "mlruns/7/a1b2c3"

  private func read(_ files: KeyValuePairs<String, String>) throws -> TrainingLog {
    try LogReader.read([
      JoinedSource(
        files.map { BytesInMemory(path: "\(Self.folder)/metrics/\($0.key)", text: $0.value) })
    ])
  }

  @Test("the metrics of Keras: bare names are training, what its callback logs twice counts once")
  func readsKeras() throws {
    let log = try read([
      "loss": "1700000000010 1.25 0\n1700000000020 0.75 1\n1700000000030 0.5 2\n",
      "learning_rate": "1700000000010 0.1 0\n1700000000020 0.1 1\n1700000000030 0.01 2\n",
      "val_loss": "1700000000010 1.5 0\n1700000000020 1.0 1\n1700000000030 0.75 2\n",
      "validation_loss": "1700000000009 1.5 0\n1700000000019 1.0 0\n1700000000029 0.75 0\n",
    ])
    #expect(log.columns == ["train loss <loss>", "validation loss <val_loss>"])
    #expect(log.chosen.name == "a1b2c3")
    #expect(log.x("loss", .validation) == [0, 1, 2])
    #expect(log.y("loss", .validation) == [1.5, 1, 0.75])
    #expect(log.warnings.isEmpty)
    #expect(log.chosen.learningRate?.curve.y == [0.1, 0.1, 0.01])
    #expect(
      log.file.ignored.sentences
        == ["validation_loss: the same values as 'val_loss'"])
  }

  @Test("values that were logged without a step stand in the order of logging")
  func countsWithoutSteps() throws {
    let log = try read([
      "train/loss": "1700000000010 3 0\n1700000000020 2 0\n1700000000030 1 0\n",
      "val/loss": "1700000000011 4 0\n1700000000021 3 0\n1700000000031 2 0\n",
      "test_loss": "1700000000031 2.5 0 held-out dcce1e4a\n",
    ])
    #expect(log.x("loss", .train) == [0, 1, 2])
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.y("loss", .validation) == [4, 3, 2])
    #expect(log.y("loss", .test) == [2.5])
    #expect(
      log.warnings == [
        "'train/loss' and 'val/loss' were logged without a step; their values are counted in the order of logging"
      ])
    let alone = try LogReader.read([
      BytesInMemory(
        path: "metrics/val_loss", text: "1700000000011 4 0\n1700000000021 3 0\n")
    ])
    #expect(alone.y("loss", .validation) == [4, 3])
    #expect(
      alone.warnings == [
        "'val_loss' was logged without a step; its values are counted in the order of logging"
      ])
  }

  @Test("a line that is cut off within a file is named")
  func namesBrokenLines() {
    let files = ["a", "b"].map {
      BytesInMemory(path: "\(Self.folder)/metrics/\($0)_loss", text: "1700000000010 3 0\n17000\n")
    }
    let error = #expect(throws: InvalidInput.self) { try LogReader.read([JoinedSource(files)]) }
    #expect(
      error?.problems.map(text(of:)) == [
        "mlruns/7/a1b2c3/metrics/a_loss:2: a metric of MLflow has a time, a value and a step on each line "
          + "[broken-line] hint: check that the file was copied completely"
      ])
  }

  @Test("runs of a database are read one by one: names of one are no rivals of another's")
  func readsRunsApart() throws {
    let log = try Fixture.log("mlflow/two-scripts.db")
    #expect(log.runs.map(\.name) == ["plain", "keras"])
    let plain = log.runs[0]
    #expect(plain.curve(of: "loss", on: .validation)?.x == [0, 1, 2])
    #expect(plain.curve(of: "loss", on: .validation)?.y == [3.5, 2.5, 2])
    let keras = log.runs[1]
    #expect(keras.curve(of: "loss", on: .train)?.y == [1.25, 0.75, 0.5])
    #expect(keras.curve(of: "loss", on: .validation)?.y == [1.5, 1, 0.75])
    #expect(
      log.warnings == [
        "'train_loss' and 'val_loss' were logged without a step; their values are counted in the order of logging",
        "run 'sets' is left out: 'val_loss' and 'valid_loss' could each be the validation curve of 'loss'",
        "the file holds 2 runs, named by column 'run'; choose one with --run, or read them as repeats with "
          + "--as-seeds",
      ])
    let chosen = try Fixture.log("mlflow/two-scripts.db", options: ReadingOptions(run: "keras"))
    #expect(
      chosen.warnings == [
        "'train_loss' and 'val_loss' were logged without a step; their values are counted in the order of logging",
        "the file holds 2 runs, named by column 'run'; 'keras' is judged; choose another with --run",
      ])
    #expect(throws: InvalidInput.self) {
      try Fixture.log("mlflow/two-scripts.db", options: ReadingOptions(run: "sets"))
    }
  }

  @Test("two files of one run are called as they are, and their run as its folder")
  func filesOfRun() throws {
    let lines = { (values: [Double]) in
      values.enumerated().map { "\(1_600_000_000_000 + 400 * $0.offset) \($0.element) 0\n" }
        .joined()
    }
    let folder = "mlruns/1/0123456789abcdef0123456789abcdef/metrics"
    let log = try LogReader.read([
      BytesInMemory(path: "\(folder)/auc_test", text: lines([0.6, 0.65, 0.7])),
      BytesInMemory(path: "\(folder)/auc_train", text: lines([0.7, 0.8, 0.85])),
    ])
    #expect(log.chosen.name == "0123456789abcdef0123456789abcdef")
    #expect(log.columns == ["validation auc <auc_test>", "train auc <auc_train>"])
    #expect(log.warnings.contains("no validation curve; 'auc_test' is used as validation"))
  }
}
