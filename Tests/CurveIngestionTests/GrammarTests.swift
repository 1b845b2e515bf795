import CurveModel
import Testing

@testable import CurveIngestion

struct GrammarTests {
  @Test(
    "two letters of a split that changed places are a slip, where its counterpart stands beside it")
  func misspeltSplits() throws {
    let log = try read("epoch,trian_loss,valid_loss\n1,0.9,1.0\n2,0.8,0.95\n3,0.7,0.9\n")
    #expect(log.columns == ["train loss <trian_loss>", "validation loss <valid_loss>"])
    #expect(log.warnings == ["'trian_loss' is read as 'train_loss' would be"])

    let held = try read("epoch,Training Loss,Vaild Loss\n1,0.9,1.0\n2,0.8,0.95\n3,0.7,0.9\n")
    #expect(held.y("loss", .validation) == [1, 0.95, 0.9])

    let other = try read("epoch,train_loss,valid_loss,trian_loss\n1,0.9,1.0,3\n2,0.8,0.9,3\n")
    #expect(other.y("loss", .train) == [0.9, 0.8])
    let alone = try read("epoch,trian_loss,loss\n1,0.9,1.0\n2,0.8,0.9\n")
    #expect(alone.warnings.allSatisfy { !$0.contains("is read as") })
  }

  @Test(
    "a header states metric and split",
    arguments: [
      ("loss", "loss", nil), ("val_loss", "loss", Split.validation),
      ("Val Loss", "loss", .validation),
      ("train/box_loss", "box_loss", .train), ("metrics/mAP50-95(B)", "mAP50-95(B)", nil),
      ("Loss/train", "loss", .train), ("loss (train)", "loss", .train),
      ("validation/main/loss", "loss", .validation), ("main/loss", "loss", nil),
      ("main_loss", "main_loss", nil), ("TaskA/main/loss", "TaskA/main/loss", nil),
      ("train_loss_step", "loss", .train), ("train/epoch_loss", "loss", .train),
      ("epoch/val_loss", "loss", .validation), ("valAUC", "AUC", .validation),
      ("train-mlogloss-mean", "mlogloss", .train), ("val eval", "eval", .validation),
      ("train eval", "eval", .train), ("train_dev_error", "error", .trainValidation),
      ("train-val_error", "error", .trainValidation), ("test_dev_error", "error", .testValidation),
      ("train/val_loss", "loss", .validation), ("eval/test_loss", "loss", .test),
      ("train_losses", "loss", .train), ("val_accs", "acc", .validation),
      ("box_losses", "box_losses", nil), ("tr_loss", "loss", .train),
      ("monitor_auc", "auc", .validation),
      ("monitor_activation_freq", "monitor_activation_freq", nil), ("te", "te", nil),
      ("Validation_accuracy", "accuracy", .validation), ("val", "", .validation),
      ("pérdida_validación", "pérdida", .validation), ("top1Accuracy", "top1Accuracy", nil),
      ("MAE loss per step", "MAE loss", nil), ("MAE on validation after epoch", "MAE", .validation),
      ("batch/loss", "loss", nil), ("batch/val_loss", "loss", .validation),
      ("total_loss", "total_loss", nil), ("rollout/ep_rew_mean", "ep_rew", .train),
    ] as [(String, String, Split?)])
  func readsMetrics(_ header: String, metric: String, split: Split?) {
    let column = ColumnGrammar.metricColumn(header)
    #expect(column.metric == metric)
    #expect(column.split == split)
  }

  @Test(
    "a header that is no metric says what it is",
    arguments: [
      ("lr-Adam", "a learning rate"), ("x/lr0", "a learning rate"),
      ("learning_rate", "a learning rate"), ("train/time_mean", "a time"),
      ("eval_samples_per_second", "a time"), ("duration_min", "a time"),
      ("validation_rows", "a count"), ("lr_mult", "a setting of the training"),
      ("std_roc_auc", "the spread of another column"),
      ("grad_norm", "a gradient"),
      ("train-rmse-std", "the spread of another column"),
      ("loss__MIN", "the spread of another column"),
      ("gpu_mem", "a use of resources"), ("best_val_loss", "a best-so-far value"),
    ])
  func readsNuisances(_ header: String, reason: String) {
    guard case .nuisance(let found) = ColumnGrammar.meaning(of: header) else {
      Issue.record("no nuisance")
      return
    }
    #expect(found.description == reason)
  }

  @Test(
    "a header that is an x-axis",
    arguments: [
      ("epoch", Axis.Kind.epoch), ("epoch/epoch", .epoch), ("global_step", .step), ("_step", .step),
      ("trainer/global_step", .step), ("iter", .step), ("train_size", .examples),
      ("tr_size", .examples), ("Época", .epoch), ("time/total_timesteps", .step),
    ])
  func readsAxes(_ header: String, kind: Axis.Kind) {
    #expect(ColumnGrammar.meaning(of: header) == .axis(kind))
  }

  @Test(
    "cells",
    arguments: [
      ("1", .number(1)), ("-1.5e-3", .number(-0.0015)), ("+.5", .number(0.5)), ("5.", .number(5)),
      ("", .missing), (" ", .missing), ("NA", .missing), ("#na#", .missing), ("None", .missing),
      ("tensor(0.12, device='cuda:0')", .number(0.12)), ("[0.12]", .number(0.12)),
      ("np.float32(0.5)", .number(0.5)), ("50 %", .number(50)), ("inf", .number(.infinity)),
      ("-Infinity", .number(-.infinity)), ("0x1p3", .word), ("1_000", .word), ("00:12", .word),
      ("0,5", .word), ("-", .missing), ("+", .word), ("e5", .word), ("1e400", .number(.infinity)),
    ] as [(String, NumberText.Content)])
  func readsCells(_ cell: String, expected: NumberText.Content) {
    #expect(NumberText.content(Array(cell.utf8)[...], allowsDecimalComma: false) == expected)
  }

  @Test("how much was evaluated is a count, and no metric")
  func evaluatedBytes() throws {
    let log = try read(
      "step,train_loss,val_loss,val_bytes\n1,3,4,1146846\n2,2,3,1146846\n3,1,2,1146846\n")
    #expect(log.columns == ["train loss <train_loss>", "validation loss <val_loss>"])
    #expect(ColumnGrammar.nuisance(["val", "loss", "per", "bytes"]) == nil)
  }

  @Test(
    "the loss of a reconstruction is known by that word", arguments: ["Recon", "Reconstruction"])
  func reconstruction(_ name: String) throws {
    let lines = (1...6).map { "Epoch [\($0)/6] \(name): \(1.0 / Double($0)) | KL: \(9 - $0).5" }
    let log = try read(lines.joined(separator: "\n"), path: "log.txt")
    #expect(log.chosen.metrics == [name, "KL"])
  }
}
