import CurveIngestion
import CurveModel
import Testing

/// Which files of a folder are which runs, and which settings paths and files state.
@Suite("Runs of a sweep") struct RunGroupingTests {
  private func groups(_ files: [String]) -> [[String]] {
    var grouping = RunGrouping()
    return grouping.runs(in: files).groups.map { $0.logs.flatMap(\.self).sorted() }
  }

  @Test("a tool's log is the run of its folder, whatever else lies there")
  func known() {
    #expect(groups(["config.json", "metrics.csv", "predictions.csv"]) == [["metrics.csv"]])
  }

  @Test("a tool's name among many tables is one of a collection")
  func collection() {
    let files = ["a.csv", "b.csv", "c.csv", "history.csv"]
    #expect(groups(files) == files.map { [$0] })
  }

  @Test("event files of both splits, and checkpoints, are one run")
  func parts() {
    #expect(
      groups(["train/events.out.tfevents.1.v", "validation/events.out.tfevents.2.v"])
        == [["train/events.out.tfevents.1.v", "validation/events.out.tfevents.2.v"]])
    #expect(
      groups(["checkpoint-100/trainer_state.json", "checkpoint-20/trainer_state.json"])
        == [["checkpoint-100/trainer_state.json"]])
  }

  @Test("tables that differ in their split alone are pairs, however many lie there")
  func pairs() {
    #expect(
      groups(["a_train.csv", "a_val.csv", "b_train.csv", "b_val.csv", "c.csv"])
        == [["a_train.csv", "a_val.csv"], ["b_train.csv", "b_val.csv"], ["c.csv"]])
    #expect(groups(["train/loss.tsv", "val/loss.tsv"]) == [["train/loss.tsv", "val/loss.tsv"]])
    #expect(
      groups(["a/loss.txt", "a/val_loss.txt", "b/loss.txt", "b/notes.txt"])
        == [["a/loss.txt", "a/val_loss.txt"], ["b/loss.txt"], ["b/notes.txt"]])
    #expect(
      groups(["loss.csv", "train_loss.csv", "val_loss.csv"])
        == [["loss.csv"], ["train_loss.csv", "val_loss.csv"]])
  }

  @Test("files that are no logs by their names are only counted")
  func others() {
    var grouping = RunGrouping()
    let result = grouping.runs(in: ["README.md", "baselines.csv", "model.pt", "config.json"])
    #expect(result.groups.isEmpty && result.otherFiles == 4)
  }

  @Test(
    "settings in a path",
    arguments: [
      ("lr=0.1,wd=0/seed-3", [("lr", "0.1"), ("wd", "0"), ("seed", "3")]),
      ("lr_0.1_bs_32", [("lr", "0.1"), ("bs", "32")]),
      ("resnet/version_12", [("folder 1", "resnet"), ("version", "12")]),
      ("wide-resnet/lr1e-4.csv", [("folder 1", "wide-resnet"), ("lr", "1e-4")]),
      ("a=b=c", [("a", "b=c")]),
      ("=/x", [("folder 2", "x")]),
    ])
  func path(_ path: String, _ expected: [(String, String)]) {
    #expect(
      PathSettings.settings(of: path) == expected.map { RunSetting(name: $0.0, value: $0.1) })
  }

  @Test(
    "settings in a file",
    arguments: [
      (
        "lr: 0.1  # high\nname: \"wide: net\"\nmodel:\n  depth: 3\nlayers: [1, 2]\nempty:\nflag: true\n",
        [("lr", "0.1"), ("name", "wide: net"), ("flag", "true")]
      ),
      (
        "{\"lr\": 0.001, \"layers\": 3, \"model\": {\"a\": 1}, \"name\": \"x\", \"on\": true, \"no\": null}",
        [("lr", "0.001"), ("layers", "3"), ("name", "x"), ("on", "true")]
      ),
      ("{broken", []), ("", []), ("\u{0}\u{1}", []), ("- a\n- b\n", []),
    ])
  func file(_ text: String, _ expected: [(String, String)]) {
    #expect(
      SettingsReader.settings(in: BytesInMemory(path: "params.yaml", text: text))
        == expected.map { RunSetting(name: $0.0, value: $0.1) })
  }
}
