/// Other files of a run folder that could be the log that was meant.
package enum RivalLogs {
  /// Names that several tools and people give: where one of them was taken, another table may be meant as
  /// well.
  private static let commonNames: Set = ["log.csv", "history.csv", "history.json", "training.log"]
  /// What tools write beside their log on purpose, and tables that hold no curves.
  private static let companions: Set = [
    "baselines.csv", "levels.csv", "models.csv", "monitor.csv", "progress.json", "log.txt",
    "hparams.csv", "predictions.csv", "labels.csv",
  ]

  /// Beside more tables the log with a tool's name is the one that is meant.
  private static let mostTables = 8

  /// The tables that lie beside the log of a folder, in the order of the names.
  ///
  /// Only names are looked at: whether they hold curves shows when they are read. A folder whose log is
  /// joined from several files has none.
  package static func candidates(in files: [String], beside logs: [[String]]) -> [String] {
    guard logs.count == 1, logs[0].count == 1, let log = logs.first?.first else { return [] }
    let folder = folder(of: log)
    let tables = RunFolder.sortedNaturally(files).filter { file in
      let path = RelativePath(file)
      let name = path.name.lowercased()
      return file != log && path.folder == folder
        && (["csv", "tsv"].contains(path.ending) || commonNames.contains(name))
        && !companions.contains(name) && !name.hasSuffix(".monitor.csv")
    }
    return tables.count > mostTables ? [] : tables
  }

  /// The folder that a log's run was written into: not that of a checkpoint, but the one around it.
  private static func folder(of log: String) -> String {
    let folder = RelativePath(log).folder
    return TrainerCheckpoints.isCheckpoint(RelativePath(folder).name)
      ? RelativePath(folder).folder : folder
  }

  /// Whether one of them is as likely to be meant as the log: the log's name is anybody's, or both have
  /// names that a tool always gives.
  package static func isEqual(_ candidate: String, to log: String) -> Bool {
    isCommon(log) || isCommon(candidate) || KnownFiles.isTable(candidate)
  }

  private static func isCommon(_ file: String) -> Bool {
    commonNames.contains(RelativePath(file).name.lowercased())
  }
}
