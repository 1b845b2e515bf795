/// Files that a tool always gives the same name.
enum KnownFiles: FolderLayout {
  private static let names = [
    "metrics.csv",  // Lightning
    "results.csv",  // Ultralytics
    "scalars.json",  // mmengine
    "progress.csv", "progress.json",  // Stable-Baselines3, Ray
    "metrics.json",  // Detectron2
    "summary.csv",  // timm
    "history.csv", "history.json", "training.log", "log.csv",  // Keras
    "log.txt",  // DETR
    "mlflow.db",
  ]

  /// Whether a file has such a name, and is a table.
  static func isTable(_ file: String) -> Bool {
    let path = RelativePath(file)
    return path.ending == "csv" && names.contains(path.name.lowercased())
  }

  static func runs(in files: [String]) -> [FolderRun] {
    for name in names {
      let found = files.filter { RelativePath($0).name.lowercased() == name }
      guard found.isEmpty else {
        return found.map { FolderRun(folder: RelativePath($0).folder, logs: [[$0]]) }
      }
    }
    let offline = files.filter { RelativePath($0).ending == "wandb" }
    return offline.map { FolderRun(folder: RelativePath($0).folder, logs: [[$0]]) }
  }
}
