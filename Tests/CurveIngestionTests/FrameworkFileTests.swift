import CurveIngestion
import CurveModel
import Testing

/// Files as the loggers of frameworks write them when a small training is run.
struct FrameworkFileTests {
  @Test("mmengine by iterations, logged by epochs: validation at step 0 stands where it was made")
  func placesMMEngine() throws {
    let lines = [1, 2, 3].flatMap { round in
      [1, 2].map { number in
        let step = (round - 1) * 20 + number * 10
        return
          #"{"lr": 0.003, "data_time": 0.01, "loss": \#(9 - round), "iter": \#(step), "step": \#(step)}"#
      } + [#"{"val_set/accuracy": \#(60 + round), "data_time": 0.01, "time": 0.2, "step": 0}"#]
    }
    let log = try read(lines.joined(separator: "\n"), path: "scalars.json")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [10, 20, 30, 40, 50, 60])
    #expect(log.x("accuracy", .validation) == [20, 40, 60])
    #expect(log.y("accuracy", .validation) == [61, 62, 63])
  }

  @Test("RLlib: what the learners say is of the training, and timers are no metrics")
  func readsRLlib() throws {
    let rows = (1...5).map { "\($0),0.6\($0),0.00\($0),\($0),2\($0),3\($0)" }
    let log = try read(
      """
      training_iteration,learners/default_policy/entropy,env_runners/env_step_timer,\
      env_runners/weights_seq_no,env_runners/episode_return_mean,\
      evaluation/env_runners/episode_return_mean

      """ + rows.joined(separator: "\n") + "\n", path: "progress.csv")
    #expect(
      log.columns == [
        "train default_policy/entropy <learners/default_policy/entropy>",
        "train env_runners/episode_return <env_runners/episode_return_mean>",
        "validation env_runners/episode_return <evaluation/env_runners/episode_return_mean>",
      ])
  }

  @Test("sets behind their metric: LightGBM's pair is one, XGBoost's numbered sets are asked for")
  func readsSetsBehindMetrics() throws {
    let log = try read(
      """
      ,multi_logloss,multi_logloss
      ,training,valid_1
      round,,
      0,0.98,1.02
      1,0.9,0.97
      2,0.8,0.93

      """)
    #expect(
      log.columns == [
        "train multi_logloss <multi_logloss/training>",
        "validation multi_logloss <multi_logloss/valid_1>",
      ])
    let asked = problems(
      in: """
        ,mlogloss,mlogloss
        ,validation_0,validation_1
        round,,
        0,0.84,0.94
        1,0.7,0.9
        2,0.6,0.88

        """)
    #expect(
      asked.map(text) == [
        "log.csv: 'mlogloss/validation_0' and 'mlogloss/validation_1' could each be the validation curve of "
          + "'mlogloss' [ambiguous-columns] hint: say which is which, as in --train 'mlogloss/validation_0' "
          + "--validation 'mlogloss/validation_1'"
      ])
  }

  @Test("learning_curve's matrices in JSON, one row or one column for each size")
  func readsMatrices() throws {
    let rows = "[[0.9, 0.8], [0.85, 0.85], [0.8, 0.9]]"
    for (train, test) in [
      (rows, "[[0.5, 0.6], [0.6, 0.7], [0.7, 0.8]]"),
      ("[[0.9, 0.85, 0.8], [0.8, 0.85, 0.9]]", "[[0.5, 0.6, 0.7], [0.6, 0.7, 0.8]]"),
    ] {
      let log = try read(
        #"{"train_sizes": [64, 128, 256], "train_scores": \#(train), "test_scores": \#(test)}"#,
        path: "learning_curve.json")
      #expect(log.file.dialect == "learning-curve")
      #expect(log.x("scores", .train) == [64, 128, 256])
      let means = [log.y("scores", .train), log.y("scores", .validation)].map { curve in
        curve?.map { ($0 * 1000).rounded() / 1000 }
      }
      #expect(means == [[0.85, 0.85, 0.85], [0.55, 0.65, 0.75]])
    }
  }

  @Test("CatBoost's columns of several evaluation sets: the last has no number")
  func readsCatBoostSets() throws {
    let log = try read(
      "iter\tMultiClass:0\tMultiClass\tAccuracy:0\tAccuracy\n0\t0.98\t0.95\t0.5\t0.6\n"
        + "1\t0.92\t0.89\t0.6\t0.7\n2\t0.89\t0.85\t0.7\t0.8\n", path: "test_error.tsv")
    #expect(log.y("MultiClass", .validation) == [0.95, 0.89, 0.85])
    #expect(log.y("accuracy", .validation) == [0.6, 0.7, 0.8])
    #expect(log.chosen.series.count == 2)
    #expect(
      log.file.ignored.map(\.reason.description) == [
        "an earlier evaluation set; the last one, 'MultiClass', is read",
        "an earlier evaluation set; the last one, 'Accuracy', is read",
      ])
  }

  @Test("CatBoost's JSON of several evaluation sets: the last one is read")
  func readsCatBoostSetsInJSON() throws {
    let iterations = (0..<3).map {
      #"{"learn": [0.9\#(9 - $0)], "iteration": \#($0), "passed_time": 0.1, "test1": [0.8\#(9 - $0)], "test": [0.7\#(9 - $0)]}"#
    }
    let log = try read(
      #"{"meta": {"test_sets": ["test", "test1"], "test_metrics": [{"best_value": "Min", "name": "MultiClass"}], "#
        + #""learn_metrics": [{"best_value": "Min", "name": "MultiClass"}], "learn_sets": ["learn"]}, "iterations": ["#
        + iterations.joined(separator: ",\n") + "]}", path: "catboost_training.json")
    #expect(log.y("MultiClass", .train) == [0.99, 0.98, 0.97])
    #expect(log.y("MultiClass", .validation) == [0.89, 0.88, 0.87])
    #expect(
      log.file.ignored.sentences == [
        "test: an earlier evaluation set; the last one, 'test1', is read"
      ])
  }

  @Test("Comet's messages: the context says the split, the use of the machine is no metric")
  func readsComet() throws {
    func message(_ name: String, _ value: Double, _ context: String, _ step: String) -> String {
      #"{"payload": {\#(context)"message_id": 7, "metric": {"epoch": null, "metricName": "\#(name)", "#
        + #""metricValue": \#(value), "step": \#(step)}}, "type": "metric_msg"}"#
    }
    let lines =
      [
        #"{"payload": {"file_name": "train.py", "message_id": 1}, "type": "file_name"}"#,
        message("sys.cpu.percent.avg", 12, "", "null"),
      ]
      + (0..<4).flatMap {
        [
          message("loss", 9 - Double($0), #""context": "train", "#, "\($0)"),
          message("loss", 10 - Double($0), #""context": "validate", "#, "\($0)"),
        ]
      }
    let log = try read(lines.joined(separator: "\n") + "\n", path: "messages.json")
    #expect(log.file.dialect == "comet")
    #expect(log.x("loss", .train) == [0, 1, 2, 3])
    #expect(log.y("loss", .train) == [9, 8, 7, 6])
    #expect(log.y("loss", .validation) == [10, 9, 8, 7])
    #expect(log.chosen.series.count == 2)
  }

  @Test(
    "a history of Hugging Face without steps: what is evaluated once more behind the training is left out"
  )
  func readsHistoryWithoutSteps() throws {
    let log = try read(
      """
      loss,epoch,eval_loss,eval_runtime,train_runtime,train_loss
      0.9,1.0,,,,
      ,1.0,0.82,10,,
      0.7,2.0,,,,
      ,2.0,0.77,10,,
      0.6,3.0,,,,
      ,3.0,0.74,10,,
      ,3.0,,,447,0.73
      ,3.0,0.79,10,,

      """)
    #expect(log.file.dialect == "hugging-face")
    #expect(log.x("loss", .validation) == [1, 2, 3])
    #expect(log.y("loss", .validation) == [0.82, 0.77, 0.74])
    #expect(log.y("loss", .train) == [0.9, 0.7, 0.6])
  }
}
