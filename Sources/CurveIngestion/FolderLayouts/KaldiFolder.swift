/// Kaldi's folder `log`: what each network was worth, in a file for each iteration and each of the two sets,
/// `compute_prob_train.10.log` and `compute_prob_valid.10.log`.
enum KaldiFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    var runs: [FolderRun] = []
    let measured = files.compactMap { file in iteration(of: file).map { (file: file, at: $0) } }
    for (folder, group) in Dictionary(grouping: measured, by: { RelativePath($0.file).folder }) {
      // The sets of one iteration side by side: a log does not go back.
      let ordered = group.sorted { ($0.at, $0.file) < ($1.at, $1.file) }
      let parts = RelativePath(folder).parts
      let run = parts.last == "log" ? parts.dropLast().joined(separator: "/") : folder
      runs.append(FolderRun(folder: run, logs: [ordered.map(\.file)]))
    }
    return runs.sorted { $0.folder < $1.folder }
  }

  private static func iteration(of file: String) -> Int? {
    let parts = RelativePath(file).name.split(separator: ".")
    guard parts.count == 3, parts[2] == "log",
      ["compute_prob_train", "compute_prob_valid"].contains(parts[0])
    else { return nil }
    return Int(parts[1])
  }
}
