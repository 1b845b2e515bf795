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
    var problems: [InputProblem] = []
    for path in paths {
      do throws(InvalidInput) {
        let read = try BaselineReader.read(
          Inputs.table(path, example: "baselines.csv", missing: beginOne))
        rows += read.baselines
        files.append(read.file)
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    return (rows, files)
  }

  /// Whoever has no such file yet can begin one.
  private static let beginOne =
    "check the path, begin one with 'tightline baseline init LOG', or judge without a baseline"
}
