import CurveIngestion
import CurveModel

/// Levels that the user states beside the log, or instead of one.
struct StatedLevels {
  private(set) var levels: [GivenLevel] = []
  private(set) var files: [FileInspection] = []
  private(set) var problems = GatheredProblems()

  /// The run that consists of stated levels only.
  static let run = TrainingRun(name: "stated levels", axis: Axis(kind: .row), series: [])

  init(_ texts: [String], file: String?) {
    if let file,
      let read = problems.value(
        ofAll: try LevelReader.read(Inputs.table(file, example: "levels.csv")))
    {
      levels += read.levels
      files.append(read.file)
    }
    for text in texts {
      if let level = problems.value(of: try LevelText.level(text)) { levels.append(level) }
    }
  }
}
