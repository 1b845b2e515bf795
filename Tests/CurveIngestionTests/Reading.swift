import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

/// Reads a log from its text.
func read(
  _ text: String, path: String = "log.csv", options: ReadingOptions = ReadingOptions()
) throws(InvalidInput) -> TrainingLog {
  try LogReader.read([BytesInMemory(path: path, text: text)], options: options)
}

/// The problems that reading a log or a baselines file ends with; none when it can be read.
func problems(
  in text: String, path: String = "log.csv", options: ReadingOptions = ReadingOptions()
) -> [InputProblem] {
  do throws(InvalidInput) {
    _ = try read(text, path: path, options: options)
    return []
  } catch {
    return error.problems
  }
}

/// What a person reads of a problem: place, message, code and hint.
func text(of problem: InputProblem) -> String {
  let place = [problem.location?.line, problem.location?.column].compactMap(\.self).map(String.init)
  let location = ([problem.location?.file ?? "-"] + place).joined(separator: ":")
  return "\(location): \(problem.message) [\(problem.code)] hint: \(problem.hint ?? "none")"
}

enum Fixture {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Reads a file below `fixtures/logs`.
  static func log(_ path: String, options: ReadingOptions = ReadingOptions()) throws -> TrainingLog
  {
    try logs([path], options: options)
  }

  /// Reads files below `fixtures/logs` in one call.
  static func logs(
    _ paths: [String], options: ReadingOptions = ReadingOptions()
  ) throws -> TrainingLog {
    let sources = try paths.map { path in
      let url = root.appending(path: "fixtures/logs").appending(path: path)
      return BytesInMemory(path: path, bytes: [UInt8](try Data(contentsOf: url)))
    }
    return try LogReader.read(sources, options: options)
  }
}

extension TrainingLog {
  /// The first file's inspection.
  var file: FileInspection { inspection.files[0] }

  var warnings: [String] { file.warnings.map(\.message) }

  /// "train loss <loss>" for each series of the chosen run.
  var columns: [String] {
    chosen.series.map { "\($0.split.rawValue) \($0.metric) <\($0.column)>" }
  }

  func y(_ metric: String, _ split: Split) -> [Double]? {
    chosen.curve(of: metric, on: split)?.y
  }

  func x(_ metric: String, _ split: Split) -> [Double]? {
    chosen.curve(of: metric, on: split)?.x
  }
}

extension [IgnoredColumn] {
  /// What a person reads of each: "val_acc: no values".
  var sentences: [String] { map { "\($0.column): \($0.reason)" } }
}
