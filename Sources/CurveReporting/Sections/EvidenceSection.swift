import CurveAnalysis
import CurveModel

/// The findings with the numbers they rest on.
enum EvidenceSection {
  /// Findings beyond this many are folded.
  private static let shown = 4

  static func render(_ findings: [Finding], of diagnosis: Diagnosis) -> String? {
    guard !findings.isEmpty else { return nil }
    let items = findings.map { item($0, of: diagnosis) }
    let open = "## Evidence\n\n" + items.prefix(shown).joined(separator: "\n")
    guard items.count > shown else { return open }
    let rest = items.dropFirst(shown)
    return open + "\n\n"
      + MarkdownFold.render("\(rest.count) more", contents: rest.joined(separator: "\n"))
  }

  private static func item(_ finding: Finding, of diagnosis: Diagnosis) -> String {
    let place = finding.x.map { " (\(diagnosis.place($0)))" } ?? ""
    let severity = finding.severity == .note ? "" : " **\(finding.severity.rawValue)**"
    let summary = MarkdownText.prose(finding.summary.startingSentence)
    let numbers = finding.measurements.map { measurement in
      "\(MarkdownText.code(measurement.name)) \(DecimalText.significant(measurement.value))"
    }
    let line = "- `\(finding.rule)`\(severity): \(summary)\(place)"
    return numbers.isEmpty ? line : line + "\\\n  " + numbers.joined(separator: " · ")
  }
}
