/// MLflow's file store: `mlruns/EXPERIMENT/RUN/meta.yaml`, and beside it a file for each metric,
/// `metrics/val_loss`.
enum MLflowFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let stores = Set(
      files.map(RelativePath.init).filter { $0.name == "meta.yaml" }.map(\.folder))
    let metrics = files.filter { file in
      guard let path = MetricPath(file), !path.isDVCLive else { return false }
      return stores.contains(path.run)
    }
    let runs = metrics.compactMap { file in
      MetricPath(file).map { FolderRun(folder: $0.run, logs: [[file]]) }
    }.merged()
    // The files of a run are one log, with a column in each.
    return runs.filter { $0.logs.contains { FileName($0[0]).metric != nil } }
      .map { FolderRun(folder: $0.folder, logs: [$0.logs.flatMap(\.self)]) }
  }
}
