import CurveAnalysis
import CurveModel

/// The diagnosis as a test suite, which GitLab, Jenkins, Azure and CircleCI show: a case a question.
package enum JUnitReport: ReportFormat {
  package static let name = "junit"
  package static let fileExtension = "xml"
  package static let summary = "the verdict as a JUnit test suite, for CI servers"

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let diagnosis = report.diagnosis
    let checks = DiagnosisChecks.all(of: report)
    let run = XMLText.escaped("tightline.\(PlainText.line(diagnosis.run.name))")
    let cases = checks.map { check in
      let head =
        "    <testcase classname=\"\(run)\" name=\"\(XMLText.escaped(check.name, limit: 200))\""
        + place(check.place) + " time=\"0\""
      return switch check.outcome {
      case .passed(nil): "\(head)/>"
      case .passed(let remark?):
        "\(head)>\n      <system-out>\(escaped(remark))</system-out>\n    </testcase>"
      case .failed(let type, let message):
        "\(head)>\n      <failure type=\"\(type)\" message=\"\(escaped(message))\">"
          + "\(escaped(message))</failure>\n    </testcase>"
      case .skipped(let reason):
        "\(head)>\n      <skipped message=\"\(escaped(reason))\"/>\n    </testcase>"
      }
    }
    let failures = checks.filter { if case .failed = $0.outcome { true } else { false } }.count
    let skipped = checks.filter { if case .skipped = $0.outcome { true } else { false } }.count
    let counts =
      "tests=\"\(checks.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
      + " time=\"0\""
    let document = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="tightline" tests="\(checks.count)" failures="\(failures)" errors="0" time="0">
        <testsuite name="\(run)" \(counts)>
      \(cases.joined(separator: "\n"))
          <system-out>\(escaped(report.message))</system-out>
        </testsuite>
      </testsuites>

      """
    return [
      OutputFile(name: destination.mainName(extension: fileExtension), contents: document)
    ]
  }

  /// GitLab links the test to the file, and pytest's reports name the line in the same way.
  private static func place(_ place: ReportPlace) -> String {
    let line = place.line.map { " line=\"\($0)\"" } ?? ""
    return " file=\"\(XMLText.escaped(place.pathText, limit: 400))\"\(line)"
  }

  private static func escaped(_ text: String) -> String {
    XMLText.escaped(text, limit: PlainText.sentenceLimit)
  }
}
