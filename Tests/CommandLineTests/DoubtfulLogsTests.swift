import TestSupport
import Testing

/// Logs and baselines that are judged, and that a reviewer should look at first.
@Suite struct DoubtfulLogsTests {
  private func errors(
    of rows: [String], header: String = "epoch,train_loss,val_loss",
    baselines: String = "kind,value\n",
    status: Int32 = 0
  ) throws -> String {
    let scratch = try Scratch()
    try scratch.write(header + "\n" + rows.joined(separator: "\n") + "\n", to: "log.csv")
    try scratch.write(baselines, to: "b.csv")
    let arguments = ["diagnose", "log.csv"] + (baselines.count > 11 ? ["-b", "b.csv"] : [])
    let result = try Binary.run(arguments, in: scratch.folder)
    #expect(result.status == status, "\(result.errors)")
    return result.errors
  }

  private func fall(_ epoch: Int, from start: Double, to end: Double) -> Double {
    end + (start - end) / Double(1 + epoch)
  }

  @Test(
    "a training loss that is a multiple of validation from the start on", arguments: [10.0, 64])
  func scaled(_ factor: Double) throws {
    func rows(_ train: (Int) -> Double) -> [String] {
      (0..<12).map { "\($0),\(train($0)),\(fall($0, from: 2.3, to: 0.4))" }
    }
    let asked = try errors(of: rows { factor * fall($0, from: 2.2, to: 0.3) })
    #expect(
      asked.contains("training ('train_loss') is about") && asked.contains("[scaled-training]"))
    // Dropout doubles a loss at most.
    #expect(try errors(of: rows { 2 * fall($0, from: 2.2, to: 0.3) }).isEmpty)
  }

  @Test("training that ends before validation begins")
  func disjoint() throws {
    func rows(from start: Int) -> [String] {
      (1...20).map { "\($0),\(fall($0, from: 2.2, to: 0.3))," }
        + (0..<6).map { "\(start + 10 * $0),,\(fall($0, from: 0.5, to: 0.4))" }
    }
    let asked = try errors(of: rows(from: 30))
    #expect(
      asked.contains(
        "training was recorded at epoch 1 to 20, validation at 30 to 80: training is left out"))
    #expect(asked.contains("[disjoint-training]"))
    #expect(try !errors(of: rows(from: 20)).contains("[disjoint-training]"))
  }

  @Test("training on logarithms beside validation in the target's unit")
  func logarithms() throws {
    func rows(_ factor: Double) -> [String] {
      (0..<12).map {
        "\($0),\(fall($0, from: 0.29, to: 0.06)),\(factor * fall($0, from: 0.19, to: 0.18))"
      }
    }
    #expect(
      try errors(of: rows(1e6)).contains(
        "times training ('train_loss') from the start on, which is left out"))
    // A model that was trained before may begin far below its validation.
    #expect(try errors(of: rows(1e3)).contains("[far-from-the-start]"))
    // One that comes near it had the statistics of normalization layers yet to gather.
    let gathering = [73.0, 76, 2.9, 0.68] + (4..<12).map { fall($0, from: 0.5, to: 0.26) }
    #expect(
      try errors(of: (0..<12).map { "\($0),\(fall($0, from: 0.9, to: 0.25)),\(gathering[$0])" })
        .isEmpty)
    #expect(try errors(of: rows(10)).isEmpty)
  }

  @Test("validation that stops while training goes on")
  func stops() throws {
    func rows(_ last: Int) -> [String] {
      (0..<20).map { epoch in
        "\(epoch),\(fall(epoch, from: 2.3, to: 0.2)),"
          + (epoch <= last ? "\(fall(epoch, from: 2.3, to: 0.4))" : "")
      }
    }
    let asked = try errors(of: rows(9))
    #expect(
      asked.contains(
        "validation was last measured at epoch 9, training goes on to epoch 19 [validation-stops]"))
    #expect(try !errors(of: rows(17)).contains("validation-stops"))
  }

  @Test("validation of which nothing is judged, beside a loss that training alone has")
  func validationNotJudged() throws {
    let scratch = try Scratch()
    try scratch.write(
      "epoch,train_loss,mini_val_class_error,mini_val_loss_bbox,mini_val_loss,mini_val_ap,mini_val_ar\n"
        + (0..<6).map { "\($0),\(9 - $0),0.\($0 % 3),0.\(9 - $0),0.5\($0 % 2),0.3,0.4\n" }.joined(),
      to: "log.csv")
    let result = try Binary.run(["diagnose", "log.csv"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix(
        """
        warning: validation is not judged: the loss was logged on training only, in 'train_loss', and validation has \
        'mini_class_error', 'mini_loss_bbox', 'mini_loss', 'mini_ap' and 1 more [validation-not-judged]
          hint: hold one of the losses against training, --train 'train_loss' --validation 'mini_val_loss', or \
        choose the metric to judge with --metric, as in --metric 'mini_class_error'
        """))
    let named = try Binary.run(
      ["diagnose", "log.csv", "--metric", "loss"], in: scratch.folder)
    #expect(!named.errors.contains("validation-not-judged"))
  }

  @Test("validation alone that is no number any more, not a run of which both broke")
  func broken() throws {
    func rows(_ train: String?) -> [String] {
      (0..<12).map { epoch in
        let value = "\(fall(epoch, from: 2.3, to: 0.2))"
        return epoch < 6 ? "\(epoch),\(value),\(value)1" : "\(epoch),\(train ?? value),nan"
      }
    }
    #expect(
      try errors(of: rows(nil)).contains(
        "validation is no number from epoch 6 on, while training goes on"))
    #expect(try !errors(of: rows("nan")).contains("while training goes on"))
  }

  @Test("validation that never changes by a digit")
  func constant() throws {
    let rows = (0..<8).map { "\($0),\(fall($0, from: 2.3, to: 0.2)),0.5" }
    #expect(
      try errors(of: rows).contains("validation is 0.5 at all 8 places, to the last digit"))
    let moving = (0..<8).map { "\($0),\(fall($0, from: 2.3, to: 0.2)),0.5\($0)" }
    #expect(try errors(of: moving).isEmpty)
  }

  @Test("training that never changes by a digit, as a value that a log repeats")
  func constantTraining() throws {
    let rows = (0..<8).map { "\($0),0.625,\(fall($0, from: 2.3, to: 0.2))" }
    let asked = try errors(of: rows)
    #expect(asked.contains("training is 0.625 at all 8 places, to the last digit"))
    #expect(asked.contains("[constant-training]"))
  }

  @Test("an error rate beside an accuracy, a negative loss, one of another unit, and neither")
  func strangeBaselines() throws {
    let accuracy = (0..<8).map {
      "\($0),\(1 - fall($0, from: 0.5, to: 0)),\(1 - fall($0, from: 0.5, to: 0.05))"
    }
    func asked(_ value: String) throws -> String {
      try errors(
        of: accuracy, header: "epoch,train_acc,val_acc", baselines: "kind,value\nhuman,\(value)\n")
    }
    let complement = try asked("0.05")
    #expect(complement.contains("b.csv:2:7: warning: 'human' is 0.05, far from the run's"))
    #expect(complement.contains("if so, write 0.95"))
    #expect(try asked("0.97").isEmpty)
    #expect(try asked("0.5").isEmpty)
    // People far better than a model that is half way there.
    let half = (0..<8).map {
      "\($0),\(fall($0, from: 0.5, to: 0.2)),\(fall($0, from: 0.5, to: 0.25))"
    }
    func askedOfHalf(_ value: String) throws -> String {
      try errors(
        of: half, header: "epoch,train_err,val_err", baselines: "kind,value\nhuman,\(value)\n")
    }
    #expect(try askedOfHalf("0.95").contains("if so, write 0.05"))
    #expect(try askedOfHalf("0.55").isEmpty)
    // A floor tells which way the baseline is meant.
    let poor = (0..<8).map {
      "\($0),\(0.12 - fall($0, from: 0.1, to: 0)),\(0.12 - fall($0, from: 0.1, to: 0))"
    }
    func askedOfPoor(_ floor: String) throws -> String {
      try errors(
        of: poor, header: "epoch,train_acc,val_acc", baselines: "kind,value\nhuman,0.95\n\(floor)")
    }
    #expect(try askedOfPoor("").contains("if so, write 0.05"))
    #expect(try !askedOfPoor("mean-predictor,0.06\n").contains("if so, write"))
    let loss = (0..<8).map { "\($0),\(fall($0, from: 2, to: 0.2)),\(fall($0, from: 2, to: 0.4))" }
    #expect(
      try errors(of: loss, baselines: "kind,value\nhuman,-0.3\n").contains("[negative-baseline]"))
    let far = try errors(of: loss, baselines: "kind,value\nhuman,19\n")
    #expect(far.contains("b.csv:2:7: warning: 'human' is 19, worse than anything"))
    #expect(try errors(of: loss, baselines: "kind,value\nlinear,2.5\n").isEmpty)
  }

  @Test("a test set that repeats validation, and one that does not")
  func repeatedSplit() throws {
    func said(of test: (Int) -> String) throws -> Bool {
      let rows = (0..<8).map {
        "\($0),\(fall($0, from: 2, to: 0.2)),\(fall($0, from: 2, to: 0.4)),\(test($0))"
      }
      return try errors(of: rows, header: "epoch,loss,val_loss,test_loss")
        .contains("warning: test is the same as validation to the last digit, and is left out")
    }
    #expect(try said { "\(fall($0, from: 2, to: 0.4))" })
    #expect(try said { $0 == 7 ? "\(fall(7, from: 2, to: 0.4))" : "" })
    #expect(try !said { "\(fall($0, from: 2, to: 0.41))" })
    #expect(try !said { $0 == 7 ? "0.45" : "" })
  }

  @Test("validation that is no number any more is not called unmeasured")
  func notANumber() throws {
    let rows = (0..<20).map {
      "\($0),\(fall($0, from: 2, to: 0.2)),\($0 < 8 ? "\(fall($0, from: 2, to: 0.4))" : "nan")"
    }
    let said = try errors(of: rows)
    #expect(
      said.contains("no number from epoch 8 on") && !said.contains("last measured"), "\(said)")
  }

  @Test("validation that is NaN throughout was logged")
  func allNaN() throws {
    let scratch = try Scratch()
    let rows = (0..<9).map { "\($0),\(fall($0, from: 2, to: 0.4)),nan" }
    try scratch.write("epoch,loss,val_loss\n" + rows.joined(separator: "\n"), to: "log.csv")
    try scratch.write("kind,value\nhuman,0.1\n", to: "b.csv")
    let alone = try Binary.run(["diagnose", "log.csv"], in: scratch.folder)
    #expect(alone.output.contains("(validation is NaN\n  throughout)"))
    let held = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(
      held.output.split { $0.isWhitespace }.joined(separator: " ").contains("is NaN throughout"))
    #expect(!(alone.output + held.output).contains("not logged"))
  }

  @Test("a metric that another run of the log has is found there")
  func otherRun() throws {
    let scratch = try Scratch()
    let rows = (0..<5).map { "a,\($0),1,1.1,\nb,\($0),1,1.1,0.5" }
    try scratch.write(
      "run,epoch,train_loss,val_loss,val_acc\n" + rows.joined(separator: "\n"), to: "log.csv")
    try scratch.write("kind,metric,value\nhuman,val_acc,0.9\n", to: "b.csv")
    for flags in [["-b", "b.csv"], ["--metric", "val_acc"]] {
      let result = try Binary.run(
        ["diagnose", "log.csv", "--run", "a"] + flags, in: scratch.folder)
      #expect(result.status == 2)
      #expect(result.errors.hasSuffix("hint: run 'b' logs it: choose with --run b\n"))
    }
  }

  @Test("beside stated levels alone a row in another metric asks for a level in it")
  func noMetrics() throws {
    let scratch = try Scratch()
    try scratch.write("kind,metric,value\nhuman,error,0.1\nlinear,val_acc,0.9\n", to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "--metric", "error", "--level", "validation=0.2", "-b", "b.csv"],
      in: scratch.folder)
    #expect(result.errors.contains("hint: give a level in 'val_acc', or leave the row out"))
  }
}
