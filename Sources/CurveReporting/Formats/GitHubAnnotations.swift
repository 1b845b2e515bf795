import CurveAnalysis
import CurveModel

/// One workflow command that GitHub Actions shows as an annotation of the run.
///
/// A step may show ten annotations of a kind, so a run of a sweep gets one and not one a finding.
package enum GitHubAnnotations: ReportFormat {
  package static let name = "github"
  package static let fileExtension = "github.txt"
  package static let summary = "an annotation for GitHub Actions (a workflow command)"

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let diagnosis = report.diagnosis
    let verdict = diagnosis.verdict
    let run = PlainText.line(diagnosis.run.name)
    var properties = [("title", "tightline: \(verdict.primary.title) (\(run))")]
    if !report.inspection.files.isEmpty {
      properties.append(("file", ReportPlace(ofCurvesIn: report).pathText))
    }
    let head = properties.map { "\($0)=\(escaped($1, alsoIn: ":,"))" }.joined(separator: ",")
    let line =
      "::\(level(verdict.primary)) \(head)::"
      + escaped(PlainText.line(report.message, limit: PlainText.sentenceLimit), alsoIn: "")
    return [
      OutputFile(
        name: destination.mainName(extension: fileExtension), contents: line + "\n")
    ]
  }

  private static func level(_ verdict: Verdict) -> String {
    switch verdict {
    case .diverged, .notLearning: "error"
    case .underfitting, .overfitting: "warning"
    case .atBaseline, .baselineBeaten, .undecided, .noBaseline: "notice"
    }
  }

  /// Percent-encoded as the runner decodes it; properties have colons and commas encoded as well.
  private static func escaped(_ text: String, alsoIn separators: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "%": escaped += "%25"
      case ":" where separators.contains(":"): escaped += "%3A"
      case "," where separators.contains(","): escaped += "%2C"
      default: escaped.append(character)
      }
    }
  }
}
