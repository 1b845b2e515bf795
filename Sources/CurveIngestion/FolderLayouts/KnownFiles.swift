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
    var runs: [FolderRun] = []
    for name in names {
      runs += files.filter { RelativePath($0).name.lowercased() == name }.map(run).besides(runs)
    }
    return runs + files.filter { RelativePath($0).ending == "wandb" }.map(run).besides(runs)
  }

  private static func run(_ file: String) -> FolderRun {
    FolderRun(folder: RelativePath(file).folder, logs: [[file]])
  }
}
