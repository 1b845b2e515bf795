import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

struct BaselineCheck: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check baselines files: errors, doubts, and which row would be the tightest.",
    usage: "tightline baseline check [<baselines> ...] [--curves LOG] [<options>]",
    discussion: """
      Errors (unknown kinds, values that the metric cannot take, rows that are the same) end with \
      exit status 2. Doubts (ties, percent beside fractions, rows that are not compared) do not, \
      unless --strict says so.

      EXAMPLES:
        tightline baseline check
        tightline baseline check baselines.csv --curves log.csv
        tightline baseline check team.csv published.csv --strict
        tightline baseline check --curves log.csv --format json

      Metric, direction and requirements of a tightline.toml above the log count as in 'diagnose'.
      """)

  @Argument(help: "Baselines files (default: baselines.csv).")
  var baselines: [String] = []

  @Option(help: "A log of the run that they are for (repeatable).")
  var curves: [String] = []

  @Option(help: "Metric of the run, by its name without a split: loss, accuracy.")
  var metric: String?

  @Option(help: "Which way the metric improves (lower or higher).")
  var direction: MetricDirection?

  @OptionGroup var configuration: ConfigurationArguments

  @Flag(help: "Doubts are errors as well.")
  var strict = false

  @Option(help: "What goes to standard output: text or json.")
  var format: TextOrJSON = .text

  @Flag(name: [.short, .long], help: "Print nothing on standard output.")
  var quiet = false

  func validate() throws {
    if curves.isEmpty, metric != nil || direction != nil {
      throw ValidationError("--metric and --direction are about a run: name its log with --curves")
    }
  }

  var failsInJSON: Bool { format == .json }

  func run() throws {
    let settings = try settings()
    guard !configuration.showConfig else {
      return try StandardOutput.write(ShownSettings(settings).document)
    }
    let report = try checked(settings)
    if !quiet {
      let width = TerminalProbe.standardOutput(color: .never, writtenReports: []).width
      try StandardOutput.write(format == .json ? report.json : report.text(width: width))
    }
    guard !report.doubts.isEmpty else { return }
    if strict { throw InvalidInput(report.doubts) }
    if format == .text { StandardError.write(ProblemText.render(report.doubts, as: .warning)) }
  }

  private func settings() throws(InvalidInput) -> Settings {
    Settings(
      try configuration.read(for: curves),
      Flags(
        baselines: baselines, metric: metric, direction: direction))
  }

  private func checked(_ settings: Settings) throws(InvalidInput) -> BaselinesCheckReport {
    let paths = settings.baselines.value ?? ["baselines.csv"]
    var problems = GatheredProblems()
    let (rows, baselineFiles) =
      problems.value(ofAll: try BaselineInputs.read(paths, for: curves.first)) ?? ([], [])
    let log =
      curves.isEmpty ? nil : problems.value(ofAll: try LogReader.read(try Inputs.open(curves)))
    try problems.check()
    var files = baselineFiles + settings.files
    let check: BaselinesCheck
    if let log {
      files += log.inspection.files
      var options = AnalysisOptions(
        metric: settings.metric.value, direction: settings.direction.value)
      options.metricLocation = settings.metric.place
      check = try BaselinesCheck(
        settings.withRequirements(rows), run: try log.judged(), files: log.inspection.files,
        options: options)
    } else {
      check = try BaselinesCheck(rows)
    }
    return BaselinesCheckReport(
      check: check, doubts: check.doubts + rows.compactMap(Self.missingSource), files: files)
  }

  /// A source that names a file which is not there any more: the level may be stale.
  private static func missingSource(_ row: Baseline) -> InputProblem? {
    guard let source = row.source, let location = row.location else { return nil }
    let isPath =
      !source.contains { $0.isWhitespace } && !source.contains("://")
      && [".py", ".csv", ".tsv", ".ipynb", ".sh", ".json", ".R", ".jl"].contains {
        source.hasSuffix($0)
      }
    let beside = FilePath.joined(FilePath.folder(of: location.file), source)
    guard isPath, !BaselinesFile.exists(source), !BaselinesFile.exists(beside) else { return nil }
    return InputProblem(
      code: "source-not-found", message: "the source '\(source)' of '\(row.name)' is not there",
      at: location, hint: "measure the baseline anew, or correct its source")
  }
}
