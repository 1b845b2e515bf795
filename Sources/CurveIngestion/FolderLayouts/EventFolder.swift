import CurveModel

/// TensorBoard's run folder: event files, those of each split perhaps in a folder of its own.
enum EventFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let events = files.filter { RelativePath($0).name.contains("tfevents") }
    let folders = Set(events.map { RelativePath($0).folder })
    let logs = events.filter { !isOfSettings(RelativePath($0).parts.dropLast(), among: folders) }
    let runs = logs.map { event in
      FolderRun(folder: folder(ofRun: event, among: folders), logs: [[event]])
    }.merged()
    // The files of a run are one log, written on and on.
    return runs.map { FolderRun(folder: $0.folder, logs: [$0.logs.flatMap(\.self)]) }
  }

  /// Whether a folder is one into which PyTorch's `add_hparams` writes, below that of the run: its name is
  /// the time, "1795687293.572101".
  private static func isOfSettings(_ folder: ArraySlice<String>, among folders: Set<String>) -> Bool
  {
    guard let name = folder.last, let time = Double(name), time > 1e9, name.contains(".") else {
      return false
    }
    return folders.contains(folder.dropLast().joined(separator: "/"))
  }

  /// The folder of the run that an event file belongs to.
  private static func folder(ofRun event: String, among folders: Set<String>) -> String {
    var parts = RelativePath(event).parts.dropLast()
    guard FolderRole.split(ofFolder: parts.last) != nil else { return parts.joined(separator: "/") }
    parts = parts.dropLast()
    // tensorboardX's add_scalars writes "run/loss/train" below the other events of the run.
    let around = parts.dropLast().joined(separator: "/")
    let isMetric = parts.last.map { MetricFamily.of($0) != nil } ?? false
    return isMetric && folders.contains(around) ? around : parts.joined(separator: "/")
  }
}
