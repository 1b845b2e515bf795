import CurveModel

/// The only log in a folder, or files of one curve each for training and validation.
enum LooseLogs: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let logs = candidates(in: files)
    guard logs.count > 1 else { return logs.map { FolderRun(folder: "", logs: [[$0]]) } }
    let splits = logs.map { FileName($0).split }
    let isPair = logs.count == 2 && splits.contains(.train) && splits.contains { $0 != .train }
    if isPair && !splits.contains(nil) || CurvePairs.areOneRun(logs) {
      return [FolderRun(folder: "", logs: logs.map { [$0] })]
    }
    return logs.map { FolderRun(folder: $0, logs: [[$0]]) }
  }

  /// The files of the folder itself that may be logs by the endings of their names, or by names without an ending that
  /// state a metric.
  static func candidates(in files: [String]) -> [String] {
    files.filter { file in
      let path = RelativePath(file)
      guard path.parts.count == 1 else { return false }
      return path.ending.isEmpty
        ? FileName(file).metric != nil
        : path.isPlainText || ["csv", "tsv", "jsonl", "log", "json", "db"].contains(path.ending)
    }
  }
}
