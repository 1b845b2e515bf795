/// A file for each metric, in a folder `metrics`: DVCLive's `plots/metrics/train/loss.tsv` and
/// MLflow's `mlruns/EXPERIMENT/RUN/metrics/val_loss`.
enum CurvePerFile: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    files.compactMap { file in
      let path = RelativePath(file)
      guard let mark = path.parts.dropLast().firstIndex(of: "metrics"),
        isCurve(path, behind: mark), FileName(file).metric != nil
      else { return nil }
      let isDVCLive = mark > 0 && path.parts[mark - 1] == "plots"
      let folder = path.parts[..<(isDVCLive ? mark - 1 : mark)].joined(separator: "/")
      return FolderRun(folder: folder, logs: [[file]])
    }.merged()
  }

  private static func isCurve(_ path: RelativePath, behind mark: Int) -> Bool {
    if path.ending == "tsv" { return true }
    // MLflow's files have the metric's name and no ending, unless there is a point in the name.
    return !["csv", "json", "txt", "log", "yaml", "png", "jsonl"].contains(path.ending)
  }
}
