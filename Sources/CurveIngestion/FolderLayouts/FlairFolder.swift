/// flair's run folder: the values of all epochs in `loss.tsv`, and in `training.log` what its console said of them.
enum FlairFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let consoles = Set(
      files.map(RelativePath.init).filter { $0.name == "training.log" }.map(\.folder))
    return files.filter { file in
      let path = RelativePath(file)
      return path.name == "loss.tsv" && consoles.contains(path.folder)
    }.map { FolderRun(folder: RelativePath($0).folder, logs: [[$0]]) }
  }
}
