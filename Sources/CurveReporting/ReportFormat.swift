/// One way to render a report: pure and total, so the same report always gives the same bytes.
package protocol ReportFormat: Sendable {
  /// The name `--format` takes, kebab-case.
  static var name: String { get }
  /// The extension `-o` recognises, without a dot at its start: "md", "codequality.json".
  static var fileExtension: String { get }
  /// One line about what it is for.
  static var summary: String { get }

  /// The files the report consists of, the main one first.
  static func render(_ report: Report, as destination: Destination) -> [OutputFile]
}
