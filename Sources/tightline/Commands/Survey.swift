import ArgumentParser
import CurveAnalysis
import CurveModel
import CurveReporting

extension SurveyFormat: ExpressibleByArgument {}
extension Survey.Order: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}

struct SurveyCommand: ParsableCommand {
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

  @Option(
    help: """
      Underfitting when the avoidable bias is a quarter of the excess (bias-first) or half of it \
      (largest-component).
      """)
  var policy: Policy?

  @Option(help: "Order of the rows: level (best first), headroom, bias, gap, verdict or run.")
  var sort: Survey.Order = .level

  @Option(help: "Show at most so many rows (default: 30 for people, all for programs).")
  var limit: Int?

  @Option(help: "Show only runs with this verdict (repeatable).")
  var only: [Verdict] = []

  @Option(help: "Look only at runs whose name matches this pattern (repeatable).")
  var include: [String] = []

  @Option(help: "Pass over runs whose name matches this pattern (repeatable).")
  var exclude: [String] = []

  @Option(name: [.short, .long], help: "Number of runs that are read at a time (default: cores).")
  var jobs: Int?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: [.short, .long], help: "Print nothing on standard output, and no progress.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("expected a folder to look through") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs expects a positive whole number") }
    if let limit, limit < 0 { throw ValidationError("--limit expects a whole number") }
    try judging.check()
    for path in output where path != "-" && SurveyFormat.forFile(named: path) == nil {
      let known = SurveyFormat.allCases.map { "." + $0.fileExtension }.joined(separator: ", ")
      throw ValidationError("cannot tell the format of '\(path)': expected one of \(known)")
    }
  }

  func run() throws {
    do {
      let settings = judging.settings(try configuration.read(for: paths), policy: policy)
      guard !configuration.showConfig else {
        return try StandardOutput.write(ShownSettings(settings).document)
      }
      let report = try report(settings)
      try AtomicFiles.write(
        output.filter { $0 != "-" }.map { path in
          let format = SurveyFormat.forFile(named: path) ?? .text
          return WrittenReport(path: path, bytes: rendered(report, as: format, on: Terminal()))
        })
      guard !quiet || output.contains("-") else { return }
      let terminal = TerminalProbe.standardOutput(color: color, writtenReports: [])
      try StandardOutput.write(rendered(report, as: format, on: terminal))
    } catch let error as InvalidInput {
      throw CommandFailure(problems: error.problems, asJSON: format == .json || format == .ndjson)
    } catch let error as InputProblem {
      throw CommandFailure(problems: [error], asJSON: format == .json || format == .ndjson)
    }
  }

  private func report(_ settings: Settings) throws(InvalidInput) -> SurveyReport {
    var analysis = judging.analysis(settings)
    analysis.forecasts = false
    analysis.sentences = false
    let jobs = jobs ?? ParallelMap.cores
    let found = RunFinder(
      paths, filter: GlobFilter(include: include, exclude: exclude), jobs: jobs, goesOn: { true })
    let judge = RunJudge(
      reading: judging.reading(settings), analysis: analysis,
      baselines: try judging.readBaselines(settings))
    let judged = ParallelMap.map(found.runs, jobs: jobs, makeState: {}) { _, run in
      judge.rows(run)
    }
    let all = found.failures + judged.compactMap { $0 }.flatMap { $0 }
    let others = found.otherFiles + judged.count { $0?.isEmpty ?? false }
    guard !isUnreadable(all) else {
      throw InvalidInput(all.compactMap { $0.failure?.problem })
    }
    let survey = Survey(all, otherFiles: others, order: sort)
    return SurveyReport(
      survey: survey, paths: paths, only: Set(only), limit: limit,
      reproduction: Reproduction(of: settings))
  }

  /// Whether nothing could be done: none of the paths can be read at all.
  private func isUnreadable(_ rows: [SurveyRow]) -> Bool {
    rows.count == paths.count
      && rows.allSatisfy { row in
        paths.contains(row.path)
          && ["file-not-found", "cannot-read"].contains(row.failure?.problem.code)
      }
  }

  private func rendered(
    _ report: SurveyReport, as format: SurveyFormat, on terminal: Terminal
  ) -> [UInt8] {
    report.rendered(as: format, on: terminal) { rows, render in
      ParallelMap.map(rows, jobs: jobs ?? ParallelMap.cores, makeState: {}) { _, row in
        render(row)
      }.compactMap { $0 }
    }
  }
}
