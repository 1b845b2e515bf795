import CurveIngestion
import CurveModel

/// Baselines from several files.
enum BaselineInputs {
  /// Reads files of baselines; one that is missing may be begun for `log`.
  ///
  /// - Throws: Every problem of every file.
  static func read(
    _ paths: [String], for log: String? = nil
  ) throws(InvalidInput) -> (rows: [Baseline], files: [FileInspection]) {
    var rows: [Baseline] = []
    var files: [FileInspection] = []
    var problems = GatheredProblems()
    for path in paths {
      let read = problems.value(
        ofAll: try BaselineReader.read(
          Inputs.table(path, example: "baselines.csv", missing: beginning(path, for: log))))
      guard let read else { continue }
      rows += read.baselines
      files.append(read.file)
    }
    try problems.check()
    return (rows, files)
  }

  /// Whoever has no such file yet can begin one.
  private static func beginning(_ path: String, for log: String?) -> String {
    let known = log.flatMap { $0 == "-" ? nil : $0 } ?? "LOG"
    let output = path == "baselines.csv" ? [] : ["-o", path]
    let command = ShellQuoting.command(["tightline", "baseline", "init", known] + output)
    return "check the path, begin one with '\(command)', or judge without a baseline"
  }
}
