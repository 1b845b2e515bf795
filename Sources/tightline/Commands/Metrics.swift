import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

struct Metrics: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract:
      "Several metrics at once: which to work on now, which to hold, which model to choose.",
    usage: "tightline metrics <values> [<options>]",
    discussion: """
      VALUES holds final values, one row a model: model,precision,recall. Ranges (0.75-1.25) and \
      several rows of one model are its spread; a row named 'requirement' (<1, >=0.9) or rows of \
      kind 'requirement' in -b say what is asked. Without a model: metric,value,requirement.
      What nothing here says of a metric, [requirements] in tightline.toml may.

      Worked on is the metric that misses its requirement by the largest factor; those that reach \
      theirs are held there, smaller misses wait.

      EXAMPLES:
        tightline metrics pose.csv --at-most angle=5 --at-most time=100
        tightline metrics models.csv --optimize precision --at-least recall=0.6
        tightline metrics models.csv --average
        tightline metrics models.csv --formula "0.7*precision + 0.3*recall"
      """)

  @Argument(help: "Final values (CSV); '-' is standard input.")
  var values: String

  @OptionGroup var configuration: ConfigurationArguments

  @Option(
    name: [.short, .long],
    help: "Requirements: a baselines file, of which the rows of kind 'requirement' count.")
  var baselines: [String] = []

  @Option(help: "Require METRIC=VALUE or more (repeatable).")
  var atLeast: [String] = []

  @Option(help: "Require METRIC=VALUE or less (repeatable).")
  var atMost: [String] = []

  @Option(help: "Choose by this metric, among the models that meet every requirement.")
  var optimize: String?

  @Flag(help: "Choose by the mean of all metrics, where they are shares.")
  var average = false

  @Option(help: "Choose by a formula of metrics: + - * / ( ) min max.")
  var formula: String?

  @Option(help: "Which way --optimize or --formula improves (lower or higher).")
  var direction: MetricDirection?

  @Option(help: "Look at this model instead of choosing one.")
  var model: String?

  @OptionGroup var answer: SummaryOutput

  func validate() throws {
    guard [optimize != nil, average, formula != nil].count(where: \.self) <= 1 else {
      throw ValidationError(
        "--optimize, --average and --formula are three ways to choose: name one")
    }
  }

  var failsInJSON: Bool { answer.format == .json }

  func run() throws {
    let settings = Settings(
      try configuration.read(for: [values]),
      Flags(baselines: baselines))
    guard !configuration.showConfig else {
      return try StandardOutput.write(ShownSettings(settings).document)
    }
    let report = try report(settings)
    try answer.write(apartFrom: report.inspection.files.map(\.path)) { format, terminal in
      report.rendered(
        as: format, width: terminal?.width ?? 80, usesColor: terminal?.usesColor ?? false)
    }
  }

  private static let writeOne =
    "check the path, or write one by hand: model,precision,recall and a row per model"

  private func report(_ settings: Settings) throws(InvalidInput) -> MetricsReport {
    var problems = GatheredProblems()
    let reading = problems.value(
      ofAll: try MetricTableReader.read(
        Inputs.table(values, example: "models.csv", missing: Self.writeOne)))
    let (rows, files) =
      problems.value(ofAll: try BaselineInputs.read(settings.baselines.value ?? [])) ?? ([], [])
    let asked = RequirementArguments(
      atLeast: atLeast, atMost: atMost, rows: baselines.isEmpty ? [] : rows)
    problems.add(asked.problems.all)
    guard let reading, problems.all.isEmpty else { throw InvalidInput(problems.all) }
    let stated = reading.requirements + asked.requirements
    let standing = StandingRequirements(
      (baselines.isEmpty ? rows : []) + (settings.configuration?.requirements ?? []),
      judged: settings.metric.value, columns: reading.table.metrics, stated: stated)
    let decision = try MetricDecider.decide(
      reading.table, requirements: stated + standing.requirements,
      choice: try choice(), direction: direction, model: model)
    let others = files + settings.files
    return MetricsReport(
      decision: decision,
      inspection: Inspection(files: [reading.file] + others.map(standing.annotated)),
      reproduction: Reproduction(of: settings))
  }

  private func choice() throws(InvalidInput) -> ModelChoice {
    if let optimize { return .optimize(optimize) }
    if average { return .average }
    guard let formula else { return .requirements }
    return try InvalidInput.wrapping { () throws(InputProblem) in
      .formula(try Formula(formula), direction)
    }
  }
}
