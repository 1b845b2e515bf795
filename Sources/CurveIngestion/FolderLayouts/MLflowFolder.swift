/// MLflow's file store: `mlruns/EXPERIMENT/RUN/meta.yaml`, and beside it a file for each metric,
/// `metrics/val_loss`.
///
/// Where only a part of it was copied, the name of a run, the folders `params` and `tags`, or that there is nothing but
/// metrics, tell as much.
enum MLflowFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let stores = Set(
      files.map(RelativePath.init).filter { $0.name == "meta.yaml" }.map(\.folder))
    let isMetric = { (file: String) in MetricPath(file).map { !$0.isDVCLive } ?? false }
    let hasOnlyMetrics = files.count > 1 && files.allSatisfy(isMetric)
    let metrics = files.filter { file in
      guard let path = MetricPath(file), !path.isDVCLive else { return false }
      return stores.contains(path.run) || hasOnlyMetrics || isRunID(path.run)
        || ["params", "tags"].contains { folder in
          files.contains {
            $0.hasPrefix(path.run.isEmpty ? "\(folder)/" : "\(path.run)/\(folder)/")
          }
        }
    }
    let runs = metrics.compactMap { file in
      MetricPath(file).map { FolderRun(folder: $0.run, logs: [[file]]) }
    }.merged()
    // The files of a run are one log, with a column in each.
    return runs.filter { $0.logs.contains { isCurve(FileName($0[0])) } }
      .map { FolderRun(folder: $0.folder, logs: [$0.logs.flatMap(\.self)]) }
  }

  /// Whether a file's name is that of a metric, or states a split beside another name: "val_ls".
  private static func isCurve(_ name: FileName) -> Bool {
    name.metric != nil || name.unknownMetric != nil
  }

  /// Whether a folder is called as MLflow calls its runs: 32 hexadecimal digits.
  private static func isRunID(_ folder: String) -> Bool {
    let name = folder.split(separator: "/").last ?? ""
    return name.utf8.count == 32 && name.allSatisfy(\.isHexDigit)
  }
}
