import CurveAnalysis
import CurveModel

/// The summary for the terminal, short enough to be read at once.
package enum TextReport: ReportFormat {
  package static let name = "text"
  package static let fileExtension = "txt"
  package static let summary = "a summary for the terminal (default on standard output)"

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let terminal: Terminal =
      switch destination {
      case .stdout(let terminal): terminal
      case .file: Terminal()
      }
    let lines = TextSummary(report, terminal: terminal).lines
    return [
      OutputFile(
        name: destination.mainName(extension: fileExtension),
        contents: lines.joined(separator: "\n") + "\n")
    ]
  }
}
