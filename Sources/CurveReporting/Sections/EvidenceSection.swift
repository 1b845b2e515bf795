import CurveAnalysis
import CurveModel

/// The findings with the numbers they rest on.
enum EvidenceSection: ReportSection {
  static let heading = "Evidence"
  /// Findings beyond this many are folded.
  private static let shown = 4

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    let items = diagnosis.findings.map { item($0, of: diagnosis) }
    guard !items.isEmpty else { return [] }
    let open = Block.list(Array(items.prefix(shown)))
    guard items.count > shown else { return [open] }
    let rest = Array(items.dropFirst(shown))
    return [open, .fold("\(rest.count) more", [.list(rest)])]
  }

  private static func item(_ finding: Finding, of diagnosis: Diagnosis) -> ListItem {
    // The first screen names the judged point.
    let isJudgedPoint = finding.x == diagnosis.judgedAt.x
    let place =
      isJudgedPoint ? "" : diagnosis.unsaidPlace(of: finding).map { " (\($0))" } ?? ""
    let severity: Prose =
      finding.severity == .note ? "" : " \(strong: Prose(finding.severity.rawValue))"
    let numbers = EvidenceNumbers(diagnosis).unsaid(of: finding).map {
      measurement, value -> Prose in
      "\(code: measurement.name) \(value)"
    }
    return ListItem(
      "\(code: finding.rule)\(severity): \(finding.summary.startingSentence)\(place)",
      numbers.joined(separator: " · "))
  }
}
