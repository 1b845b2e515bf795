/// The catalogue of report formats: one line for each file in `Formats/`.
package enum ReportFormats {
  /// All formats, in the order in which help lists them.
  package static let all: [any ReportFormat.Type] = [
    TextReport.self,
    MarkdownReport.self,
    CommentReport.self,
    HTMLReport.self,
    JSONReport.self,
    GitHubAnnotations.self,
    JUnitReport.self,
    GitLabCodeQuality.self,
  ]

  /// The format with that name, or with that extension: "markdown" and "md".
  package static func named(_ name: String) -> (any ReportFormat.Type)? {
    all.first { $0.name == name } ?? all.first { $0.fileExtension == name }
  }

  /// The format for a file of that name: the longest extension that fits, so that
  /// `run.codequality.json` is more than JSON.
  package static func forFile(named name: String) -> (any ReportFormat.Type)? {
    let name = name.lowercased()
    return all.filter { name.hasSuffix("." + $0.fileExtension) && name.first != "." }
      .max { $0.fileExtension.count < $1.fileExtension.count }
  }
}
