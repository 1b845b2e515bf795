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
  /// Folder of the run, without a slash at its end.
  var folder: String
  /// Files beside the run that may hold its settings.
  var settingsFiles: [String]
}
