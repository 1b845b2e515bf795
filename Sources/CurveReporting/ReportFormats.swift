/// The catalogue of report formats: one line for each file in `Formats/`.
package enum ReportFormats {
  /// All formats, in the order in which help lists them.
  package static let all: [any ReportFormat.Type] = [
    TextReport.self,
    MarkdownReport.self,
    JSONReport.self,
  ]

  /// The format with that name.
  package static func named(_ name: String) -> (any ReportFormat.Type)? {
    all.first { $0.name == name }
  }

  /// The format for files with that extension.
  package static func forExtension(_ fileExtension: String) -> (any ReportFormat.Type)? {
    all.first { $0.fileExtension == fileExtension.lowercased() }
  }
}
