import CurveIngestion
import CurveModel
import Testing

/// Logs of frameworks whose readings were once wrong, in the forms that their loggers write.
struct LoggerTests {
  @Test("Ignite's event file: curves over epochs beside one over iterations are one run")
  func readsIgniteEvents() throws {
    let log = try Fixture.log("ignite/events.out.tfevents.1795687041.vm")
    #expect(log.runs.count == 1)
    #expect(log.warnings.isEmpty)
    #expect(log.x("batchloss", .train) == Array(stride(from: 5, through: 95, by: 5)))
    #expect(log.x("nll", .validation) == (1...12).map(Double.init))
  }

  @Test("Stable-Baselines3's log.txt: values that stand above the steps of their own frame")
  func readsFrames() throws {
    let log = try Fixture.log("stable-baselines3/log.txt")
    #expect(log.file.dialect == "drawn-table")
    #expect(log.x("reward", .validation) == Array(stride(from: 500, through: 4000, by: 500)))
    #expect(log.y("reward", .validation)?.last == 500)
  }

  @Test("Hugging Face: evaluations of the training set on the way are curves")
  func readsEvaluatedTraining() throws {
    let log = try Fixture.log("hf-trainer/training-evaluated.json")
    #expect(log.x("accuracy", .train) == Array(stride(from: 8, through: 64, by: 8)))
    #expect(log.x("accuracy", .validation) == log.x("accuracy", .train))
    #expect(log.y("loss", .train)?.count == 8)
    #expect(log.chosen.curve(of: "loss", on: .train)?.y.last == 1.206912636756897)
  }

  @Test("Hugging Face: several evaluation sets are a choice, and training goes with the chosen one")
  func asksForTheEvaluationSet() throws {
    let path = "hf-trainer/two-evaluations.json"
    #expect {
      try Fixture.log(path)
    } throws: { error in
      (error as? InvalidInput)?.problems.map(text) == [
        "\(path): 'eval_id_loss' and 'eval_ood_loss' could each be the validation curve of 'loss' "
          + "[ambiguous-columns] hint: choose one, as in --validation 'eval_id_loss'"
      ]
    }
    let chosen = try Fixture.log(path, options: ReadingOptions(validation: "eval_ood_loss"))
    #expect(chosen.columns == ["train loss <loss>", "validation loss <eval_ood_loss>"])
  }

  @Test("a trainer's state in which one of two data loaders must be chosen names the loss first")
  func asksForTheLoss() {
    let csv = """
      epoch,step,train/loss,val/acc/dataloader_idx_0,val/acc/dataloader_idx_1,\
      val/loss/dataloader_idx_0,val/loss/dataloader_idx_1
      0,7,,0.3,0.4,2.1,2.0
      0,7,2.2,,,,
      1,15,,0.5,0.6,1.9,1.8
      1,15,2.0,,,,

      """
    #expect(
      problems(in: csv).map(text) == [
        "log.csv: 'val/loss/dataloader_idx_0' and 'val/loss/dataloader_idx_1' could each be the "
          + "validation curve of 'loss' [ambiguous-columns] hint: choose one, as in --validation "
          + "'val/loss/dataloader_idx_0'"
      ])
  }

  @Test("MACE: batches are parts of their epoch, evaluations stand behind it")
  func readsMACE() throws {
    let log = try read(
      """
      {"loss": 3.0, "rmse_f": 0.9, "mode": "eval", "epoch": null, "time": 1.2}
      {"loss": 2.5, "time": 0.02, "mode": "opt", "epoch": 0}
      {"loss": 2.4, "time": 0.02, "mode": "opt", "epoch": 0}
      {"loss": 2.6, "rmse_f": 0.8, "mode": "eval", "epoch": 0, "time": 1.2}
      {"loss": 2.1, "time": 0.02, "mode": "opt", "epoch": 1}
      {"loss": 2.0, "time": 0.02, "mode": "opt", "epoch": 1}
      {"loss": 2.2, "rmse_f": 0.7, "mode": "eval", "epoch": 1, "time": 1.2}

      """, path: "run-1_train.txt")
    #expect(log.x("loss", .train) == [0.5, 1, 1.5, 2])
    #expect(log.x("loss", .validation) == [0, 1, 2])
    #expect(log.y("rmse_f", .validation) == [0.9, 0.8, 0.7])
  }

  @Test("a loss below 0 that rises may be a negated one, and the direction is asked for")
  func notesNegatedLosses() throws {
    let csv = "epoch,train_loss,valid_nll\n1,2.3,-2.3\n2,2.0,-2.1\n3,1.8,-1.9\n"
    let warning =
      "'valid_nll' lies below 0 and rises: if it is a negated loss, as scikit-learn's scorers give it, "
      + "say --direction higher"
    #expect(try read(csv).warnings.contains(warning))
    let told = ReadingOptions(direction: .higher)
    #expect(try !read(csv, options: told).warnings.contains(warning))
    let falling = "epoch,train_nll,valid_nll\n1,-2.3,-2.1\n2,-2.5,-2.2\n3,-2.6,-2.3\n"
    #expect(try read(falling).warnings.isEmpty)
    let named = "epoch,train_neg_mse,val_neg_mse\n1,-2.3,-2.1\n2,-2.1,-2.0\n3,-1.9,-1.8\n"
    #expect(try read(named).warnings.isEmpty)
  }

  @Test("LLaMA-Factory: the total that every record repeats is no place")
  func readsCurrentSteps() throws {
    let log = try read(
      """
      {"current_steps": 10, "total_steps": 30, "loss": 1.9, "lr": 1e-5, "epoch": 0.5}
      {"current_steps": 20, "total_steps": 30, "loss": 1.5, "lr": 1e-5, "epoch": 1.0}
      {"current_steps": 20, "total_steps": 30, "eval_loss": 1.6, "epoch": 1.0}
      {"current_steps": 30, "total_steps": 30, "loss": 1.1, "lr": 1e-5, "epoch": 1.5}
      {"current_steps": 30, "total_steps": 30, "eval_loss": 1.4, "epoch": 1.5}

      """, path: "trainer_log.jsonl")
    #expect(log.x("loss", .train) == [10, 20, 30])
    #expect(log.x("loss", .validation) == [20, 30])
  }

  @Test("DeePMD-kit: the header is a comment above another one")
  func readsHeaderAmongComments() throws {
    let log = try read(
      """
      #  step      rmse_val    rmse_trn         lr
      # If there is no available reference data, rmse_*_{val,trn} will print nan
            0      2.05e+01    2.10e+01    1.0e-03
          100      9.10e+00    8.70e+00    1.0e-03
          200      4.10e+00    3.70e+00    1.0e-03

      """, path: "lcurve.out")
    #expect(log.x("rmse", .train) == [0, 100, 200])
    #expect(log.y("rmse", .validation) == [20.5, 9.1, 4.1])
  }

  @Test("pandas: a header of two rows, and the name of the index below it")
  func readsTwoHeaderRows() throws {
    let log = try read(
      """
      ,train,train,val,val
      ,multi_logloss,multi_error,multi_logloss,multi_error
      0,1.5524520068630108,0.025,1.70885012300157,0.23581757508342602
      1,1.2176357990798652,0.0125,1.4330029931243509,0.1757508342602892

      """)
    #expect(
      log.columns == [
        "train multi_logloss <train/multi_logloss>", "train multi_error <train/multi_error>",
        "validation multi_logloss <val/multi_logloss>",
        "validation multi_error <val/multi_error>",
      ])
    #expect(log.y("multi_logloss", .train)?.first == 1.5524520068630108)
    let named = try read(
      """
      split,train,train,val,val
      metric,loss,acc,loss,acc
      epoch,,,,
      1,0.9,0.5,1.0,0.4
      2,0.8,0.6,0.9,0.5

      """)
    #expect(named.x("loss", .validation) == [1, 2])
    #expect(named.y("acc", .validation) == [0.4, 0.5])
  }

  @Test("PyTorch's add_hparams writes into a folder below the run's: it is no second run")
  func passesOverSettings() throws(InputProblem) {
    let files = [
      "digits/events.out.tfevents.1.vm", "digits/1795687293.57/events.out.tfevents.2.vm",
    ]
    #expect(try RunFolder.logs(in: files, of: "runs") == [[files[0]]])
  }
}
