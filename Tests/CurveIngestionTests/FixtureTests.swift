import CurveIngestion
import CurveModel
import Testing

/// Every series of a fixture, value by value, against the cells that stand in the file.
struct FixtureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    var dialect: String
    var axis: String?
    /// "train loss <column>" for every series that must be found, and no others.
    var series: [String]
    var delimiter: Character = ","

    var testDescription: String { path }
  }

  @Test(
    "every series holds exactly the values of its column",
    arguments: [
      Case(
        path: "catboost/learn_error.tsv", dialect: "wide", axis: "iter",
        series: ["train MultiClass <MultiClass>", "train accuracy <Accuracy>"], delimiter: "\t"),
      Case(
        path: "catboost/test_error.tsv", dialect: "wide", axis: "iter",
        series: ["validation MultiClass <MultiClass>", "validation accuracy <Accuracy>"],
        delimiter: "\t"),
      Case(
        path: "dvclive/train/loss.tsv", dialect: "wide", axis: "step",
        series: ["train loss <loss>"], delimiter: "\t"),
      Case(
        path: "dvclive/val/loss.tsv", dialect: "wide", axis: "step",
        series: ["validation loss <loss>"], delimiter: "\t"),
      Case(
        path: "stable-baselines3/monitor.csv", dialect: "sb3-monitor",
        series: ["train reward <r>"]),
      Case(
        path: "sklearn/learning_curve_by_train_size.csv", dialect: "wide", axis: "train_size",
        series: ["train value <train_mean>", "validation value <test_mean>"]),
      Case(
        path: "sklearn/hgb_scores.csv", dialect: "wide", axis: "iteration",
        series: ["train score <train_score>", "validation score <validation_score>"]),
      Case(
        path: "sklearn/gbc_staged.csv", dialect: "wide", axis: "iteration",
        series: ["train deviance <train_deviance>", "validation log_loss <val_log_loss>"]),
      Case(
        path: "xgboost/cv_results.csv", dialect: "wide",
        series: [
          "train mlogloss <train-mlogloss-mean>", "validation mlogloss <test-mlogloss-mean>",
        ]),
      Case(
        path: "tensorboard/export_torch_Loss_train.csv", dialect: "single-curve", axis: "Step",
        series: ["train loss <Value>"]),
      Case(
        path: "tensorboard/export_torch_Loss_val.csv", dialect: "single-curve", axis: "Step",
        series: ["validation loss <Value>"]),
      Case(
        path: "chainer/log.csv", dialect: "wide", axis: "iteration",
        series: [
          "train loss <main/loss>", "validation loss <validation/main/loss>",
          "train accuracy <main/accuracy>", "validation accuracy <validation/main/accuracy>",
        ]),
      Case(
        path: "lightgbm/evals.csv", dialect: "wide", axis: "iteration",
        series: [
          "train binary_logloss <training's binary_logloss>",
          "validation binary_logloss <valid_1's binary_logloss>",
        ]),
      Case(
        path: "dawnbench/log.tsv", dialect: "dawnbench", axis: "epoch",
        series: [
          "validation top1Accuracy <top1Accuracy>", "validation top5Accuracy <top5Accuracy>",
        ],
        delimiter: "\t"),
      Case(
        path: "hand-rolled/chinese.csv", dialect: "wide", axis: "轮次",
        series: [
          "train 损失 <训练损失>", "validation 损失 <验证损失>", "train 准确率 <训练准确率>",
          "validation 准确率 <验证准确率>",
        ]),
      Case(
        path: "wide/timm-summary.csv", dialect: "wide", axis: "epoch",
        series: [
          "train loss <train_loss>", "validation loss <eval_loss>", "validation top1 <eval_top1>",
          "validation top5 <eval_top5>",
        ]),
    ])
  func readsEveryValue(_ expected: Case) throws {
    let log = try Fixture.log(expected.path)
    let raw = try RawTable(expected.path, delimiter: expected.delimiter)
    #expect(log.file.dialect == expected.dialect)
    #expect(log.file.axis.column == expected.axis)
    #expect(log.columns == expected.series)
    for series in log.chosen.series {
      let points = raw.points(series.column, at: expected.axis)
      #expect(series.curve.x == points.x)
      #expect(series.curve.y == points.y)
    }
  }

  @Test("Stable-Baselines3 progress: rewards on evaluation rows, steps count the environment's")
  func readsProgress() throws {
    let log = try Fixture.log("stable-baselines3/progress.csv")
    let raw = try RawTable("stable-baselines3/progress.csv")
    let reward = raw.points("eval/mean_reward", at: "time/total_timesteps")
    #expect(log.file.axis == Axis(kind: .step, column: "time/total_timesteps"))
    let series = try #require(log.chosen.series.first { $0.column == "eval/mean_reward" })
    #expect(series.curve.x == reward.x)
    #expect(series.curve.y == reward.y)
    #expect(series.split == .validation)
  }
}
