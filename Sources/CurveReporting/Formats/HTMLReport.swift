import CurveAnalysis
import CurveModel

/// The report as one page for a browser: no script, nothing to load, readable on paper.
package enum HTMLReport: ReportFormat {
  package static let name = "html"
  package static let fileExtension = "html"
  package static let summary = "the report as one self-contained page without scripts"
  package static let isFull = true

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let document = ReportDocument(report)
    let writer = HTMLWriter { $0.svg.trimmingFinalNewline }
    let run = report.diagnosis.run
    let verdict = report.diagnosis.verdict.primary.title.startingSentence
    let title = "\(verdict): \(PlainText.line(run.name)), \(PlainText.line(run.metric.name))"
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(XMLText.escaped(title, limit: 200))</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <main>
      \(writer.write(document.blocks))
      </main>
      </body>
      </html>

      """
    return [OutputFile(name: destination.mainName(extension: fileExtension), contents: page)]
  }
}

extension String {
  fileprivate var trimmingFinalNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
