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
        for source in try Inputs.open([path]) {
          let read = try BaselineReader.read(source)
          rows += read.baselines
          files.append(read.file)
        }
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    return (rows, files)
  }
}
