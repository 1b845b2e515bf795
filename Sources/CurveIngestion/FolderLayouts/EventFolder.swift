/// TensorBoard's run folder: event files, those of each split perhaps in a folder of its own.
enum EventFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let events = files.filter { RelativePath($0).name.contains("tfevents") }
    let runs = events.map { event in
      let folder = RelativePath(event).parts.dropLast()
      let isRole = FolderRole.split(ofFolder: folder.last) != nil
      return FolderRun(
        folder: folder.dropLast(isRole ? 1 : 0).joined(separator: "/"), logs: [[event]])
    }.merged()
    // The files of a run are one log, written on and on.
    return runs.map { FolderRun(folder: $0.folder, logs: [$0.logs.flatMap(\.self)]) }
  }
}
