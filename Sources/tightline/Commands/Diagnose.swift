import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

extension Policy: ExpressibleByArgument {}

struct Diagnose: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Judge a training run against the tightest baseline and report what to do next.",
    usage: "tightline diagnose [<options>] <curves> ...",
    discussion: """
      EXAMPLES:
        tightline diagnose training.csv
        tightline diagnose metrics.csv -b baselines.csv -o report.md
        tightline diagnose log.csv -b baselines.csv --metric accuracy
        tightline diagnose log.csv --train t_loss --validation v_loss
        tightline diagnose log.csv -b baselines.csv --level test=34%,n=500
      """)

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var configuration: ConfigurationArguments

  @Option(
    name: [.short, .long], help: "Baseline definitions, one a row (repeatable).",
    completion: .file(extensions: ["csv"]))
  var baselines: [String] = []

  @Option(
    name: [.short, .long],
    help: """
      Write a report (repeatable): .md with its charts as .svg, .html, .json, .txt, .comment.md, \
      .xml (JUnit), .codequality.json (GitLab), .github.txt; - is standard output.
      """, completion: .file())
  var output: [String] = []

  @Option(
    help: """
      What goes to standard output: text, markdown, comment, html, json, github, junit or gitlab; \
      the ending of such a file (md, xml) means the same.
      """)
  var format: FormatArgument = .text

  @Option(
    help: """
      Underfitting when the avoidable bias is a quarter of the excess (bias-first, as without it) or \
      half of it (largest-component).
      """)
  var policy: Policy?

  @OptionGroup var limits: ToleranceArguments

  @Option(
    help: """
      A level beside the log, SPLIT=VALUE or SPLIT=VALUE,n=EXAMPLES (repeatable); splits are train, \
      train-val (held out from the training data), validation, test-val and test. Levels alone, \
      without a log, need --metric.
      """)
  var level: [String] = []

  @Option(
    help: "Levels in a file, one a row: split,value and, where known, n or std_error.",
    completion: .file(extensions: ["csv"]))
  var levels: String?

  @Option(
    name: .customLong("forecast-at"), parsing: .unconditional,
    help: "Where to forecast the curves, on their x-axis (default: twice what was seen).",
    transform: Expected.positive)
  var forecastPlace: Double?

  @Option(
    help: "Steps tried already, separated by commas; they are listed last.",
    completion: .list(StepCatalog.all.map(\.id)))
  var tried: String?

  @Option(
    help: "A diagnosis.json written before: what changed since then.",
    completion: .file(extensions: ["json"]))
  var previous: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: [.short, .long], help: "Print nothing on standard output.")
  var quiet = false

  func validate() throws {
    if reading.curves.isEmpty, level.isEmpty, levels == nil, !configuration.showConfig {
      throw ValidationError(
        "expected a training log ('-' is standard input), or levels (--level train=0.27 ...)")
    }
    for word in triedWords where StepCatalog.ids(triedAs: word).isEmpty {
      let hint =
        Spelling.suggestion(among: StepCatalog.words, for: word)
        ?? "see all steps with: tightline explain"
      throw ValidationError("--tried does not know the step '\(word)': \(hint)")
    }
    for path in writtenReports where ReportFormats.forFile(named: FilePath.name(of: path)) == nil {
      throw ValidationError.unknownFormat(
        of: path, known: ReportFormats.all.map { $0.fileExtension })
    }
  }

  var failsInJSON: Bool { format.isJSON }

  func run() throws {
    let settings = try settings()
    guard !configuration.showConfig else {
      return try StandardOutput.write(ShownSettings(settings).document)
    }
    let report = try report(settings)
    try AtomicFiles.write(
      try files(report), apartFrom: report.inspection.files.map(\.path))
    StandardError.write(ProblemText.render(report.doubts, as: .warning))
    guard SummaryOutput.isPrinted(quiet: quiet, output) else { return }
    let full = writtenReports.filter {
      ReportFormats.forFile(named: FilePath.name(of: $0))?.isFull ?? false
    }
    let terminal = TerminalProbe.standardOutput(color: color, writtenReports: full)
    let rendered = format.format.render(report, as: .stdout(terminal))
    try StandardOutput.write(rendered.map(\.contents).joined())
    if format.isForMachines { FileWarnings.write(report.inspection.files) }
  }

  private func settings() throws(InvalidInput) -> Settings {
    Settings(
      try configuration.read(for: reading.curves),
      Flags(
        baselines: baselines, metric: reading.columns.metric,
        direction: reading.columns.direction, policy: policy, tolerance: limits.tolerance,
        validationSize: limits.validationSize,
        tried: tried == nil ? nil : triedWords.map { TriedStep(word: $0) }))
  }

  private func report(_ settings: Settings) throws(InvalidInput) -> Report {
    var problems = GatheredProblems()
    let log =
      reading.curves.isEmpty ? nil : problems.value(ofAll: try reading.read(settings))
    let stated = StatedLevels(level, file: levels)
    problems.add(stated.problems.all)
    let earlier = problems.value(of: try previous.map(StoredDiagnosis.previous)) ?? nil
    let (rows, baselineFiles) =
      problems.value(
        ofAll: try BaselineInputs.read(settings.baselines.value ?? [], for: reading.curves.first))
      ?? ([], [])
    try problems.check()
    let run = try log?.judged() ?? StatedLevels.run
    let judgement: Judgement
    do throws(InvalidInput) {
      judgement = try Analyzer.judge(
        run, baselines: settings.withRequirements(rows),
        options: options(settings, levels: stated.levels))
    } catch {
      throw OtherRuns.told(error, in: log, metric: settings.metric.value, baselines: rows)
    }
    let files =
      (log?.inspection.files ?? []) + stated.files + baselineFiles + settings.files
    let doubts =
      DoubtCatalog.warnings(
        about: DiagnosedRun(judgement, of: run, files: log?.inspection.files ?? []))
      + UnusedFlags.doubts(settings, judgedIn: judgement.metric)
      + (log.map { UnusedFlags.doubts(reading, in: $0) } ?? [])
      + SmallTolerance.doubts(settings, judgedIn: judgement.metric)
    return Report(
      diagnosis: Diagnosis(judgement), inspection: Inspection(files: files),
      reproduction: Reproduction(of: settings), previous: earlier,
      parameters: RunParameters.beside(reading.curves), doubts: doubts)
  }

  private var triedWords: [String] { CommaList.words(tried) }

  private func options(_ settings: Settings, levels: [GivenLevel]) -> AnalysisOptions {
    var options = reading.columns.analysis(settings)
    options.levels = levels
    options.forecastPlace = forecastPlace
    return options
  }

  private func files(_ report: Report) throws(InputProblem) -> [WrittenReport] {
    let reports = writtenReports.compactMap { path in
      ReportFormats.forFile(named: FilePath.name(of: path)).map { format in
        WrittenReport(path: path, charts: format.charts(besideFile: FilePath.name(of: path))) {
          format.render(report, as: .file(name: $0, siblings: $1))
        }
      }
    }
    let paths = reports.flatMap(\.paths)
    if let twice = paths.first(where: { path in paths.filter { $0 == path }.count > 1 }) {
      throw InputProblem(
        code: "output-named-twice", message: "'\(twice)' would be written twice",
        hint: "give each report its own name")
    }
    return reports
  }

  /// The files that are written; "-" is standard output, where `--format` says what goes.
  private var writtenReports: [String] { output.filter { $0 != "-" } }
}
