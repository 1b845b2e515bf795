import ArgumentParser
import CurveReporting

/// A report format by its name.
struct FormatArgument: ExpressibleByArgument {
  let format: any ReportFormat.Type

  static let text = FormatArgument(format: TextReport.self)
  var isJSON: Bool { format.name == JSONReport.name }
  /// Whether the report has no place for warnings of the reader.
  var isForMachines: Bool {
    isJSON
      || [GitHubAnnotations.name, JUnitReport.name, GitLabCodeQuality.name].contains(format.name)
  }
  var defaultValueDescription: String { format.name }
  static var allValueStrings: [String] { ReportFormats.all.map { $0.name } }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  private init(format: any ReportFormat.Type) { self.format = format }

  init?(argument: String) {
    guard let format = ReportFormats.named(argument) else { return nil }
    self.format = format
  }
}
