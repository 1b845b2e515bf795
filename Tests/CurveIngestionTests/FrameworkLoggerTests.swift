import CurveIngestion
import CurveModel
import Testing

/// Logs as the loggers of frameworks write them when a small training is run.
struct FrameworkLoggerTests {
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

  @Test("Poutyne counts the batches of both splits, and neither heads what follows")
  func readsPoutyne() throws {
    let log = try read(
      """
      Epoch: 1/3 Train steps: 25 Val steps: 13 0.03s loss: 1.06 acc: 44.1 val_loss: 1.02 val_acc: 51.8
      Epoch: 2/3 Train steps: 25 Val steps: 13 0.03s loss: 0.99 acc: 55.9 val_loss: 0.97 val_acc: 59.0
      Epoch: 3/3 Train steps: 25 Val steps: 13 0.02s loss: 0.94 acc: 60.6 val_loss: 0.92 val_acc: 63.0

      """, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [1.06, 0.99, 0.94])
    #expect(log.y("acc", .train) == [44.1, 55.9, 60.6])
    #expect(log.y("loss", .validation) == [1.02, 0.97, 0.92])
    #expect(log.y("acc", .validation) == [51.8, 59, 63])
  }

  @Test("sklearn-crfsuite measures its scores on the sentences held out")
  func readsCRFsuite() throws {
    let rows = [(1, 170.91, 0.346), (2, 130.02, 0.697), (3, 82.06, 0.81)].map {
      "Iter \($0.0)   time=0.00  loss=\($0.1)   active=13    precision=0.265  recall=0.500  F1=\($0.2)  Acc(item/seq)=0.530 0.050  feature_norm=1.00"
    }
    let text = { (group: String) in
      "Holdout group: \(group)\n\nL-BFGS optimization\nc1: 0.0\nmax_iterations: 15\n\n"
        + rows.joined(separator: "\n") + "\n"
    }
    let log = try read(text("2"), path: "crf.log")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [170.91, 130.02, 82.06])
    #expect(log.y("F1", .train) == nil)
    #expect(log.y("F1", .validation) == [0.346, 0.697, 0.81])
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

  @Test("Keras' TerminateOnNaN says at which batch it stopped, above the values of that epoch")
  func keepsTerminatedRun() throws {
    let log = try read(
      """
      Epoch 1/8
      25/25 - 1s - 36ms/step - accuracy: 0.43 - loss: 1.06 - val_accuracy: 0.58 - val_loss: 0.92
      Epoch 2/8
      25/25 - 0s - 3ms/step - accuracy: 0.66 - loss: 0.84 - val_accuracy: 0.73 - val_loss: 0.79
      Epoch 3/8
      Batch 12: Invalid loss, terminating training
      25/25 - 0s - 3ms/step - accuracy: 0.5 - loss: nan - val_accuracy: 0.27 - val_loss: nan

      """, path: "train.log")
    #expect(log.x("accuracy", .train) == [1, 2, 3])
    #expect(log.y("loss", .train)?.prefix(2) == [1.06, 0.84])
    #expect(log.y("accuracy", .validation) == [0.58, 0.73, 0.27])
    let single = try read(
      """
      Epoch 1/3
      Batch 0: Invalid loss, terminating training
      25/25 - 0s - 565us/step - accuracy: 0.15 - loss: nan - val_accuracy: 0.26 - val_loss: nan

      """, path: "train.log")
    #expect(single.y("accuracy", .validation) == [0.26])
    #expect(single.y("loss", .train)?.count == 1)
  }

  @Test(
    "print(epoch, logs) names its epoch before the dictionary",
    arguments: [("'loss'", "'val_loss'"), ("'train_loss'", "'val_loss'"), ("'loss'", "'val_acc'")])
  func readsNumberedDictionaries(_ train: String, _ held: String) throws {
    let log = try read(
      (0..<4).map { "\($0) {\(train): 0.\(9 - $0), \(held): 0.\(8 - $0)}\n" }.joined(),
      path: "train.log")
    #expect(log.x("loss", .train) == [0, 1, 2, 3])
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6])
    #expect(log.chosen.series.last?.split == .validation)
    #expect(log.chosen.series.last?.curve.y == [0.8, 0.7, 0.6, 0.5])
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
      log.file.ignored.map(\.reason) == [
        "an earlier evaluation set; the last one, 'MultiClass', is read",
        "an earlier evaluation set; the last one, 'Accuracy', is read",
      ])
  }

  @Test("Hugging Face's console with two evaluation sets is asked about, as its JSON is")
  func asksForPrintedSets() {
    let lines = (1...3).flatMap { epoch in
      [
        "{'loss': 0.\(9 - epoch), 'grad_norm': 1.5, 'learning_rate': 0.001, 'epoch': \(epoch).0}"
      ]
        + [("id", 7), ("ood", 8)].map {
          "{'eval_\($0.0)_loss': 0.\($0.1 - epoch), 'eval_\($0.0)_accuracy': 0.\($0.1 - 4 + epoch), "
            + "'eval_\($0.0)_runtime': 0.02, 'eval_\($0.0)_steps_per_second': 300.0, 'epoch': \(epoch).0}"
        }
    }
    #expect(
      problems(in: "Using the cpu\n" + lines.joined(separator: "\n"), path: "train.log").map(text)
        == [
          "train.log: 'eval_id_loss' and 'eval_ood_loss' could each be the validation curve of 'loss' "
            + "[ambiguous-columns] hint: choose one, as in --validation 'eval_id_loss'"
        ])
  }

  @Test(
    "consoles that hold no curve say what they are, and what to give instead",
    arguments: [
      (
        "[I 2026-01-01 06:08:31,491] A new study created in memory with name: no-name\n"
          + "[I 2026-01-01 06:08:31,492] Trial 0 finished with value: 6.7 and parameters: {'x': 3.5}. Best is "
          + "trial 0 with value: 6.7.\n[I 2026-01-01 06:08:31,493] Trial 1 finished with value: 1.2 and "
          + "parameters: {'x': 1.9}. Best is trial 1 with value: 1.2.\n",
        "it is the console of a search for hyper-parameters, with one line a trial"
      ),
      (
        "Trainable params: 515\nTotal params: 515\nEpoch 5/5  \u{2501}\u{2501}\u{2501} 25/25 0:00:00 \u{2022} "
          + "0:00:00 823.16it/s v_num: 0.000\n          train_loss: 0.660\n          val_loss: 0.639\n",
        "its progress bar leaves no curve, only what it showed last"
      ),
    ])
  func tellsOtherConsoles(_ console: String, _ what: String) {
    let found = problems(in: console, path: "slurm.log")
    #expect(found.map(\.code) == ["not-a-training-log"])
    #expect(found.first?.message == "this is no training log: \(what)")
  }

  @Test("FLAML's log is a search, one record a trial")
  func refusesFLAML() {
    let lines = (0..<4).map {
      #"{"record_id": \#($0), "iter_per_learner": \#($0 + 1), "trial_time": 0.05, "validation_loss": 0.9\#(9 - $0), "#
        + #""config": {"n_estimators": 4}, "learner": "lgbm", "sample_size": 800}"#
    }
    #expect(
      problems(in: lines.joined(separator: "\n") + "\n", path: "flaml.log").map(\.message) == [
        "this is no training log: it holds the results of a search for hyper-parameters, one row per setting"
      ])
  }

  @Test("words in brackets behind a metric belong to it: flair's \"f1-score (micro avg)  0.85\"")
  func readsExplainedMetrics() throws {
    let stamp = "2026-01-01 07:20:07,372"
    let flair = (1...3).map {
      """
      \(stamp) epoch \($0) - iter 10/10 - loss 0.\(9 - $0) - time (sec): 0.02 - samples/sec: 10034.07 - lr: 0.3
      \(stamp) EPOCH \($0) done: loss 0.\(9 - $0) - lr: 0.300000
      \(stamp) DEV : loss 0.\(8 - $0) - f1-score (micro avg)  0.\(5 + $0)
      """
    }
    let log = try read(flair.joined(separator: "\n") + "\n", path: "training.log")
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6])
    #expect(log.y("loss", .validation) == [0.7, 0.6, 0.5])
    #expect(log.y("f1-score micro", .validation) == [0.6, 0.7, 0.8])
    let other = try read(
      (1...3).map {
        "Epoch \($0): train loss (CE): 0.\(9 - $0), val loss (CE): 0.\(8 - $0), val F1 (macro): 0.7\($0), val acc (%): 6\($0).5\n"
      }.joined(), path: "training.log")
    #expect(other.y("loss CE", .train) ?? other.y("loss", .train) == [0.8, 0.7, 0.6])
    #expect(other.chosen.series.map(\.curve.y.first) == [0.8, 0.7, 0.71, 61.5])
  }
}
