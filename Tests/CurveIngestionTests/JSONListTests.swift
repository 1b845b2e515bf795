import CurveIngestion
import CurveModel
import Testing

/// Lists of values in JSON, as people dump their histories.
struct JSONListTests {
  @Test(
    "a pair of lists is found wherever it is wrapped",
    arguments: [
      #"{"train_loss": [3, 2, 1], "val_loss": [4, 3, 2], "best_epoch": 1, "lr": 0.1}"#,
      #"{"history": {"loss": [3, 2, 1], "val_loss": [4, 3, 2]}, "params": {"sizes": [8, 9]}}"#,
      #"{"training_history": {"train_loss": [3, 2, 1], "val_loss": [4, 3, 2]}, "epochs": 3}"#,
      #"{"train_history": {"loss": [3, 2, 1], "val_loss": [4, 3, 2]}}"#,
      #"{"results": {"history": {"train_loss": [3, 2, 1], "val_loss": [4, 3, 2]}}}"#,
      #"[{"training_loss": [3, 2, 1], "validation_loss": [4, 3, 2]}]"#,
      #"{"train": {"loss": [3, 2, 1]}, "val": {"loss": [4, 3, 2]}}"#,
      #"{"loss": {"train": [3, 2, 1], "val": [4, 3, 2]}}"#,
      #"{"epoch": [0, 1, 2], "train_loss": [[3], [2], [1]], "val_loss": [[4], [3], [2]]}"#,
      #"{"training_loss": [3, 2, 1], "validation_loss": [4, 3, 2], "other_loss": [9, 9, 9], "#
        + #""train_metric": "training_loss", "monitor_metric": "validation_loss"}"#,
      #"{"1": {"train_loss": 3, "val_loss": 4}, "2": {"train_loss": 2, "val_loss": 3}, "#
        + #""3": {"train_loss": 1, "val_loss": 2}}"#,
      #"{"epoch_1": {"train": {"loss": 3}, "val": {"loss": 4}}, "#
        + #""epoch_2": {"train": {"loss": 2}, "val": {"loss": 3}}, "#
        + #""epoch_3": {"train": {"loss": 1}, "val": {"loss": 2}}}"#,
      #"[[{"train_loss": 3, "val_loss": 4}], [{"train_loss": 2, "val_loss": 3}], "#
        + #"[{"train_loss": 1, "val_loss": 2}]]"#,
      #"{"columns": ["epoch", "loss", "val_loss"], "index": [0, 1, 2], "#
        + #""data": [[0, 3, 4], [1, 2, 3], [2, 1, 2]]}"#,
      #"{"train_loss": [[10, 3], [20, 2], [30, 1]], "val_loss": [[10, 4], [20, 3], [30, 2]]}"#,
      "{'train_loss': [np.float64(3.0), 2, 1], 'val_loss': [4, np.float32(3.0), 2]}",
      #"{"train.loss": {"steps": [1, 2, 3], "timestamps": ["a", "b", "c"], "values": [3, 2, 1]}, "#
        + #""val.loss": {"steps": [1, 2, 3], "timestamps": ["a", "b", "c"], "values": [4, 3, 2]}}"#,
    ])
  func findsPair(_ json: String) throws {
    let log = try read(json, path: "history.json")
    #expect(log.runs.count == 1)
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.y("loss", .validation) == [4, 3, 2])
    #expect(log.x("loss", .train) == log.x("loss", .validation))
  }

  @Test(
    "test levels beside the lists are levels, those of other metrics and bests are none",
    arguments: [
      #"{"loss": [3, 2, 1], "val_loss": [4, 3, 2], "test_results": {"loss": 2.5, "f1": 0.4}}"#,
      #"{"loss": [3, 2, 1], "val_loss": [4, 3, 2], "final_test_loss": 2.5, "best_test_loss": 1}"#,
      #"{"history": {"loss": [3, 2, 1], "val_loss": [4, 3, 2]}, "test_loss": 2.5, "test_size": 9}"#,
      #"{"train_loss": [3, 2, 1], "val_loss": [4, 3, 2], "test_loss": [2.5]}"#,
      #"{"log": [{"epoch": 0, "train_loss": 3, "val_loss": 4}, {"epoch": 1, "train_loss": 2, "#
        + #""val_loss": 3}, {"epoch": 2, "train_loss": 1, "val_loss": 2}], "test": {"loss": 2.5}}"#,
    ])
  func testLevels(_ json: String) throws {
    let log = try read(json, path: "history.json")
    #expect(log.y("loss", .train) == [3, 2, 1] && log.y("loss", .validation) == [4, 3, 2])
    #expect(log.y("loss", .test) == [2.5] && log.x("loss", .test) == [2])
    #expect(log.columns.count == 3 && log.file.ignored.allSatisfy { $0.column != "test_loss" })
    #expect(!log.columns.contains("train loss <loss>") || log.file.axis.kind == .epoch)
  }

  @Test("lists of the examples of each split are no curves")
  func indices() throws {
    let splits = #""splits": {"train": [10, 3, 7, 1, 5], "validation": [2, 8], "test": [4, 6]}"#
    let log = try read(
      #"{\#(splits), "history": {"loss": [3, 2, 1], "val_loss": [4, 3, 2]}}"#, path: "metrics.json")
    #expect(log.columns == ["train loss <loss>", "validation loss <val_loss>"])
    let alone = problems(in: "{\(splits)}", path: "metrics.json")
    #expect(alone.map(\.code) == ["not-a-training-log"])
    // The losses of folds may be whole numbers.
    let fold = try read(
      #"{"fold_1": {"train_loss": [9, 7, 6, 5], "val_loss": [9, 8, 7, 6]}}"#, path: "folds.json")
    #expect(fold.y("loss", .validation) == [9, 8, 7, 6])
  }

  @Test("of several runs each has its own test level")
  func testLevelsOfRuns() throws {
    let run = #"{"history": {"loss": [3, 2], "val_loss": [4, 3]}, "test_loss": "#
    let log = try read(#"{"a": \#(run)2.5}, "b": \#(run)3.5}}"#, path: "history.json")
    #expect(log.runs.map { $0.series.last?.curve.y.last } == [2.5, 3.5])
  }

  @Test("fields named like a pair hold it themselves")
  func readsPairOfValues() throws {
    let log = try read(#"{"train_metric": [3, 2, 1], "monitor_metric": [4, 3, 2], "id": "a"}"#)
    #expect(log.columns == ["train value <train value>", "validation value <val value>"])
    #expect(log.y("value", .validation) == [4, 3, 2])
  }

  @Test("objects that name neither split nor metric are runs")
  func readsRuns() throws {
    let log = try read(
      """
      {"fold_0": {"train_loss": [3, 2], "val_loss": [4, 3]},
       "fold_1": {"train_loss": [5, 4], "val_loss": [6, 5]}}
      """)
    #expect(log.runs.map(\.name) == ["fold_0", "fold_1"])
    #expect(log.isChoiceOpen)
    #expect(log.runs[1].curve(of: "loss", on: .validation)?.y == [6, 5])
  }

  @Test("lists of unequal length: places are stated, follow from rows, or are spread and said so")
  func placesValues() throws {
    let train = "[9, 8, 7, 6, 5, 4]"
    let stated = try read(#"{"train_loss": \#(train), "val_loss": [8, 6], "val_steps": [2, 5]}"#)
    #expect(stated.x("loss", .validation) == [2, 5])
    #expect(stated.warnings == [])
    let both = try read(
      """
      {"train_losses": \(train), "train_counter": [10, 20, 30, 40, 50, 60],
       "test_losses": [8, 6, 5], "test_counter": [0, 30, 60]}
      """)
    #expect(both.x("loss", .train) == [10, 20, 30, 40, 50, 60])
    #expect(both.x("loss", .validation) == [0, 30, 60])
    let spread = try read(#"{"train_loss": \#(train), "val_loss": [8, 6, 5]}"#)
    #expect(spread.x("loss", .validation) == [1, 3, 5])
    #expect(
      spread.warnings == [
        "'val_loss' has 3 values where others have 6, and nothing says where; they are spread "
          + "evenly"
      ])
    let cut = try read(#"{"train_loss": \#(train), "val_loss": [8, 6, 5, 4, 3]}"#)
    #expect(cut.x("loss", .validation) == [0, 1, 2, 3, 4])
    #expect(cut.warnings.count == 1)
  }

  @Test("lists without names are a curve when the file's name says which")
  func readsBareLists() throws {
    #expect(try read("[3, 2, 1]", path: "val_loss.json").y("loss", .validation) == [3, 2, 1])
    let download = "[[1583692981.2, 5, 0.5], [1583692982.2, 10, 0.25]]"
    let log = try read(download, path: "run-train-tag-epoch_loss.json")
    #expect(log.x("loss", .train) == [5, 10])
    #expect(log.y("loss", .train) == [0.5, 0.25])
    #expect(problems(in: "[3, 2, 1]", path: "a.json").map(\.code) == ["not-a-training-log"])
    #expect(problems(in: "[[3, 2, 1], [2, 1]]").map(\.code) == ["not-a-training-log"])
    // A number in brackets is a cell of a table.
    #expect(try read("loss,val_loss\n[0.5],[0.6]\n[0.4],[0.5]\n").y("loss", .train) == [0.5, 0.4])
  }

  @Test("Ray Tune: records over training_iteration, settings and the machine's state left out")
  func readsRayTune() throws {
    let records = (1...3).map { number in
      """
      {"loss": \(10 - number), "mean_accuracy": 0.\(number), "time_this_iter_s": 1.5, "done": false, \
      "training_iteration": \(number), "date": "2021-01-01_00-00-00", "pid": 33, "trial_id": "a_0", \
      "iterations_since_restore": \(number), "config": {"lr": 0.1}}
      """
    }
    let log = try read(records.joined(separator: "\n"), path: "result.json")
    #expect(log.file.axis == Axis(kind: .step, column: "training_iteration"))
    #expect(log.columns == ["train loss <loss>", "train accuracy <mean_accuracy>"])
    #expect(log.x("loss", .train) == [1, 2, 3])
  }

  @Test("mmcv: iterations that start again with every epoch become parts of epochs")
  func placesInEpochs() throws {
    let lines = [1, 2].flatMap { epoch in
      [50, 100].map { iteration in
        #"{"mode": "train", "epoch": \#(epoch), "iter": \#(iteration), "loss": \#(9 - epoch)}"#
      } + [#"{"mode": "val", "epoch": \#(epoch), "iter": 40, "bbox_mAP": 0.\#(epoch)}"#]
    }
    let text = ([#"{"env_info": "Python 3", "seed": 0}"#] + lines).joined(separator: "\n")
    let log = try read(text, path: "20210101.log.json")
    #expect(log.file.dialect == "mmcv")
    #expect(log.x("loss", .train) == [0.5, 1, 1.5, 2])
    #expect(log.y("loss", .train) == [8, 8, 7, 7])
    #expect(log.x("bbox_mAP", .validation) == [1, 2])
  }

  @Test("mmengine: records without iter are validation, and may count epochs")
  func readsMMEngine() throws {
    let lines = [1, 2].flatMap { epoch in
      [1, 2].map { number in
        """
        {"lr": 0.1, "loss": \(9 - epoch), "epoch": \(epoch), "iter": \(number * 10), \
        "step": \((epoch - 1) * 20 + number * 10)}
        """
      } + [#"{"coco/bbox_mAP": 0.\#(epoch), "step": \#(epoch)}"#]
    }
    let log = try read(lines.joined(separator: "\n"), path: "scalars.json")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [10, 20, 30, 40])
    #expect(log.x("coco/bbox_mAP", .validation) == [20, 40])
  }

  @Test("rewards of every episode beside the losses of some, and those of one evaluation")
  func rewards() throws {
    let rewards = (1...40).map { "\($0 % 7)" }.joined(separator: ",")
    let losses = (1...10).map { "0.\(90 - $0)" }.joined(separator: ",")
    let episodes = (1...10).map { "\($0 * 4)" }.joined(separator: ",")
    let log = try read(
      """
      {"rewards": [\(rewards)], "metrics": {"episode": [\(episodes)], "loss": [\(losses)]},
       "evaluation": {"mean_reward": 2.5, "std_reward": 0.5, "rewards": [2, 3, 2, 3]}}
      """, path: "run.json")
    #expect(log.y("rewards", .train) == (1...40).map { Double($0 % 7) })
    #expect(log.x("loss", .train) == (1...10).map { Double($0 * 4 - 1) })
    #expect(log.file.ignored.map(\.column).contains("evaluation/rewards"))
    #expect(log.y("rewards", .validation) == nil)
  }

  @Test("a curve that TensorBoard offers as JSON may have steps that go back, as its table may")
  func downloadThatGoesBack() throws {
    let rows = [(1_600_000_001.5, 5), (1_600_000_002, 9), (1_600_000_003, 7), (1_600_000_004, 12)]
    let json = rows.map { "[\($0), \($1), \(1 / Double($1))]" }.joined(separator: ", ")
    let log = try read("[\(json)]", path: "run-.-tag-loss.json")
    let table = rows.map { "\($0),\($1),\(1 / Double($1))\n" }.joined()
    let twin = try read("Wall time,Step,Value\n" + table, path: "run-.-tag-loss.csv")
    #expect(log.chosen.series.map(\.curve) == twin.chosen.series.map(\.curve))
    #expect(log.chosen.series.map(\.metric) == ["loss"])
    #expect(
      problems(in: "[[3, 5, 0.2], [4, 9, 0.1], [5, 7, 0.3]]").map(\.code) == ["ambiguous-columns"])
  }

  @Test(
    "lists that say neither metric nor split are named, and read where they are said to be curves")
  func unnamedLists() throws {
    let json = #"{"model_a": [3, 2.5, 1], "model_b": [4, 3, 2.5], "note": "x"}"#
    #expect(
      problems(in: json, path: "history.json").map(text) == [
        "history.json: this is no training log: 'model_a' and 'model_b' say neither metric nor split "
          + "[not-a-training-log] hint: if one of them is a curve, name it and its metric, as in "
          + "--train model_a --metric loss"
      ])
    let log = try read(
      json, path: "history.json", options: ReadingOptions(train: "model_a", metric: "loss"))
    #expect(log.y("loss", .train) == [3, 2.5, 1])
  }

  @Test(
    "a list of single steps is left out beside the one of epochs, by which the others are counted")
  func stepsBesideEpochs() throws {
    let steps = (1...12).map { "\(3 - 0.2 * Double($0))" }.joined(separator: ", ")
    let log = try read(
      #"{"train_loss": [3, 2, 1], "val_loss": [4, 3, 2], "train_loss_steps": [\#(steps)]}"#,
      path: "history.json")
    #expect(log.x("loss", .train) == [0, 1, 2] && log.x("loss", .validation) == [0, 1, 2])
    #expect(
      log.file.ignored.sentences == [
        "train_loss_steps: 12 values of single steps; 'train_loss' is read"
      ])
    #expect(log.warnings == [])
    // Without a curve of epochs they are the curve.
    let alone = try read(
      #"{"val_loss": [4, 3, 2], "train_loss_steps": [\#(steps)]}"#, path: "history.json")
    #expect(alone.x("loss", .validation) == [3, 7, 11])
  }
}
