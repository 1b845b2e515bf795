import CurveAnalysis
import CurveModel

/// A line of a file that was read, for servers that show messages beside files.
struct ReportPlace {
  var path: String
  /// From 1; nil where only the file is known.
  var line: Int?

  /// The rules that complain of the tightest baseline itself.
  private static let baselineRules = Set(
    [BaselineWorseThanFloor.documentation, BaselinesNotSeparated.documentation].map(\.name))

  /// The place of what a rule found: the row of the tightest baseline, or else the curves.
  init(ofRule rule: String, in report: Report) {
    let row = report.diagnosis.tightestBaseline?.baseline.location
    if let row, Self.baselineRules.contains(rule) {
      self.init(row)
    } else {
      self.init(ofCurvesIn: report)
    }
  }

  /// The first file; the run's name where no file was read.
  init(ofCurvesIn report: Report) {
    path = report.inspection.files.first?.path ?? report.diagnosis.run.name
  }

  init(_ location: InputLocation) {
    path = location.file
    line = location.line
  }

  /// The path as one harmless line of text.
  var pathText: String { PlainText.line(path, limit: 400) }
}
