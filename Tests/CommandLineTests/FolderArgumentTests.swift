import FoundationEssentials
import TestSupport
import Testing

struct FolderArgumentTests {
  /// A folder of its own with some files in it, which is gone afterwards.
  private func withFolder(
    _ files: [String: String], _ body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tightline-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder)
  }

  @Test("a run folder is read as the log in it; links to folders are not followed")
  func readsFolder() throws {
    let csv = "epoch,step,train_loss,val_loss\n0,9,1.0,1.1\n1,19,0.8,0.9\n"
    try withFolder(["logs/version_0/metrics.csv": csv, "logs/hparams.yaml": "{}"]) { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "logs/again"), withDestinationURL: folder)
      let result = try Binary.run(["inspect", "logs/"], in: folder)
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("logs/version_0/metrics.csv\n"))
    }
  }

  @Test("several runs below a folder are listed")
  func listsRuns() throws {
    let csv = "epoch,train_loss,val_loss\n0,1.0,1.1\n"
    try withFolder(["a/version_0/metrics.csv": csv, "a/version_1/metrics.csv": csv]) { folder in
      let result = try Binary.run(["inspect", "a"], in: folder)
      #expect(result.status == 2)
      #expect(
        result.errors == """
          a: error: 2 runs lie below this folder [several-runs]
            hint: choose one of 'a/version_0' and 'a/version_1', or read them as seeds of one training with --as-seeds, or rank them with 'tightline survey'

          """)
    }
  }

  @Test("one run of Hugging Face's among others is not taken for the only one")
  func listsRunsOfAllTools() throws {
    let files = [
      "a/log.csv": "epoch,train_loss,val_loss\n0,1.0,1.1\n",
      "b/trainer_state.json": #"{"log_history": [{"epoch": 1.0, "step": 9, "loss": 0.5}]}"#,
    ]
    try withFolder(files) { folder in
      let result = try Binary.run(["diagnose", "."], in: folder)
      #expect(result.status == 2)
      #expect(
        result.errors == """
          .: error: 2 runs lie below this folder [several-runs]
            hint: choose one of './a' and './b', or read them as seeds of one training with --as-seeds, or rank them with 'tightline survey'

          """)
    }
  }

  @Test("curves in files of their own get their split from the folder")
  func readsDVCLive() throws {
    let files = [
      "dvclive/plots/metrics/train/loss.tsv": "step\tloss\n0\t1.0\n1\t0.8\n",
      "dvclive/plots/metrics/val/loss.tsv": "step\tloss\n0\t1.1\n1\t0.9\n",
    ]
    try withFolder(files) { folder in
      let result = try Binary.run(["diagnose", "dvclive"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
    }
  }
}
