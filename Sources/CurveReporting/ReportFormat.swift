/// One way to render a report: pure and total, so the same report always gives the same bytes.
package protocol ReportFormat: Sendable {
  /// The name `--format` takes, kebab-case.
  static var name: String { get }
  /// The extension `-o` recognises, without a dot at its start: "md", "codequality.json".
  static var fileExtension: String { get }
  /// One line about what it is for.
  static var summary: String { get }
  /// Whether it has all steps and the evidence, and not only what a server or a terminal has room for.
  static var isFull: Bool { get }

  /// The files the report consists of, the main one first.
  static func render(_ report: Report, as destination: Destination) -> [OutputFile]

  /// The charts that a report of this name may have beside it; not every one has each.
  static func charts(besideFile name: String) -> [ChartFile]
}

extension ReportFormat {
  package static var isFull: Bool { false }

  package static func charts(besideFile name: String) -> [ChartFile] { [] }
}
