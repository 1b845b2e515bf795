import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

extension SurveyFormat: ExpressibleByArgument {}
extension Survey.Order: ExpressibleByArgument {}

struct SurveyCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "Diagnose every run below some folders and rank them.",
    usage: "tightline survey <paths> ... [-b baselines.csv] [<options>]",
    discussion: """
      A run that cannot be read is a row with its reason, never a stop.

      EXAMPLES:
        tightline survey runs/ -b baselines.csv
        tightline survey runs/ -b baselines.csv -o survey.md -o survey.ndjson
        tightline survey sweep/ --only underfitting --sort bias --limit 10
        tightline survey sweep/ -b baselines.csv --promising 5
        tightline survey lightning_logs/ mlruns/ --format csv > runs.csv
      """)

  @Argument(help: "Folders to look through, logs, or run folders.")
  var paths: [String]

  @OptionGroup var judging: ComparisonArguments

  @OptionGroup var configuration: ConfigurationArguments

  @Option(
    name: [.short, .long],
    help: "Write the survey (repeatable): .txt, .md, .json, .ndjson, .csv.")
  var output: [String] = []

  @Option(help: "What goes to standard output: text, markdown, json, ndjson or csv.")
  var format: SurveyFormat = .text

  @Option(help: "Order of the rows: level (best first), headroom, bias, gap, verdict or run.")
  var sort: Survey.Order = .level

  @Option(
    parsing: .unconditional,
    help: "Show at most so many rows (default: 30 for people, all for programs).",
    transform: Expected.whole)
  var limit: Int?

  @Option(help: "Show only runs with one of these verdicts, separated by commas (repeatable).")
  var only: [VerdictList] = []

  @Option(help: "Look only at runs whose name matches this pattern (repeatable).")
  var include: [String] = []

  @Option(help: "Pass over runs whose name matches this pattern (repeatable).")
  var exclude: [String] = []

  @Option(
    name: [.short, .long], parsing: .unconditional,
    help: "Number of runs that are read at a time (default: cores).",
    transform: Expected.positiveWhole)
  var jobs: Int?

  @Option(
    parsing: .unconditional,
    help:
      "Also say which so many runs deserve more budget, by forecasts at the same budget for all.",
    transform: Expected.positiveWhole)
  var promising: Int?

  @Option(
    parsing: .unconditional,
    help: "The budget of --promising, on the x-axis (default: twice the longest run).",
    transform: Expected.positive)
  var budget: Double?

  @Flag(help: "Hold a run against the baselines.csv in its folder as well.")
  var localBaselines = false

  @Flag(help: "Go on with a survey that was interrupted.")
  var resume = false

  @Option(
    help: """
      Keep what was judged in this file; runs whose files did not change are not read again \
      (default for --resume: \(SurveyState.defaultPath)).
      """)
  var state: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: [.short, .long], help: "Print nothing on standard output, and no progress.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("expected a folder to look through") }
    for path in output where path != "-" && SurveyFormat.forFile(named: path) == nil {
      throw ValidationError.unknownFormat(
        of: path, known: SurveyFormat.allCases.map(\.fileExtension))
    }
  }

  var failsInJSON: Bool { format == .json || format == .ndjson }

  func run() throws {
    let settings = judging.settings(try configuration.read(for: paths))
    guard !configuration.showConfig else {
      return try StandardOutput.write(ShownSettings(settings).document)
    }
    StandardError.write(ProblemText.render(unused, as: .warning))
    try survey(settings)
  }

  /// Options that nothing of what is written shows.
  private var unused: [InputProblem] {
    if budget != nil, promising == nil {
      return [
        InputProblem(
          code: "unused-flag",
          message: "--budget is not used without --promising N, which forecasts the runs there")
      ]
    }
    let printed = SummaryOutput.isPrinted(quiet: quiet, output) ? [format] : []
    let written = output.compactMap { SurveyFormat.forFile(named: $0) } + printed
    guard promising != nil, written.allSatisfy(\.isRowsAlone), let format = written.first else {
      return []
    }
    return [
      InputProblem(
        code: "unused-flag",
        message:
          "--promising is not shown: \(format.rawValue) has a row for each run and nothing else",
        hint: "write it beside them with -o promising.md, or .json for programs")
    ]
  }

  private func survey(_ settings: Settings) throws {
    try judging.reading(settings).checkMetrics()
    let (baselines, files) = try judging.readBaselines(settings)
    FileWarnings.write(files)
    let judge = judge(settings, baselines)
    let state = try record(of: judge)
    let progress = SurveyProgress(isQuiet: quiet)
    let work = SurveyWork(
      paths: paths, filter: GlobFilter(include: include, exclude: exclude),
      jobs: jobs ?? ParallelMap.cores, judge: judge, state: state, progress: progress)
    Interruption.watch()
    let outcome = try work.outcome(order: sort)
    var survey = outcome.survey
    if let promising, outcome.isComplete {
      survey.promising = work.promising(in: survey, count: promising, budget: budget)
    }
    progress.end()
    Interruption.stopWatching()
    guard outcome.isComplete, !Interruption.isAsked else { return try stop(outcome, judge) }
    if state != nil, self.state != nil { try state?.save(outcome.judged) }
    try write(
      SurveyReport(
        survey: survey, paths: paths, only: Set(only.flatMap(\.verdicts)), limit: limit,
        reproduction: Reproduction(of: settings),
        options: judging.ofOneLog + configuration.ofOneLog,
        files: files), apartFrom: outcome.readLogs + files.map(\.path))
    if resume, self.state == nil { SurveyState.remove() }
  }

  /// Keeps what was finished, says how to go on, and ends as the request to stop would have.
  private func stop(_ outcome: SurveyWork.Outcome, _ judge: RunJudge) throws {
    let path = state ?? SurveyState.defaultPath
    let earlier = resume || state != nil ? try SurveyState(path, key: judge.key).runs : [:]
    let judged = Set(outcome.judged.map(\.logs))
    let waiting = earlier.filter { !judged.contains($0.key) }.map(\.value)
    try SurveyState(path, key: judge.key).save(outcome.judged + waiting)
    StandardError.write(
      """
      interrupted: \(outcome.judged.count) of \(outcome.foundCount) runs are kept in '\(path)'
        hint: go on with the same command and --resume

      """)
    Interruption.obey()
  }

  /// What an earlier survey left, where it is asked for.
  private func record(of judge: RunJudge) throws -> SurveyState? {
    guard resume || state != nil else { return nil }
    return try SurveyState(state ?? SurveyState.defaultPath, key: judge.key)
  }

  private func judge(_ settings: Settings, _ baselines: [Baseline]) -> RunJudge {
    var analysis = judging.columns.analysis(settings)
    analysis.forecasts = false
    analysis.sentences = false
    analysis.allowsForeignBaselines = true
    var reading = judging.reading(settings)
    // Without a record to go on from, sizes and times are enough to know a file again.
    reading.digestsSmallFiles = resume || state != nil
    return RunJudge(
      reading: reading, analysis: analysis, baselines: baselines,
      usesLocalBaselines: localBaselines)
  }

  private func write(_ report: SurveyReport, apartFrom inputs: [String]) throws {
    let reports = output.filter { $0 != "-" }.map { path in
      let format = SurveyFormat.forFile(named: path) ?? .text
      return WrittenReport(path: path, bytes: rendered(report, as: format, on: Terminal()))
    }
    try AtomicFiles.write(reports, apartFrom: inputs)
    guard SummaryOutput.isPrinted(quiet: quiet, output) else { return }
    let terminal = TerminalProbe.standardOutput(color: color, writtenReports: [])
    try StandardOutput.write(rendered(report, as: format, on: terminal))
  }

  private func rendered(
    _ report: SurveyReport, as format: SurveyFormat, on terminal: Terminal
  ) -> [UInt8] {
    report.rendered(as: format, on: terminal) { stretches, render in
      ParallelMap.map(stretches, jobs: jobs ?? ParallelMap.cores, makeState: {}) { _, rows in
        render(rows)
      }.compactMap { $0 }
    }
  }
}
