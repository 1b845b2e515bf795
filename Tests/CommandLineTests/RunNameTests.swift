import TestSupport
import Testing

/// What runs are called whose files have the names that tools give.
@Suite struct RunNameTests {
  private func scratch(_ paths: [String]) throws -> Scratch {
    let scratch = try Scratch()
    for (index, path) in paths.enumerated() {
      let rows = (0..<12).map { epoch in
        let fall = 1 / Double(epoch + 1)
        return "\(epoch),\(fall),\(fall + 0.1 + Double(index) / 20)\n"
      }
      try scratch.write("epoch,loss,val_loss\n" + rows.joined(), to: path)
    }
    return scratch
  }

  @Test(
    "a file whose name says nothing has the name of its folder",
    arguments: [
      ("runs/a/metrics.csv", "a"), ("runs/a/logs/training_log.csv", "a"),
      ("a/b/history.csv", "b"), ("runs/a/resnet.csv", "resnet"), ("metrics.csv", "metrics"),
      ("logs/metrics.csv", "logs"), ("runs/a/train_loss.csv", "train_loss"),
      ("lightning_logs/version_3/metrics.csv", "version_3"),
      // A number tells apart the runs of one model, not of two.
      ("a/lightning_logs/version_3/metrics.csv", "a/version_3"),
      ("runs/large/seed-0/metrics.csv", "large/seed-0"), ("old/seed0.csv", "old/seed0"),
      ("sweep/7/metrics.csv", "sweep/7"),
    ])
  func folderNames(_ path: String, _ name: String) throws {
    let scratch = try scratch([path])
    let result = try Binary.run(["diagnose", "./" + path], in: scratch.folder)
    #expect(result.output.contains("NO BASELINE  \(name): loss, lower is better"))
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard !folder.isEmpty, path.hasSuffix("metrics.csv") else { return }
    let whole = try Binary.run(["diagnose", folder + "/"], in: scratch.folder)
    #expect(whole.output.contains("NO BASELINE  \(name): loss"))
  }

  @Test("several runs have the shortest names that tell them apart")
  func apart() throws {
    let paths = ["old/x.csv", "new/x.csv", "new/metrics.csv", "new/history.csv"]
    let scratch = try scratch(paths)
    let several = try Binary.run(["diagnose"] + paths, in: scratch.folder)
    #expect(several.status == 2)
    #expect(
      several.errors.contains(
        "4 runs could be meant: 'old/x', 'new/x', 'metrics' and 'history' [several-runs]"))
    let chosen = try Binary.run(
      ["diagnose", "--run", "new/x"] + paths, in: scratch.folder)
    #expect(chosen.output.contains("NO BASELINE  new/x: loss"))
  }

  @Test("runs of the same names in several logs begin with the log's")
  func sameNames() throws {
    let scratch = try Scratch()
    for folder in ["a", "b"] {
      let rows = ["s1", "s2"].flatMap { run in (0..<5).map { "\(run),\($0),\(9 - $0),\(9 - $0)\n" }
      }
      try scratch.write(
        "run,epoch,loss,val_loss\n" + rows.joined(), to: "\(folder)/metrics.csv")
    }
    let result = try Binary.run(
      ["diagnose", "a/metrics.csv", "b/metrics.csv"], in: scratch.folder)
    #expect(result.errors.contains("4 runs could be meant: 'a:s1', 'a:s2', 'b:s1' and 'b:s2'"))
  }

  @Test("the two sides of a comparison are told apart")
  func compared() throws {
    let scratch = try scratch(["old/x.csv", "new/x.csv"])
    func compare(_ a: String, _ b: String) throws -> String {
      try Binary.run(["compare", a, b, "--format", "json"], in: scratch.folder).output
    }
    let logs = try compare("old/x.csv", "new/x.csv")
    #expect(logs.contains(#""run": "old/x""#) && logs.contains(#""run": "new/x""#))
    for side in ["old", "new"] {
      let written = try Binary.run(
        ["diagnose", "\(side)/x.csv", "-o", "\(side).json", "-q"], in: scratch.folder)
      #expect(written.status == 0)
    }
    let stored = try compare("old.json", "new.json")
    #expect(stored.contains(#""run": "old""#) && stored.contains(#""run": "new""#))
  }
}
