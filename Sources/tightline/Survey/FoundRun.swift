import CurveIngestion
import CurveModel

/// Files that hold one run, or several, found below one of the paths of a survey.
///
/// A class, since lists of thousands are put together and handed out.
final class FoundRun: Sendable {
  /// What tells it from the others: its path from the folder that was surveyed.
  let name: String
  /// What `diagnose` takes to read it: the log, or the folder where the run has several.
  let path: String
  /// One list for each log: the paths of the files that it is joined from.
  let logs: [[String]]
  /// Whether the files are logs by their names; others may turn out to be something else.
  let isKnown: Bool
  /// Whether it lies beside the log of a tool, and counts only where it holds curves.
  let isRival: Bool
  /// Folder of the run, without a slash at its end.
  let folder: String
  /// Files beside the run that may hold its settings.
  let settingsFiles: [String]

  init(
    name: String, path: String, logs: [[String]], isKnown: Bool, isRival: Bool = false,
    folder: String, settingsFiles: [String]
  ) {
    self.name = name
    self.path = path
    self.logs = logs
    self.isKnown = isKnown
    self.isRival = isRival
    self.folder = folder
    self.settingsFiles = settingsFiles
  }

  /// Problems that say that a file is no training log at all; without a tool's name on it, it is
  /// then something else that happens to lie there.
  static let otherFileCodes: Set = [
    "not-a-training-log", "not-a-table", "other-file", "empty-file", "binary-file",
  ]

  /// Whether a file with these problems, and without a tool's name, is something else that happens to lie there.
  ///
  /// Texts hold anything, labels and word vectors for two: one that cannot be read was meant for others.
  static func isOther(_ path: String, _ error: InvalidInput) -> Bool {
    RunFolder.isPlainText(path)
      || error.problems.allSatisfy { otherFileCodes.contains($0.code) }
  }
}
