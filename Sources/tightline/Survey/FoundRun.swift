import CurveIngestion
import CurveModel

/// Files that hold one run, or several, found below one of the paths of a survey.
struct FoundRun: Sendable {
  /// What tells it from the others: its path from the folder that was surveyed.
  var name: String
  /// What `diagnose` takes to read it: the log, or the folder where the run has several.
  var path: String
  /// One list for each log: the paths of the files that it is joined from.
  var logs: [[String]]
  /// Whether the files are logs by their names; others may turn out to be something else.
  var isKnown: Bool
  /// Whether it lies beside the log of a tool, and counts only where it holds curves.
  var isRival = false
  /// Folder of the run, without a slash at its end.
  var folder: String
  /// Files beside the run that may hold its settings.
  var settingsFiles: [String]

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
