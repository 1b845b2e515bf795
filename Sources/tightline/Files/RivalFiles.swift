import CurveIngestion
import CurveModel

/// Other training logs in a run folder, found by reading what lies beside its log.
struct RivalFiles {
  /// Logs that may be meant as well as the one that is read.
  private(set) var equals: [String] = []
  /// Logs that are passed over for the one with a tool's name.
  private(set) var passedOver: [String] = []

  /// A larger table is data rather than a log, and costs time to read.
  private static let mostBytes = 4 << 20

  /// - Parameters:
  ///   - files: every file below the folder, as paths that begin at it.
  ///   - logs: those that are read.
  ///   - folder: the folder itself.
  init(_ files: [String], beside logs: [[String]], in folder: String) {
    let candidates = RivalLogs.candidates(in: files, beside: logs)
    guard let log = logs.first?.first else { return }
    for candidate in candidates where Self.holdsCurves(FilePath.joined(folder, candidate)) {
      if RivalLogs.isEqual(candidate, to: log) {
        equals.append(candidate)
      } else {
        passedOver.append(candidate)
      }
    }
  }

  /// Whether a file of any name can be read as a training log; a large one, and one with mistakes, may be one.
  static func isLog(_ path: String) -> Bool {
    do throws(InvalidInput) {
      guard let source = try? FileSource.open(path), let size = source.byteCount,
        size <= mostBytes
      else { return true }
      _ = try LogReader.read([source])
      return true
    } catch {
      return !FoundRun.isOther(path, error)
    }
  }

  /// Whether a file holds a curve of training or validation over the time of a training.
  ///
  /// A console is none: beside a tool's log it tells of the same run.
  static func holdsCurves(_ path: String) -> Bool {
    guard let source = try? FileSource.open(path), let size = source.byteCount, size <= mostBytes,
      let log = try? LogReader.read([source])
    else { return false }
    return holdsCurves(log)
  }

  static func holdsCurves(_ log: TrainingLog) -> Bool {
    log.inspection.files.allSatisfy { $0.dialect != "console" }
      && log.runs.contains { run in
        [.epoch, .step].contains(run.axis.kind)
          && run.series.contains { [.train, .validation].contains($0.split) && $0.curve.count > 1 }
      }
  }
}

extension InputProblem {
  static func severalLogs(_ logs: [String], in folder: String) -> InputProblem {
    InputProblem(
      code: "several-logs",
      message: "\(logs.count) training logs lie in this folder: \(Spelling.quotedList(logs))",
      at: InputLocation(file: folder),
      hint: "name the one to read, as in \(FilePath.joined(folder, logs[0]))")
  }
}
