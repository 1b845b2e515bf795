import ArgumentParser
import BaselineMeasurement
import CurveIngestion
import CurveModel
import CurveReporting

extension Split: ExpressibleByArgument {
  public init?(argument: String) {
    guard let split = LevelText.split(argument) else { return nil }
    self = split
  }
}

/// How a measured baseline is named and where it goes.
struct MeasuredRowArguments: ParsableArguments {
  @Option(
    help: """
      Metric as the log names it (val_error, accuracy); where the name does not say what to compute, \
      NAME=QUANTITY (loss=log-loss). Repeatable.
      """)
  var metric: [String] = []

  @Option(
    help: "A log of the run: its unit is used, and without --metric the metric it is judged in.")
  var curves: [String] = []

  @Option(help: "Split that is scored, as the row will say (default: validation).")
  var split: Split?

  @Option(help: "Name of the row (default: what was measured).")
  var name: String?

  @Flag(help: "Write a share as a percentage (8.1%).")
  var percent = false

  @Option(
    name: [.short, .long],
    help: "Baselines file to write into; '-' prints the row and writes no file.")
  var output = "baselines.csv"

  @Option(help: "What goes to standard output: text or json.")
  var format: TextOrJSON = .text

  @Flag(name: [.short, .long], help: "Print nothing on standard output.")
  var quiet = false

  func check() throws {
    if let name, name.allSatisfy(\.isWhitespace) {
      throw ValidationError("--name expects a name")
    }
  }

  /// Measures every metric that is asked for, writes the rows and says so.
  func run(
    _ measure: (AskedMetric) throws(InvalidInput) -> Measured
  ) throws {
    let (report, rows) = try measured(measure)
    try print(report, rows)
  }

  private func measured(
    _ measure: (AskedMetric) throws(InvalidInput) -> Measured
  ) throws(InvalidInput) -> (MeasurementReport, [BaselineCells]) {
    let asked = try AskedMetrics(metric, curves: curves, split: split)
    var report = MeasurementReport(entries: [], output: nil, files: asked.files)
    var rows: [BaselineCells] = []
    for metric in asked.all {
      let measured = try measure(metric)
      report.add(measured.files)
      for baseline in measured.baselines {
        let isPercent = metric.quantity.isShare && (percent || metric.isPercent)
        rows.append(BaselineCells(baseline, asPercent: isPercent))
        report.entries.append(
          MeasurementReport.Entry(baseline: baseline, direction: metric.quantity.direction))
      }
    }
    guard output != "-" else { return (report, rows) }
    let changes = try BaselinesFile.write(rows, to: output)
    report.output = output
    for (index, change) in changes.enumerated() { report.entries[index].change = change.rawValue }
    return (report, rows)
  }

  private func print(_ report: MeasurementReport, _ rows: [BaselineCells]) throws {
    guard !quiet else { return }
    guard format == .text else { return try StandardOutput.write(MeasurementJSON.render(report)) }
    guard output == "-" else {
      let width = TerminalProbe.standardOutput(color: .never, writtenReports: []).width
      return try StandardOutput.write(MeasurementText.render(report, width: width))
    }
    try StandardOutput.write(try BaselinesFile.text(rows))
    // The row may go into a file; what there is to say about it goes beside.
    StandardError.write(MeasurementText.render(report, width: 80))
  }
}

/// Baselines that one measurement gave, and the files it read.
struct Measured {
  var baselines: [MeasuredBaseline]
  var files: [FileInspection]
}
