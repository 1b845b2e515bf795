import ArgumentParser
import BaselineMeasurement
import CurveAnalysis
import CurveIngestion
import CurveModel

struct BaselineInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented baselines file for the metric of a run.",
    usage: "tightline baseline init [<curves> ...] [-o baselines.csv] [<options>]",
    discussion: """
      The file is valid as it is: its rows are comments until you fill them in and take the # away.

      EXAMPLES:
        tightline baseline init log.csv
        tightline baseline init log.csv --metric accuracy -o -
        tightline baseline init --metric val_error
      """)

  @Argument(help: "Logs of the run, or its folder.")
  var curves: [String] = []

  @Option(help: "Metric, by its name without a split: loss, accuracy.")
  var metric: String?

  @Option(help: "Which way the metric improves (lower or higher).")
  var direction: MetricDirection?

  @Option(name: [.short, .long], help: "File to write; '-' is standard output.")
  var output = "baselines.csv"

  @Flag(help: "Write over a file that is there.")
  var force = false

  func validate() throws {
    if curves.isEmpty, metric == nil {
      throw ValidationError("expected a log of the run, or its metric (--metric)")
    }
  }

  func run() throws {
    let text = try template()
    guard output != "-" else { return try StandardOutput.write(text) }
    guard force || !BaselinesFile.exists(output) else {
      throw InputProblem(
        code: "file-exists", message: "the file is there already",
        at: InputLocation(file: output), hint: "write over it with --force")
    }
    try AtomicFiles.write([WrittenReport(path: output, contents: text)], apartFrom: curves)
    try StandardOutput.write(
      "\(output): fill in what you know, or measure it with 'tightline baseline measure'\n")
  }

  /// A loss does not say what to compute: that of a classifier is suggested.
  private func template() throws(InvalidInput) -> String {
    let (metric, others) = try resolved()
    let isKnown = ScoringMetrics.named(metric.name) != nil
    return BaselinesTemplate.text(
      for: metric, measuredAs: isKnown ? metric.name : "\(metric.name)=log-loss", others: others)
  }

  /// The metric, from the run or by its name alone, and what the run logs as well.
  private func resolved() throws(InvalidInput) -> (metric: Metric, others: [String]) {
    guard curves.isEmpty else {
      let run = try LogReader.read(try Inputs.open(curves)).judged()
      let metric = try RunMetric.metric(
        of: run, options: AnalysisOptions(metric: metric, direction: direction))
      return (metric, run.metrics.filter { $0 != metric.name })
    }
    let named = StatedMetric(metric ?? "").metric
    return (try RunMetric.metric(named: named, direction: direction), [])
  }
}
