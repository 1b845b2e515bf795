/// Hugging Face's output folder: `trainer_state.json` at its top, or in `checkpoint-N` folders whose
/// newest one holds the longest history.
enum TrainerCheckpoints: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let states = files.filter { RelativePath($0).name == "trainer_state.json" }
    var newest: [String: String] = [:]
    var order: [String] = []
    for state in states {
      let path = RelativePath(state)
      let isCheckpoint = path.parts.dropLast().last.map(Self.isCheckpoint) ?? false
      let folder = path.parts.dropLast(isCheckpoint ? 2 : 1).joined(separator: "/")
      if newest[folder] == nil { order.append(folder) }
      // Files are sorted by depth and number: a later checkpoint replaces an earlier one.
      let isFinished = newest[folder].map { RelativePath($0).folder == folder } ?? false
      if !isFinished { newest[folder] = state }
    }
    return order.compactMap { folder in
      newest[folder].map { FolderRun(folder: folder, logs: [[$0]]) }
    }
  }

  /// Whether a folder holds a checkpoint of the run in the folder around it, by its name.
  static func isCheckpoint(_ folder: String) -> Bool { folder.hasPrefix("checkpoint-") }
}
