import CurveIngestion
import CurveModel

/// Baselines from several files.
enum BaselineInputs {
  /// - Throws: Every problem of every file.
  static func read(
    _ paths: [String]
  ) throws(InvalidInput) -> (rows: [Baseline], files: [FileInspection]) {
    var rows: [Baseline] = []
    var files: [FileInspection] = []
    var problems = GatheredProblems()
    for path in paths {
      let read = problems.value(
        ofAll: try BaselineReader.read(
          Inputs.table(path, example: "baselines.csv", missing: beginOne)))
      guard let read else { continue }
      rows += read.baselines
      files.append(read.file)
    }
    try problems.check()
    return (rows, files)
  }

  /// Whoever has no such file yet can begin one.
  private static let beginOne =
    "check the path, begin one with 'tightline baseline init LOG', or judge without a baseline"
}
