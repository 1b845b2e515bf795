import Foundation
import TestSupport
import Testing

/// `--train` and `--validation` that name columns of two metrics.
@Suite struct MixedMetricsTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let header = "epoch,train_loss,train_acc,val_loss,val_acc,train_mae,val_rmse,mine,yours\n"
    let rows = (1...8).map { epoch in
      let loss = 1.2 / Double(epoch)
      return "\(epoch),\(loss),\(1 - loss / 3),\(loss + 0.1),\(0.95 - loss / 3),"
        + "\(loss),\(loss + 0.1),\(loss),\(loss + 0.1)\n"
    }
    try scratch.write(header + rows.joined(), to: "runs/log.csv")
    return scratch
  }

  private static let said =
    "error: --train 'train_loss' is in 'loss', --validation 'val_acc' in 'acc': two metrics cannot be "
    + "compared [mixed-metrics]\n"
    + "  hint: give two columns of one metric, or only one of the flags: the other side is found\n"

  @Test(
    "columns of two metrics are refused by every command that takes them",
    arguments: [
      ["diagnose", "runs/log.csv"], ["inspect", "runs/log.csv"], ["survey", "runs"],
      ["compare", "runs/log.csv", "runs/log.csv"],
      ["diagnose", "runs/log.csv", "--metric", "loss"],
    ])
  func refuses(_ call: [String]) throws {
    let scratch = try scratch()
    let flags = ["--train", "train_loss", "--validation", "val_acc"]
    let result = try Binary.run(call + flags, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix(Self.said))
    #expect(result.output == "")
  }

  @Test("two names of which less is better can be declared to be one metric")
  func declared() throws {
    let scratch = try scratch()
    let flags = ["--train", "train_mae", "--validation", "val_rmse"]
    let refused = try Binary.run(["inspect", "runs/log.csv"] + flags, in: scratch.folder)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("; if both are one metric, name it with --metric\n"))
    let read = try Binary.run(
      ["inspect", "runs/log.csv", "--metric", "rmse"] + flags, in: scratch.folder)
    #expect(read.status == 0)
  }

  @Test(
    "a name without a metric of its own, and a loss beside an error measure, are believed",
    arguments: [("mine", "yours"), ("mine", "val_loss"), ("train_loss", "val_rmse")])
  func believes(_ train: String, _ validation: String) throws {
    let scratch = try scratch()
    let result = try Binary.run(
      [
        "diagnose", "runs/log.csv", "--direction", "lower", "--train", train, "--validation",
        validation,
      ],
      in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  @Test(
    "a metric written out and its initials are one",
    arguments: [
      ("train_mae", "val_mean_absolute_error"), ("root_mean_squared_error", "val_rmse"),
      ("train_f1_score", "val_f1"), ("acc", "val_accuracy"), ("r2", "val_r2_score"),
    ])
  func spellings(_ train: String, _ validation: String) throws {
    let scratch = try Scratch()
    let rows = (1...8).map { "\($0),\(0.8 / Double($0)),\(0.9 / Double($0))\n" }
    try scratch.write("epoch,\(train),\(validation)\n" + rows.joined(), to: "log.csv")
    let flags = ["--train", train, "--validation", validation]
    for call in [["inspect", "log.csv"] + flags, ["diagnose", "log.csv"] + flags] {
      let result = try Binary.run(call, in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    // Without flags they are found to be the two curves of one metric.
    let found = try Binary.run(["inspect", "log.csv"], in: scratch.folder).output
    #expect(found.contains("training in '\(train)', validation in '\(validation)'"), "\(found)")
  }

  @Test("a column of another metric than is named, and one column for both, are refused")
  func otherThanNamed() throws {
    let scratch = try scratch()
    func refused(_ flags: [String]) throws -> String {
      let result = try Binary.run(["diagnose", "runs/log.csv"] + flags, in: scratch.folder)
      #expect(result.status == 2)
      return result.errors
    }
    #expect(
      try refused(["--metric", "acc", "--train", "train_loss"])
        == "error: --train 'train_loss' is in 'loss', --metric says 'acc': one of them is better lower, "
        + "the other higher [mixed-metrics]\n"
        + "  hint: leave out --metric, or name a column of 'acc'\n")
    #expect(
      try refused(["--metric", "loss", "--validation", "val_acc"])
        .hasPrefix("error: --validation 'val_acc' is in 'acc', --metric says 'loss'"))
    #expect(
      try refused(["--train", "train_acc", "--validation", "train_acc"])
        == "error: --train and --validation both name 'train_acc': a curve has no gap to itself "
        + "[same-column]\n"
        + "  hint: name two columns, or only one of the flags: the other side is found\n")
  }

  @Test("a judged curve is no x-axis of its own; a curve of another metric may be one")
  func judgedAxis() throws {
    let scratch = try scratch()
    let hint = "  hint: give --x a column that counts (epochs, steps, examples), or leave it out\n"
    for column in ["train_loss", "val_loss"] {
      let call = ["runs/log.csv", "--metric", "loss", "--x", column]
      let result = try Binary.run(["diagnose"] + call, in: scratch.folder)
      #expect(result.status == 2)
      #expect(
        result.errors
          == "error: the x-axis '\(column)' is a curve that is judged, and tells nothing over its own "
          + "values [same-column]\n" + hint)
    }
    let named = ["--validation", "yours", "--direction", "lower", "--x", "yours"]
    let result = try Binary.run(["inspect", "runs/log.csv"] + named, in: scratch.folder)
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: --x and --validation both name 'yours': a curve over its own values tells nothing "
        + "[same-column]\n" + hint)
    let other = ["diagnose", "runs/log.csv", "--metric", "acc", "--x", "mine"]
    #expect(try Binary.run(other, in: scratch.folder).status == 0)
  }

  @Test("a direction that the metric's name denies is warned of")
  func deniedDirection() throws {
    let scratch = try scratch()
    func errors(_ metric: String, _ direction: String) throws -> String {
      try Binary.run(
        ["diagnose", "runs/log.csv", "--metric", metric, "--direction", direction],
        in: scratch.folder
      ).errors
    }
    #expect(
      try errors("acc", "lower")
        == "warning: 'acc' is judged as better lower, as stated, though by its name higher is better "
        + "[unusual-direction]\n  hint: leave out --direction if this is a slip\n")
    #expect(try errors("acc", "higher") == "")
    #expect(try errors("loss", "higher").contains("'loss' is judged as better higher"))
  }
}
