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
