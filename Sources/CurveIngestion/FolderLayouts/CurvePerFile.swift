/// A file for each metric, in a folder `metrics`: DVCLive's `plots/metrics/train/loss.tsv`, and
/// `metrics/val_loss`.
enum CurvePerFile: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    files.compactMap { file in
      let path = MetricPath(file)
      guard let path, FileName(file).metric != nil else { return nil }
      return FolderRun(folder: path.run, logs: [[file]])
    }.merged()
  }
}

/// The path of a file with one metric, below a folder `metrics`.
struct MetricPath {
  /// The folder of its run.
  let run: String
  /// What stands behind the folder: "train/loss".
  let name: String
  /// Whether DVCLive wrote it.
  let isDVCLive: Bool

  /// Nil for other files.
  init?(_ file: String) {
    let path = RelativePath(file)
    guard let mark = path.parts.dropLast().firstIndex(of: "metrics") else { return nil }
    isDVCLive = path.ending == "tsv"
    // Other files have the metric's name and no ending, unless there is a point in the name.
    let isOther = ["csv", "json", "txt", "log", "yaml", "png", "jsonl"].contains(path.ending)
    guard isDVCLive || !isOther else { return nil }
    let hasPlots = mark > 0 && path.parts[mark - 1] == "plots"
    run = path.parts[..<(hasPlots ? mark - 1 : mark)].joined(separator: "/")
    name = path.parts[(mark + 1)...].joined(separator: "/")
  }

  /// The folder `metrics` that several files with one metric each lie below; nil for other files.
  static func folder(of files: [String]) -> String? {
    let names = files.compactMap { file in MetricPath(file).flatMap { $0.isDVCLive ? nil : $0.name }
    }
    let folders = zip(files, names).map { $0.dropLast($1.utf8.count + 1) }
    guard names.count == files.count, Set(folders).count == 1 else { return nil }
    return folders.first.map(String.init)
  }
}
