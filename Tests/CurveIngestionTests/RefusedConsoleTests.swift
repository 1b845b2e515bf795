import CurveIngestion
import CurveModel
import Testing

/// Texts of other tools that are no log of one training, and what their refusal says.
struct RefusedConsoleTests {
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

  @Test("the scores of folds, which no line counts, are no curve, in whatever order they come")
  func scoresOfFolds() {
    let text = { (head: String) in
      (0..<40).map { row in
        "\(head) \(row % 2 + 1)/2\nfpr: 0.\(10 + row)\naccuracy: 0.\(95 - row)\n"
          + (row % 2 == 1 ? "avg_fpr: 0.\(10 + row)\navg_accuracy: 0.\(95 - row)\n" : "")
      }.joined()
    }
    #expect(problems(in: text("Fold"), path: "train.log").map(\.code) == ["not-a-training-log"])
    #expect(problems(in: text("Part"), path: "train.log").isEmpty)
  }

  @Test("the first line of a logger is no header of a chart of Weights & Biases")
  func loggerIsNoChart() {
    let text =
      "[2025-02-12 18:04:09,709][__main__][INFO] - Starting training!\n"
      + (0..<12).map { "\(Double($0) / 10),7.9\($0)e-05\n" }.joined()
    #expect(problems(in: text, path: "output.log").map(\.code) == ["not-a-training-log"])
  }
}
