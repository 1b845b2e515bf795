import ArgumentParser
import CurveIngestion
import CurveModel
import CurveReporting

struct Inspect: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show how files are understood: dialect, axis, series, what is ignored and why.",
    usage: "tightline inspect [<options>] <curves> ...",
    discussion: """
      EXAMPLES:
        tightline inspect lightning_logs/version_3/metrics.csv
        tightline inspect log.csv --format json
      """)

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var configuration: ConfigurationArguments

  @Option(help: "text or json.")
  var format: Format = .text

  func validate() throws {
    guard reading.curves.isEmpty, !configuration.showConfig else { return }
    throw ValidationError("Missing expected argument '<curves> ...'")
  }

  func run() throws {
    do {
      let settings = Settings(
        try configuration.read(for: reading.curves),
        Flags(metric: reading.columns.metric, direction: reading.columns.direction))
      guard !configuration.showConfig else {
        return try StandardOutput.write(ShownSettings(settings).document)
      }
      let inspection = try reading.read(settings).inspection
      try StandardOutput.write(
        format == .json
          ? InspectionJSON.render(inspection)
          : InspectionText.render(inspection, width: TerminalProbe.terminalWidth))
    } catch let error as InvalidInput {
      throw CommandFailure(problems: error.problems, asJSON: format == .json)
    }
  }
}
