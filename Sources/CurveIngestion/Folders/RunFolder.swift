import CurveModel

/// A folder that a training wrote into → the files that hold its curves.
///
/// Names are looked at first. Of files whose names tell of no tool, those count that hold a log.
package enum RunFolder {
  /// What is asked of a file whose name tells of no tool.
  package enum Question {
    /// Whether it can be read as a training log.
    case isLog
    /// Whether it is one to name beside the log of a tool.
    case isRival
  }

  /// The logs of the only run below a folder.
  ///
  /// - Parameters:
  ///   - files: Every file below the folder, as paths that begin at the folder.
  ///   - folder: The folder as the user wrote it.
  ///   - remedy: What to do with several runs but to choose one.
  ///   - holds: What a file holds; asked where names leave it open.
  /// - Returns: One list for each log: the files that it is joined from, mostly one.
  /// - Throws: An `InputProblem` when there is no log, or when several runs lie below the folder.
  package static func logs(
    in files: [String], of folder: String, orElse remedy: String = ranking,
    holds: (String, Question) -> Bool = { _, question in question == .isLog }
  ) throws(InputProblem) -> [[String]] {
    let runs = runs(in: files, holds: holds)
    guard let first = runs.first else {
      throw files.isEmpty
        ? .emptyFolder(folder)
        : .noLogs(in: folder, besides: LooseLogs.candidates(in: files))
    }
    if runs.count == 1 { return first.logs }
    throw .severalRuns(sortedNaturally(runs.map(\.folder)), in: folder, orElse: remedy)
  }

  /// The folders of several runs below one, in their natural order; empty where one holds no more than a run.
  package static func folders(
    in files: [String], holds: (String, Question) -> Bool = { _, question in question == .isLog }
  ) -> [String] {
    let runs = runs(in: files, holds: holds)
    return runs.count > 1 ? sortedNaturally(runs.map(\.folder)) : []
  }

  /// The runs below a folder, or the one of the folder itself.
  private static func runs(
    in files: [String], holds: (String, Question) -> Bool
  ) -> [FolderRun] {
    let files = sortedNaturally(files)
    var runs = namedRuns(in: files)
    // What lies in the folder itself was meant, not what lies deeper.
    if runs.first?.folder.isEmpty ?? false { return [runs[0]] }
    let loose = looseRuns(in: files, beside: runs, holds: holds)
    if !loose.isEmpty { runs = loose }
    guard let first = runs.first, first.folder.isEmpty else { return runs }
    return [first]
  }

  /// What is said to do with several runs where nothing else is.
  package static let ranking = "rank them with 'tightline survey'"
  /// The same for what can also read them together.
  package static let averaging = "read them as seeds of one training with --as-seeds, or " + ranking

  /// The runs whose names tell of a tool; of one run that several tools logged, what the most specific
  /// layout finds.
  private static func namedRuns(in files: [String]) -> [FolderRun] {
    var runs: [FolderRun] = []
    for layout in FolderLayoutCatalog.all where layout != LooseLogs.self {
      runs += layout.runs(in: files).besides(runs)
    }
    return runs
  }

  /// The logs of other runs in folders below, where the log that is read lies in the folder itself: one for each run.
  ///
  /// Only names are looked at. What loggers keep beside a log, checkpoints and folders of a split are of the same run.
  package static func deeperLogs(in files: [String], beside logs: [[String]]) -> [String] {
    guard logs.joined().allSatisfy({ RelativePath($0).folder.isEmpty }) else { return [] }
    let sorted = sortedNaturally(files)
    var seen: Set<String> = [""]
    return FolderLayoutCatalog.all.filter { $0 != LooseLogs.self }.flatMap { $0.runs(in: sorted) }
      .filter { run in
        let folders = RelativePath(run.folder).parts
        return !folders.contains { [FolderRun].loggerFolders.contains($0) }
          && !folders.contains { RunGrouping.isPart($0, beside: []) }
          && seen.insert(run.folder).inserted
      }
      .compactMap { $0.logs.first?.first }
  }

  /// The runs of the folder itself in files of any name.
  private static func looseRuns(
    in files: [String], beside runs: [FolderRun], holds: (String, Question) -> Bool
  ) -> [FolderRun] {
    let candidates = LooseLogs.candidates(in: files)
    // A single table is read whatever it is, which tells best why it is no log.
    if runs.isEmpty, candidates.count == 1, !RelativePath(candidates[0]).isPlainText {
      return LooseLogs.runs(in: candidates)
    }
    let question: Question = runs.isEmpty ? .isLog : .isRival
    return LooseLogs.runs(in: candidates.filter { holds($0, question) })
  }

  /// Whether a file's ending is that of any text: of what a console was sent to, and of notes and labels.
  package static func isPlainText(_ file: String) -> Bool { RelativePath(file).isPlainText }

  /// The paths with "version_9" before "version_10" and less deep ones before deep ones.
  static func sortedNaturally(_ files: [String]) -> [String] {
    guard files.count > 1 else { return files }
    let keyed = files.map { file in
      (
        file: file, depth: file.utf8.count { $0 == UInt8(ascii: "/") },
        key: NaturalOrder.parts(file)
      )
    }
    return keyed.sorted { first, second in
      guard first.depth == second.depth else { return first.depth < second.depth }
      return first.key.lexicographicallyPrecedes(second.key)
    }.map(\.file)
  }
}

/// One run below a folder.
struct FolderRun: Hashable {
  /// Its folder, from the one that was listed; empty for that folder itself.
  var folder: String
  /// One list for each log: the files that it is joined from.
  var logs: [[String]]
}

extension Sequence<FolderRun> {
  /// Folders that loggers name themselves: what lies there tells again of the run whose log lies beside.
  fileprivate static var loggerFolders: Set<String> {
    ["logs", "log", "runs", "tensorboard", "tb", "tb_logs", "wandb"]
  }

  /// The runs that are none of those found already: neither of one folder with them, nor in a folder that
  /// holds theirs or lies in it.
  func besides(_ found: [FolderRun]) -> [FolderRun] {
    let used = Set(found.map(\.folder))
    let around = Set(used.flatMap { RelativePath($0).foldersAbove })
    return filter { run in
      let above = RelativePath(run.folder).foldersAbove
      return !used.contains(run.folder) && !around.contains(run.folder)
        && used.isDisjoint(with: above) && !isCopy(run.folder, beside: around)
    }
  }

  /// Whether a folder is a logger's own, beside the folder of a run: `logs` beside `results`.
  private func isCopy(_ folder: String, beside around: Set<String>) -> Bool {
    let parts = RelativePath(folder).parts
    return parts.indices.contains { index in
      Self.loggerFolders.contains(parts[index])
        && around.contains(parts[..<index].joined(separator: "/"))
    }
  }
}

/// A name cut into texts and numbers, so that numbers sort by size.
package enum NaturalOrder {
  enum Part: Comparable {
    case number(Int)
    case text(String)
  }

  /// The names with "epoch_8" before "epoch_30"; of equals the first stays first.
  package static func sorted(_ names: [String]) -> [String] {
    names.map { (name: $0, key: parts($0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.name)
  }

  static func parts(_ name: String) -> [Part] {
    var parts: [Part] = []
    var rest = name[...]
    while let first = rest.first {
      let isDigit = first.isASCII && first.isNumber
      let stretch = rest.prefix { ($0.isASCII && $0.isNumber) == isDigit }
      parts.append(Int(stretch).map(Part.number) ?? .text(String(stretch)))
      rest = rest.dropFirst(stretch.count)
    }
    return parts
  }
}

extension InputProblem {
  static func severalRuns(
    _ folders: [String], in folder: String, orElse remedy: String
  ) -> InputProblem {
    let prefix = below(folder)
    return InputProblem(
      code: "several-runs", message: "\(folders.count) runs lie below this folder",
      at: InputLocation(file: folder),
      hint: "choose one of \(Spelling.quotedList(folders.map { prefix + $0 })), or \(remedy)"
    )
  }

  static func emptyFolder(_ folder: String) -> InputProblem {
    InputProblem(
      code: "no-log-in-folder", message: "the folder is empty", at: InputLocation(file: folder),
      hint: "check that the training wrote into it")
  }

  /// `refused` are files in it that may be logs by their names, and hold none.
  static func noLogs(in folder: String, besides refused: [String]) -> InputProblem {
    let paths = refused.map { below(folder) + $0 }
    let hint =
      switch paths.count {
      case 0: "name the log file itself"
      case 1: "name the file, '\(paths[0])', to see why it is none"
      default: "name one of \(Spelling.quotedList(paths)) to see why it is none"
      }
    return InputProblem(
      code: "no-log-in-folder", message: "no training log lies in this folder",
      at: InputLocation(file: folder), hint: hint)
  }

  private static func below(_ folder: String) -> String {
    folder.hasSuffix("/") ? folder : folder + "/"
  }
}
