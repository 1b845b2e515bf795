import CurveAnalysis
import CurveModel

/// The verdict and the findings as a GitLab code quality report.
package enum GitLabCodeQuality: ReportFormat {
  package static let name = "gitlab"
  package static let fileExtension = "codequality.json"
  package static let summary = "verdict and findings as a GitLab code quality report"

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let diagnosis = report.diagnosis
    let issues = [verdict(of: report)] + diagnosis.findings.map { finding($0, of: report) }
    return [
      OutputFile(
        name: destination.mainName(extension: fileExtension),
        contents: JSONValue.array(issues.compactMap { $0 }).document)
    ]
  }

  private static func verdict(of report: Report) -> JSONValue? {
    let primary = report.diagnosis.verdict.primary
    let severity =
      switch primary {
      case .atBaseline, .baselineBeaten: ""
      case .undecided, .noBaseline: "info"
      case .underfitting, .overfitting: "major"
      case .notLearning, .diverged: "critical"
      }
    guard !severity.isEmpty else { return nil }
    return issue(
      "verdict-\(primary.rawValue)", severity: severity, report.message, of: report)
  }

  private static func finding(_ finding: Finding, of report: Report) -> JSONValue {
    let severity =
      switch finding.severity {
      case .bug: "critical"
      case .important: "minor"
      case .note: "info"
      }
    let place = report.diagnosis.unsaidPlace(of: finding).map { " (\($0))" } ?? ""
    return issue(
      finding.rule, severity: severity, (finding.summary.startingSentence + place).endingSentence,
      of: report)
  }

  /// The fingerprint names rule, log, run and metric but no number, so that an issue that stays is the
  /// same issue after the next run.
  private static func issue(
    _ rule: String, severity: String, _ description: String, of report: Report
  ) -> JSONValue {
    let place = ReportPlace(ofRule: rule, in: report)
    return .object([
      ("type", .string("issue")),
      ("check_name", .string(rule)),
      ("description", .string(PlainText.line(description, limit: PlainText.sentenceLimit))),
      ("categories", .strings(["Bug Risk"])),
      ("severity", .string(severity)),
      ("fingerprint", .string(Fingerprint.hexadecimal(of: [rule] + report.identity))),
      (
        "location",
        .object([
          ("path", .string(place.pathText)),
          ("lines", .object([("begin", .integer(place.line ?? 1))])),
        ])
      ),
    ])
  }
}
