import TestSupport
import Testing

/// Run folders in which more than one file is a training log.
@Suite struct RivalLogTests {
  private static let log = "epoch,train_loss,val_loss\n1,1,1.1\n2,0.8,0.9\n3,0.7,0.85\n"
  private static let table = "id,label,weight\na,1,0.5\nb,0,0.7\n"

  private func inspect(_ files: [String: String]) throws -> Binary.Result {
    let scratch = try Scratch()
    for (name, text) in files { try scratch.write(text, to: "run/\(name)") }
    return try Binary.run(["inspect", "run"], in: scratch.folder)
  }

  @Test(
    "two logs of the same standing are asked about",
    arguments: [
      ["log.csv", "training.csv"], ["log.csv", "metrics.csv"], ["metrics.csv", "results.csv"],
    ])
  func equals(_ names: [String]) throws {
    let result = try inspect([names[0]: Self.log, names[1]: Self.log])
    #expect(result.status == 2)
    #expect(
      result.errors
        == "run: error: 2 training logs lie in this folder: '\(names[0])' and '\(names[1])' "
        + "[several-logs]\n  hint: name the one to read, as in run/\(names[0])\n")
  }

  @Test("a log beside one with a tool's name is named as not read")
  func passedOver() throws {
    let result = try inspect([
      "metrics.csv": Self.log, "mine.csv": Self.log, "data.csv": Self.table,
    ])
    #expect(result.status == 0)
    #expect(result.output.contains("'mine.csv' beside it is a training log as well, and not read"))
    #expect(!result.output.contains("data.csv"))
  }

  private static let state =
    #"{"log_history": [{"epoch": 1, "step": 9, "loss": 0.5, "eval_loss": 0.6}, "#
    + #"{"epoch": 2, "step": 18, "loss": 0.4, "eval_loss": 0.55}]}"#
  private static let console =
    "Epoch 1 train loss 1.0 val loss 1.1\nEpoch 2 train loss 0.8 val loss 0.9\n"

  @Test("a state of Hugging Face's does not hide the logs beside it")
  func besideState() throws {
    let asked = try inspect([
      "checkpoint-18/trainer_state.json": Self.state, "results.csv": Self.log,
    ])
    #expect(asked.errors.contains("'checkpoint-18/trainer_state.json' and 'results.csv'"))
    let named = try inspect(["trainer_state.json": Self.state, "mine.csv": Self.log])
    #expect(named.output.contains("'mine.csv' beside it is a training log as well, and not read"))
    let same = try inspect(["trainer_state.json": Self.state, "training.log": Self.console])
    #expect(same.status == 0 && !same.output.contains("training.log"))
  }

  @Test("of files of any name only logs are offered")
  func offersLogs() throws {
    let files = [
      "a.csv": Self.log, "b.txt": Self.console, "empty.csv": "", "blank.log": "\n",
      "people_baselines.csv": "kind,name,value\nhuman,people,0.1\n", "notes.txt": "to do\n",
      "boxes.txt": "0 0.1 0.2 0.3 0.4\n1 0.2 0.3 0.1 0.2\n",
    ]
    let several = try inspect(files)
    #expect(
      several.errors.hasSuffix(
        "hint: choose one of 'run/a.csv' and 'run/b.txt', or read them as seeds of one training with "
          + "--as-seeds, or rank them with 'tightline survey'\n"))
    let one = try inspect(files.filter { $0.key != "a.csv" })
    #expect(one.output.hasPrefix("run/b.txt\n"))
    let none = try inspect(["notes.txt": "to do\n"])
    #expect(none.errors.hasPrefix("run: error: no training log lies in this folder"))
  }

  @Test("a log of any name was meant rather than one in a folder below, a console was not")
  func deeper() throws {
    let log = try inspect(["mine.csv": Self.log, "old/metrics.csv": Self.log])
    #expect(log.output.hasPrefix("run/mine.csv\n"))
    let other = try inspect([
      "nohup.out": Self.console, "data.csv": Self.table, "old/metrics.csv": Self.log,
    ])
    #expect(other.output.hasPrefix("run/old/metrics.csv\n"))
  }

  @Test("a survey has a row for each of them")
  func surveyed() throws {
    let scratch = try Scratch()
    let files = [
      "a/trainer_state.json": Self.state, "a/results.csv": Self.log, "a/data.csv": Self.table,
      "b/one.csv": Self.log, "b/two.txt": Self.console, "b/three.out": Self.console,
      "b/boxes.txt": "0 0.1 0.2 0.3 0.4\n1 0.2 0.3 0.1 0.2\n", "c/metrics.csv": Self.log,
      "c/console.txt": Self.console,
    ]
    for (name, text) in files { try scratch.write(text, to: "runs/\(name)") }
    let result = try Binary.run(
      ["survey", "runs", "--format", "csv", "--sort", "run"], in: scratch.folder)
    let names = result.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(names == ["a", "a/results.csv", "b/one.csv", "b/three.out", "b/two.txt", "c"])
  }

  @Test("what tools write on purpose, and other tables, are no rivals")
  func companions() throws {
    let result = try inspect([
      "progress.csv": Self.log, "progress.json": "{\"epoch\": 1, \"train_loss\": 1}\n",
      "log.txt": "epoch 1 loss 1\n", "0.monitor.csv": "#{\"t\": 1}\nr,l,t\n1,2,3\n2,2,4\n",
      "data.csv": Self.table, "baselines.csv": "kind,value\nhuman,0.1\n",
      "old/log.csv": Self.log,
    ])
    #expect(result.status == 0)
    #expect(!result.output.contains("not read"))
  }
}
