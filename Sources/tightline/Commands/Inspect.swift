import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

struct Inspect: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Show how files are understood: dialect, axis, series, what is ignored, what is judged and why.",
    usage: "tightline inspect [<options>] <curves> ...",
    discussion: """
      EXAMPLES:
        tightline inspect lightning_logs/version_3/metrics.csv
        tightline inspect log.csv -b baselines.csv
        tightline inspect log.csv --format json
      """)

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var configuration: ConfigurationArguments

  @Option(
    name: [.short, .long],
    help: "Baselines of the diagnosis to come, which may name the metric (repeatable).",
    completion: .file(extensions: ["csv"]))
  var baselines: [String] = []

  @Option(help: "text or json.")
  var format: TextOrJSON = .text

  func validate() throws {
    guard reading.curves.isEmpty, !configuration.showConfig else { return }
    throw ValidationError("Missing expected argument '<curves> ...'")
  }

  var failsInJSON: Bool { format == .json }

  func run() throws {
    let settings = Settings(
      try configuration.read(for: reading.curves),
      Flags(
        baselines: baselines, metric: reading.columns.metric,
        direction: reading.columns.direction))
    guard !configuration.showConfig else {
      return try StandardOutput.write(ShownSettings(settings).document)
    }
    let log = try reading.read(settings)
    let judged = judged(log, settings)
    try StandardOutput.write(
      format == .json
        ? InspectionJSON.render(log.inspection, judged: judged)
        : InspectionText.render(
          log.inspection, judged: judged, width: TerminalProbe.terminalWidth))
    StandardError.write(ProblemText.render(UnusedFlags.doubts(reading, in: log), as: .warning))
    if case .success(let columns) = judged {
      StandardError.write(ProblemText.render(columns.doubts, as: .warning))
    }
    try refuseUnknownMetric(judged)
  }

  /// A flag that names no metric of the run is wrong whatever else could be said; what a diagnosis would
  /// ask first is part of the answer.
  private func refuseUnknownMetric(_ judged: Result<JudgedColumns, InvalidInput>) throws {
    guard reading.columns.metric != nil, case .failure(let error) = judged,
      error.problems.contains(where: { $0.code == "unknown-metric" })
    else { return }
    throw error
  }

  /// What a diagnosis with the same settings would judge, or what it would ask first.
  private func judged(
    _ log: TrainingLog, _ settings: Settings
  ) -> Result<JudgedColumns, InvalidInput> {
    var rows: [Baseline] = []
    do throws(InvalidInput) {
      rows = try BaselineInputs.read(
        settings.baselines.value ?? [], for: reading.curves.first
      ).rows
      return .success(
        try JudgedColumns(
          of: try log.judged(), files: log.inspection.files,
          baselines: settings.withRequirements(rows),
          options: reading.columns.analysis(settings)))
    } catch {
      return .failure(
        OtherRuns.told(error, in: log, metric: settings.metric.value, baselines: rows))
    }
  }
}
