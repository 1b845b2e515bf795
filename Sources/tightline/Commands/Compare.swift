import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

struct Compare: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what changed between two models, and whether it is more than noise.",
    usage: """
      tightline compare A B [-b baselines.csv] [<options>]
      tightline compare --a A… --b B… [-b baselines.csv] [<options>]
      """,
    discussion: """
      A and B are logs, run folders, or diagnoses written by 'diagnose -o diagnosis.json'. Several \
      logs on a side, or a folder with one for each, are seeds of one training; runs of \
      the same name on both sides are pairs.

      EXAMPLES:
        tightline compare old/metrics.csv new/metrics.csv -b baselines.csv
        tightline compare old.json new.json -o comparison.md
        tightline compare --a before/*.csv --b after/*.csv --metric accuracy
      """)

  @Argument(
    help: "The two models: a log, a run folder or a stored diagnosis each.", completion: .file())
  var models: [String] = []

  @Option(parsing: .upToNextOption, help: "Logs of model A, one a seed.", completion: .file())
  var a: [String] = []

  @Option(
    name: .customLong("b"), parsing: .upToNextOption, help: "Logs of model B, one a seed.",
    completion: .file())
  var bLogs: [String] = []

  @OptionGroup var judging: ComparisonArguments

  @OptionGroup var configuration: ConfigurationArguments

  @OptionGroup var answer: SummaryOutput

  private var sides: (a: [String], b: [String]) {
    models.count == 2 ? ([models[0]], [models[1]]) : (a, bLogs)
  }

  /// Whether the sides are named by options, each of which takes several logs.
  private var areSeeds: Bool { models.isEmpty }

  /// Checked after parsing: the value of an unknown option is one model more, and the option is what is wrong.
  private func checkSides() throws(InputProblem) {
    let isPair = models.count == 2 && a.isEmpty && bLogs.isEmpty
    let isNamed = models.isEmpty && !a.isEmpty && !bLogs.isEmpty
    guard isPair || isNamed else { throw .unclearSides(models, a: a, b: bLogs) }
  }

  var failsInJSON: Bool { answer.format == .json }

  func run() throws {
    try checkSides()
    let settings = judging.settings(try configuration.read(for: sides.a + sides.b))
    guard !configuration.showConfig else {
      return try StandardOutput.write(ShownSettings(settings).document)
    }
    let (report, doubts) = try report(settings)
    StandardError.write(ProblemText.render(doubts, as: .warning))
    let files = Self.distinct(report.inputsOfA + report.inputsOfB + report.otherInputs)
    FileWarnings.write(files)
    try answer.write(apartFrom: files.map(\.path)) { format, terminal in
      report.rendered(
        as: format, width: terminal == nil ? nil : TerminalProbe.terminalWidth,
        usesColor: terminal?.usesColor ?? false)
    }
  }

  /// The report, and what is doubtful about the baselines.
  private func report(
    _ settings: Settings
  ) throws(InvalidInput) -> (report: ComparisonReport, doubts: [InputProblem]) {
    var problems = GatheredProblems()
    let a = problems.value(ofAll: try ComparedInput(sides.a, areSeeds: areSeeds, judging, settings))
    let b = problems.value(ofAll: try ComparedInput(sides.b, areSeeds: areSeeds, judging, settings))
    guard var a, var b else { throw InvalidInput(Self.distinct(problems.all)) }
    if a.model.name == b.model.name {
      let names = RunName.apart([sides.a[0], sides.b[0]].map(FilePath.withoutEndingSlash))
      if sides.a.count == 1, sides.b.count == 1 {
        (a.model.name, b.model.name) = (names[0], names[1])
      }
    }
    let report = ComparisonReport(
      comparison: try ModelComparison(a.model, b.model), inputsOfA: a.files, inputsOfB: b.files,
      otherInputs: a.otherFiles.isEmpty ? b.otherFiles : a.otherFiles,
      reproduction: Reproduction(of: settings))
    let unused =
      a.model.isStored && b.model.isStored
      ? UnusedFlags.doubts(besideStored: settings, judging.readingFlags) : []
    return (report, Self.distinct(unused + a.doubts + b.doubts))
  }

  /// A baseline file that is wrong is wrong for both sides.
  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

extension InputProblem {
  fileprivate static func unclearSides(_ models: [String], a: [String], b: [String]) -> InputProblem
  {
    let found =
      switch (models.count, a.isEmpty, b.isEmpty) {
      case (0, true, true): "none"
      case (0, false, true): "those of A alone"
      case (0, true, false): "those of B alone"
      case (let count, true, true): "\(count)"
      case (let count, _, _): "\(count) beside those of --a and --b"
      }
    return InputProblem(
      code: "two-models",
      message: "compare takes two models, or several logs of each, found \(found)",
      hint: models.count == 1 && a.isEmpty && b.isEmpty
        ? "name the other one as well: \(ShellQuoting.command(["tightline", "compare"] + models)) B"
        : "write compare A B, or compare --a A… --b B…")
  }
}
