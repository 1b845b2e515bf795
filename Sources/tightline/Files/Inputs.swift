import CurveIngestion
import CurveModel

/// Opening several files at once.
enum Inputs {
  struct Logs {
    var sources: [any ByteSource] = []
    /// Training logs in the folders that are not read, by the log that is.
    var passedOver: [(log: String, others: [String])] = []
    /// Runs in folders below that of the log that is read.
    var deeper: [(log: String, runs: DeeperRuns)] = []
  }

  /// - Throws: Every file that cannot be opened.
  static func open(_ paths: [String]) throws(InvalidInput) -> [any ByteSource] {
    try logs(paths).sources
  }

  /// Opens logs; of a folder that holds several runs `remedy` says what to do but to choose one.
  ///
  /// - Throws: Every file that cannot be opened.
  static func logs(
    _ paths: [String], orElse remedy: String = RunFolder.ranking
  ) throws(InvalidInput) -> Logs {
    var logs = Logs()
    var problems = GatheredProblems()
    for path in paths {
      do throws(InputProblem) {
        if FolderListing.isFolder(path) {
          try add(path, to: &logs, orElse: remedy)
        } else {
          logs.sources.append(try FileSource.open(path))
        }
      } catch {
        problems.add(error.missingFile(otherwise: missingLog))
      }
    }
    try problems.check()
    return logs
  }

  /// The paths with, in place of a folder that holds a folder for each of several runs, these.
  ///
  /// - Throws: Every folder that cannot be read.
  static func seeds(_ paths: [String]) throws(InvalidInput) -> [String] {
    var problems = GatheredProblems()
    var seeds: [String] = []
    for path in paths {
      do throws(InputProblem) {
        let folders =
          FolderListing.isFolder(path)
          ? RunFolder.folders(in: try FolderListing.files(below: path), holds: holds(in: path)) : []
        seeds += folders.isEmpty ? [path] : folders.map { FilePath.joined(path, $0) }
      } catch {
        problems.add(error)
      }
    }
    try problems.check()
    return seeds
  }

  /// What a file in a folder holds, by a look into it.
  private static func holds(in folder: String) -> (String, RunFolder.Question) -> Bool {
    { file, question in
      let path = FilePath.joined(folder, file)
      return question == .isLog ? RivalFiles.isLog(path) : RivalFiles.holdsCurves(path)
    }
  }

  static let missingLog =
    "check the path; training frameworks often write into a run folder of their own"

  /// A table that somebody wrote by hand.
  ///
  /// A folder is none, and `example` names a file in it; `missing` says what to do without the file.
  ///
  /// - Throws: A file that cannot be opened.
  static func table(
    _ path: String, example: String, missing: String = "check the path"
  ) throws(InvalidInput) -> any ByteSource {
    do throws(InputProblem) {
      return try FileSource.open(path)
    } catch {
      var problem = error.missingFile(otherwise: missing)
      if problem.code == "is-a-directory" {
        let inside = FilePath.joined(path, example)
        problem.hint =
          BaselinesFile.exists(inside)
          ? "name the file in it: \(inside)" : "name a file; no \(example) lies in this folder"
      }
      throw InvalidInput(problem)
    }
  }

  /// Adds the logs of the run that a folder holds.
  ///
  /// - Throws: No log, several runs, or several logs of which each may be meant.
  private static func add(
    _ folder: String, to opened: inout Logs, orElse remedy: String
  ) throws(InputProblem) {
    let files = try FolderListing.files(below: folder)
    let logs = try RunFolder.logs(
      in: files, of: folder, orElse: remedy, holds: holds(in: folder))
    let rivals = RivalFiles(files, beside: logs, in: folder)
    guard rivals.equals.isEmpty else {
      throw .severalLogs((logs.flatMap(\.self) + rivals.equals).sorted(), in: folder)
    }
    for log in logs {
      opened.sources.append(try FileSource.open(joining: log.map { FilePath.joined(folder, $0) }))
    }
    if let log = logs.first?.first, !rivals.passedOver.isEmpty {
      opened.passedOver.append((FilePath.joined(folder, log), rivals.passedOver))
    }
    if let log = logs.first?.first, let deeper = DeeperRuns(files, beside: logs, in: folder) {
      opened.deeper.append((FilePath.joined(folder, log), deeper))
    }
  }
}
