import CurveModel

/// The files of one folder, with those parts of a run that lie deeper, → the runs they hold.
///
/// Where `RunFolder` looks for the only run of a folder, this finds all of them. Only names are
/// looked at. Sweeps repeat the same few names in thousands of folders, so answers are remembered.
package struct RunGrouping {
  /// Files that hold one run, or several where the file says so.
  package struct Group: Hashable, Sendable {
    /// The run's folder, from the one that was listed; empty for that folder itself.
    package var folder: String
    /// One list for each log: the files that it is joined from, mostly one.
    package var logs: [[String]]
    /// Whether a name that a tool always uses says that this is a log; other files may turn out
    /// to be something else.
    package var isKnown: Bool
    /// Whether it lies beside the log of another run, or of the same run once more: a table that
    /// counts only where it holds curves.
    package var isRival = false
  }

  package struct Result: Hashable, Sendable {
    package var groups: [Group] = []
    /// Files that belong to no run.
    package var otherFiles = 0
  }

  private static let parts: Set = ["metrics", "plots", "vis_data"]

  private var remembered: [[String]: Result] = [:]

  /// Longer lists are seldom the same twice.
  private static let rememberedLength = 16
  private static let rememberedCount = 1000
  /// A tool's file beside at least so many other tables is one of a collection, not the log of
  /// the folder.
  private static let leastCollection = 3

  package init() {}

  /// Whether a folder belongs to the run in the folder above it, by its name: `train`,
  /// `validation`, `checkpoint-500`, `metrics`; and Hugging Face's `runs`, which holds the event files
  /// of the run whose state lies beside it.
  package static func isPart(_ folder: String, beside files: [String]) -> Bool {
    if folder == "runs" { return files.contains("trainer_state.json") }
    return parts.contains(folder) || TrainerCheckpoints.isCheckpoint(folder)
      || FolderRole.split(ofFolder: folder) != nil
  }

  /// The runs in a list of files, given as paths from the folder, in any order.
  package mutating func runs(in files: [String]) -> Result {
    if files.count > Self.rememberedLength { return Self.grouped(files) }
    if let known = remembered[files] { return known }
    let result = Self.grouped(files)
    if remembered.count < Self.rememberedCount { remembered[files] = result }
    return result
  }

  private static func grouped(_ files: [String]) -> Result {
    let sorted = RunFolder.sortedNaturally(files)
    for layout in FolderLayoutCatalog.all where layout != LooseLogs.self {
      let runs = layout.runs(in: sorted)
      guard !runs.isEmpty else { continue }
      if layout == KnownFiles.self, isCollection(sorted, beside: runs) { break }
      let groups =
        runs.map { Group(folder: $0.folder, logs: $0.logs, isKnown: true) }
        + runs.flatMap { rivals(in: sorted, beside: $0) }
      let used = groups.reduce(0) { $0 + $1.logs.reduce(0) { $0 + $1.count } }
      return Result(groups: groups, otherFiles: files.count - used)
    }
    return LooseGroups.grouped(sorted)
  }

  private static func rivals(in files: [String], beside run: FolderRun) -> [Group] {
    RivalLogs.candidates(in: files, beside: run.logs).map {
      Group(folder: $0, logs: [[$0]], isKnown: false, isRival: true)
    }
  }

  private static func isCollection(_ files: [String], beside runs: [FolderRun]) -> Bool {
    let known = Set(runs.flatMap { $0.logs.flatMap(\.self) })
    guard runs.contains(where: \.folder.isEmpty) else { return false }
    let others = files.filter { file in
      let path = RelativePath(file)
      return path.parts.count == 1 && ["csv", "tsv"].contains(path.ending) && !known.contains(file)
    }
    return others.count >= leastCollection
  }
}

/// Logs whose names tell nothing about the tool.
enum LooseGroups {
  private static let endings: Set = ["csv", "tsv", "jsonl", "ndjson", "log", "json", "db", "wandb"]
  /// What else lies in run folders under such endings.
  private static let otherNames: Set = [
    "baselines.csv", "diagnosis.json", "params.json", "hparams.json", "config.json", "args.json",
    "package.json",
  ]

  /// One group for each file that may be a log; two files of one name that are told apart by their
  /// split, such as `a_train.csv` and `a_val.csv`, or `train/loss.tsv` and `val/loss.tsv`, are one, and so are
  /// `loss.csv` and `val_loss.csv`.
  static func grouped(_ files: [String]) -> RunGrouping.Result {
    let logs = files.filter { file in
      let path = RelativePath(file)
      return (path.isPlainText || endings.contains(path.ending))
        && !otherNames.contains(path.name.lowercased())
    }
    var indices: [String: [Int]] = [:]
    for (index, log) in logs.enumerated() {
      if let key = nameWithoutSplit(log) { indices[key, default: []].append(index) }
    }
    var partners: [Int: Int] = [:]
    for pair in indices.values where pair.count == 2 {
      let splits = pair.map { FileName(logs[$0]).split }
      guard splits.contains(.train), splits.contains(.validation) else { continue }
      partners[pair[0]] = pair[1]
      partners[pair[1]] = pair[0]
    }
    for (index, log) in logs.enumerated() where CurvePairs.isBare(log) {
      guard let held = indices[whole(log)], held.count == 1,
        FileName(logs[held[0]]).split == .validation
      else { continue }
      partners[index] = held[0]
      partners[held[0]] = index
    }
    let groups = logs.indices.compactMap { index -> RunGrouping.Group? in
      guard let partner = partners[index] else {
        return RunGrouping.Group(folder: logs[index], logs: [[logs[index]]], isKnown: false)
      }
      guard index < partner else { return nil }
      return RunGrouping.Group(
        folder: nameOfPair(logs[index], logs[partner]), logs: [[logs[index]], [logs[partner]]],
        isKnown: false)
    }
    return RunGrouping.Result(groups: groups, otherFiles: files.count - logs.count)
  }

  /// The first file's path, without the folder that names its split.
  private static func nameOfPair(_ first: String, _ second: String) -> String {
    let path = RelativePath(first)
    guard path.folder != RelativePath(second).folder else { return first }
    let folders = path.parts.dropLast().filter { FolderRole.split(ofFolder: $0) == nil }
    return (folders + [path.name]).joined(separator: "/")
  }

  /// The path of a file that states no split, as that of its pair would be without the split.
  private static func whole(_ file: String) -> String {
    let path = RelativePath(file)
    return (path.parts.dropLast() + [MetricName.words(path.name).joined(separator: " ")])
      .joined(separator: "/")
  }

  /// The path without its words for a split, in its name or as folders: the same
  /// for both files of a pair; nil when it states none.
  private static func nameWithoutSplit(_ file: String) -> String? {
    let path = RelativePath(file)
    let words = MetricName.words(path.name)
    let rest = words.filter { ColumnWords.roles[$0] == nil }
    let folders = path.parts.dropLast()
    let others = folders.filter { FolderRole.split(ofFolder: $0) == nil }
    guard rest.count < words.count || others.count < folders.count else { return nil }
    return (others + [rest.joined(separator: " ")]).joined(separator: "/")
  }
}
