import CurveIngestion
import CurveModel

/// Runs in folders below the one whose log is read, which 'survey' would rank as well.
struct DeeperRuns {
  private let count: Int
  private let example: String
  private let folder: String

  /// Names alone may mislead: so many are read to find one that holds curves.
  private static let mostRead = 4

  /// Nil where there are none.
  ///
  /// - Parameters:
  ///   - files: every file below the folder, as paths that begin at it.
  ///   - logs: those that are read.
  ///   - folder: the folder itself.
  init?(_ files: [String], beside logs: [[String]], in folder: String) {
    let deeper = RunFolder.deeperLogs(in: files, beside: logs)
    guard
      let example = deeper.prefix(Self.mostRead).first(where: {
        RivalFiles.holdsCurves(FilePath.joined(folder, $0))
      })
    else { return nil }
    count = deeper.count
    self.example = example
    self.folder = folder
  }

  var warning: ReadingWarning {
    let runs =
      count == 1
      ? "another run, '\(example)', lies in a folder below and is not read"
      : "\(count) more runs lie in folders below, such as '\(example)', and are not read"
    return ReadingWarning(
      message: "\(runs): '\(ShellQuoting.command(["tightline", "survey", folder]))' ranks them all")
  }
}
