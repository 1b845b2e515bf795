import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

struct JSONFormatTests {
  @Test("trainer_state: the mean of the run and the best checkpoint's second evaluation stay out")
  func readsTrainerState() throws {
    let log = try Fixture.log("hf-trainer/best-evaluated-again.json")
    #expect(log.file.dialect == "hf-trainer")
    #expect(log.file.axis == Axis(kind: .step, column: "step"))
    #expect(log.x("loss", .train) == (1...15).map { Double($0 * 19) })
    #expect(log.y("loss", .train)?.last == 0.12503602630213687)
    #expect(log.x("loss", .validation) == (1...15).map { Double($0 * 19) })
    #expect(log.y("loss", .validation)?.first == 0.6908501982688904)
    #expect(log.y("loss", .validation)?.last == 1.32895827293396)
    #expect(log.y("accuracy", .validation)?.last == 0.595)
    #expect(
      log.file.ignored.sentences.contains(
        "train_loss: the mean of the whole run, written at its end"
      ))
    #expect(
      log.warnings == [
        "1 record repeats the measurement of an earlier step, as after loading a checkpoint; the "
          + "first values are used"
      ])
  }

  @Test("a log_history alone, with bare NaN and numbers printed as strings")
  func readsBareHistory() throws {
    let log = try read(
      """
      [{"loss": 0.9, "learning_rate": 1e-4, "epoch": 0.5, "step": 10},
       {"eval_loss": NaN, "eval_runtime": 1.5, "epoch": 0.5, "step": 10},
       {"loss": "0.7", "learning_rate": "5e-05", "epoch": "1.0", "step": 20}]
      """)
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation)?.first?.isNaN == true)
  }

  @Test("final results without a curve are refused in one sentence")
  func refusesResults() throws {
    let path = "hf-trainer/all_results.json"
    #expect(throws: InvalidInput.self) { try Fixture.log(path) }
    #expect(
      problems(in: #"{"epoch": 3.0, "eval_loss": 0.5}"#, path: "all_results.json").map(text) == [
        "all_results.json: this is no training log: it holds one value for each name, as in the "
          + "final results of a run [not-a-training-log] hint: give the file that the training "
          + "wrote, with one row an epoch or step, such as metrics.csv"
      ])
  }

  @Test("mmengine: validation records that count epochs stand at the training step before them")
  func readsMMEngine() throws {
    let log = try Fixture.log("json/mmengine-scalars.json")
    #expect(log.file.dialect == "mmengine")
    #expect(log.x("loss", .validation) == [20, 40, 60, 80, 100])
    #expect(log.y("loss", .validation)?.first == 1.1858423948287964)
    #expect(log.x("loss", .train) == (1...20).map { Double($0 * 5) })
    #expect(log.y("accuracy", .validation)?.first == 0.5410000085830688)
  }

  @Test("mmcv: mode tells the split, and validation stands where training was")
  func readsMMCV() throws {
    let log = try read(
      """
      {}
      {"mode": "train", "epoch": 1, "iter": 10, "loss": 1.5}
      {"mode": "train", "epoch": 1, "iter": 20, "loss": 0.9}
      {"mode": "val", "epoch": 1, "iter": 64, "mIoU": 0.92, "loss": 1.0}
      {"mode": "train", "epoch": 2, "iter": 30, "loss": 0.5}
      {"mode": "val", "epoch": 2, "iter": 64, "mIoU": 0.93, "loss": 0.8}

      """, path: "None.log.json")
    #expect(log.x("loss", .train) == [10, 20, 30])
    #expect(log.x("loss", .validation) == [20, 30])
    #expect(log.y("mIoU", .validation) == [0.92, 0.93])
  }

  @Test("Detectron2: total_loss over iterations, NaN literals, scores are validation")
  func readsDetectron2() throws {
    let log = try read(
      """
      {"data_time": 0.01, "iteration": 19, "lr": 0.001, "total_loss": 2.5, "loss_cls": 1.5}
      {"data_time": 0.01, "iteration": 39, "lr": 0.002, "total_loss": 1.5, "loss_cls": 0.9}
      {"bbox/AP": 10.5, "bbox/AP-cat": NaN, "iteration": 39}

      """, path: "metrics.json")
    #expect(log.file.dialect == "detectron2")
    #expect(log.x("total_loss", .train) == [19, 39])
    #expect(log.y("bbox/AP", .validation) == [10.5])
  }

  @Test("DETR: test is used as validation; nested records keep their path")
  func readsJSONLines() throws {
    let log = try read(
      """
      {"train_lr": 1e-4, "train_loss": 24.5, "test_loss": 21.5, "test_coco": [0.1, 0.2], "epoch": 0}
      {"train_lr": 1e-4, "train_loss": 20.5, "test_loss": 19.5, "test_coco": [0.1, 0.2], "epoch": 1}
      {"train_lr": 1e-4, "train_loss": 18
      """)
    #expect(log.y("loss", .train) == [24.5, 20.5])
    #expect(log.y("loss", .validation) == [21.5, 19.5])
    #expect(
      log.file.ignored.sentences.contains("test_coco: a list of values"))
    #expect(log.warnings.contains("the last record is cut off and left out"))
  }

  @Test("what Python prints: single quotes, None and lines in between")
  func readsPython() throws {
    let log = try read(
      """
      {'loss': 0.9, 'grad_norm': None, 'learning_rate': 0.1, 'epoch': 1.0}
      saving model checkpoint
      {'eval_loss': 0.8, 'eval_runtime': 1.0, 'epoch': 1.0}
      {'loss': 0.7, 'grad_norm': 2.0, 'learning_rate': 0.1, 'epoch': 2.0}
      {'eval_loss': 0.75, 'eval_runtime': 1.0, 'epoch': 2.0}

      """)
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [0.8, 0.75])
    #expect(log.warnings == ["1 line that is no JSON passed over"])
  }

  @Test(
    "broken JSON names its place",
    arguments: [
      (
        "{\"loss\": [0.5, 0.4,, 0.3]}",
        "log.json:1:20: expected a value, found ',' [malformed-json]"
      ),
      (
        "{\"loss\": 0.5,\n \"epoch\": 4",
        "log.json:2:12: expected ',' or '}', found the end of the file "
          + "[malformed-json]"
      ),
      ("{\"loss\" 1}", "log.json:1:9: expected ':', found '1}' [malformed-json]"),
    ])
  func namesPlaces(_ json: String, _ expected: String) {
    let found = problems(in: json, path: "log.json").map(text)
    #expect(found == [expected + " hint: check that the file was written to its end"])
  }

  @Test(
    "a document that breaks off is read up to there",
    arguments: [
      "{\"loss\": [0.9, 0.7, 0.6], \"val_loss\": [0.8, 0.75, 0.7], \"lr\": [",
      "{\"loss\": [0.9, 0.7, 0.6], \"val_loss\": [0.8, 0.75, 0.7], \"lr\": [0.1, 0.05",
      "{\"loss\": [0.9, 0.7, 0.6], \"val_loss\": [0.8, 0.75, 0.7], \"l",
      "[{\"loss\": 0.9, \"val_loss\": 0.8}, {\"loss\": 0.7, \"val_loss\": 0.75}, "
        + "{\"loss\": 0.6, \"val_loss\": 0.7}, {\"loss\": 0.5, \"val_lo",
    ])
  func readsBeginnings(_ json: String) throws {
    let log = try read(json)
    #expect(log.y("loss", .train) == [0.9, 0.7, 0.6])
    #expect(log.y("loss", .validation) == [0.8, 0.75, 0.7])
    #expect(log.warnings.contains("the file breaks off before its end; what stands above is read"))
  }

  @Test("nesting without end, and new names without end, are errors")
  func boundsHostileInput() {
    let nested = String(repeating: "{\"a\":", count: 100_000)
    #expect(problems(in: nested).map(\.code) == ["malformed-json"])
    let names = (0..<30_000).map { "{\"loss\(900_000 + $0)\":1,\"epoch\":\($0)}\n" }.joined()
    #expect(problems(in: names).map(\.code) == ["too-many-names"])
  }
}
