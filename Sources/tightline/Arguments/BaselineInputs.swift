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
        let read = try BaselineReader.read(Inputs.table(path, example: "baselines.csv"))
        rows += read.baselines
        files.append(read.file)
      } catch {
        problems += error.problems.map(Self.advised)
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    return (rows, files)
  }

  /// Whoever has no such file yet can begin one.
  private static func advised(_ problem: InputProblem) -> InputProblem {
    var problem = problem
    if problem.code == "file-not-found" {
      problem.hint =
        "check the path, begin one with 'tightline baseline init LOG', or judge without a baseline"
    }
    return problem
  }
}
