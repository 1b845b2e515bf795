import CurveIngestion
import CurveModel

/// Levels that the user states beside the log, or instead of one.
struct StatedLevels {
  private(set) var levels: [GivenLevel] = []
  private(set) var files: [FileInspection] = []
  private(set) var problems: [InputProblem] = []

  /// The run that consists of stated levels only.
  static let run = TrainingRun(name: "stated levels", axis: Axis(kind: .row), series: [])

  init(_ texts: [String], file: String?) {
    if let file {
      do throws(InvalidInput) {
        let read = try LevelReader.read(Inputs.table(file, example: "levels.csv"))
        levels += read.levels
        files.append(read.file)
      } catch {
        problems += error.problems
      }
    }
    for text in texts {
      do throws(InputProblem) {
        levels.append(try LevelText.level(text))
      } catch {
        problems.append(error)
      }
    }
  }
}
