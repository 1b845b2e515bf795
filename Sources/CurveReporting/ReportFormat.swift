/// One way to render a report: pure and total, so the same report always gives the same bytes.
package protocol ReportFormat: Sendable {
  /// The name `--format` takes, kebab-case.
  static var name: String { get }
  /// The extension `-o` recognises, without a dot.
  static var fileExtension: String { get }
  /// One line about what it is for.
  static var summary: String { get }

  /// The files the report consists of, the main one first.
  static func render(_ report: Report, as destination: Destination) -> [OutputFile]
}

/// Where a rendering goes, as far as that changes what it looks like.
package enum Destination: Hashable, Sendable {
  /// A file; siblings such as the chart are named after it.
  case file(name: String)
  /// Standard output, where there is no place for siblings.
  case stdout(Terminal)

  /// The name of the main file that is rendered for this destination.
  package func mainName(extension fileExtension: String) -> String {
    guard case .file(let name) = self, !name.isEmpty else { return "report." + fileExtension }
    return name
  }
}

/// What standard output can show.
package struct Terminal: Hashable, Sendable {
  package var isTerminal: Bool
  package var usesColor: Bool
  /// False where the locale is not UTF-8: sparklines and symbols then keep to ASCII.
  package var usesUnicode: Bool
  /// Number of columns.
  package var width: Int
  /// Paths of the reports written by the same call, so that the summary can point to them.
  package var writtenReports: [String]

  package init(
    isTerminal: Bool = false, usesColor: Bool = false, usesUnicode: Bool = true, width: Int = 80,
    writtenReports: [String] = []
  ) {
    self.isTerminal = isTerminal
    self.usesColor = usesColor
    self.usesUnicode = usesUnicode
    self.width = width
    self.writtenReports = writtenReports
  }
}

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
