import ArgumentParser
import CurveIngestion
import CurveModel

/// How to read the curves, where the reader should not find out by itself.
struct ReadingArguments: ParsableArguments {
  @Argument(
    help: "Training logs (CSV, JSON, event files and kin) or run folders; '-' is standard input.",
    completion: .file())
  var curves: [String] = []

  @OptionGroup var columns: CurveColumns

  @Option(help: "Delimiter: comma, semicolon, tab, pipe, space, or the character itself.")
  var delimiter: DelimiterArgument?

  @Option(help: "Run to judge, where a file holds several.")
  var run: String?

  @Flag(help: "Read all runs as seeds of one training: the mean over them is judged.")
  var asSeeds = false

  private func options(_ settings: Settings) -> ReadingOptions {
    ReadingOptions(
      x: columns.x, train: columns.train, validation: columns.validation,
      metric: columns.areNamed ? settings.metric.value : nil, direction: settings.direction.value,
      delimiter: delimiter?.byte, run: run, asSeeds: asSeeds)
  }

  /// Opens and reads the logs.
  /// - Throws: Every problem of every file.
  func read(_ settings: Settings) throws(InvalidInput) -> TrainingLog {
    let logs = try Inputs.logs(curves)
    var log = try LogReader.read(logs.sources, options: options(settings))
    for (path, others) in logs.passedOver {
      guard let index = log.inspection.files.firstIndex(where: { $0.path == path }) else {
        continue
      }
      log.inspection.files[index].warnings.append(
        ReadingWarning(
          message:
            "\(Spelling.quotedList(others)) beside it \(others.count == 1 ? "is a training log" : "are training logs")"
            + " as well, and not read"))
    }
    return log
  }
}

/// A delimiter by name or as itself.
struct DelimiterArgument: ExpressibleByArgument {
  let byte: UInt8

  private static let names: [String: Character] = [
    "comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", "space": " ", "\\t": "\t",
  ]

  init?(argument: String) {
    let character =
      Self.names[argument.lowercased()] ?? (argument.count == 1 ? argument.first : nil)
    guard let byte = character?.asciiValue else { return nil }
    self.byte = byte
  }
}

/// Opening several files at once.
enum Inputs {
  struct Logs {
    var sources: [any ByteSource] = []
    /// Training logs in the folders that are not read, by the log that is.
    var passedOver: [(log: String, others: [String])] = []
  }

  /// - Throws: Every file that cannot be opened.
  static func open(_ paths: [String]) throws(InvalidInput) -> [any ByteSource] {
    try logs(paths).sources
  }

  /// - Throws: Every file that cannot be opened.
  static func logs(_ paths: [String]) throws(InvalidInput) -> Logs {
    var logs = Logs()
    var problems = GatheredProblems()
    for path in paths {
      do throws(InputProblem) {
        if FolderListing.isFolder(path) {
          try add(path, to: &logs)
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
        problem.hint = "name the file in it, for example \(FilePath.joined(path, example))"
      }
      throw InvalidInput(problem)
    }
  }

  /// Adds the logs of the run that a folder holds.
  ///
  /// - Throws: No log, several runs, or several logs of which each may be meant.
  private static func add(_ folder: String, to opened: inout Logs) throws(InputProblem) {
    let files = try FolderListing.files(below: folder)
    let logs = try RunFolder.logs(in: files, of: folder)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let rivals = RivalFiles(files, beside: logs, prefix: prefix)
    guard rivals.equals.isEmpty else {
      throw .severalLogs(
        (logs.flatMap(\.self) + rivals.equals).sorted(), in: folder, prefix: prefix)
    }
    for log in logs {
      opened.sources.append(try FileSource.open(joining: log.map { prefix + $0 }))
    }
    if let log = logs.first?.first, !rivals.passedOver.isEmpty {
      opened.passedOver.append((prefix + log, rivals.passedOver))
    }
  }
}
