import ArgumentParser
import BaselineMeasurement
import CurveIngestion
import CurveModel

struct MeasureLinear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linear",
    abstract: "What a linear model scores: least squares, ridge or logistic regression.",
    usage: "tightline baseline measure linear TRAIN VALIDATION [<options>]",
    discussion: """
      Fitted on TRAIN, scored on VALIDATION; every column but the target, identifiers and the split is \
      an input. Numbers are standardised, words become one column a category. Missing numbers become \
      the mean, a missing category is one of its own.

      EXAMPLES:
        tightline baseline measure linear train.csv val.csv --target price --metric rmse
        tightline baseline measure linear data.csv --target label --metric val_error
        tightline baseline measure linear train.csv val.csv --metric loss=log-loss --l2 10
        tightline baseline measure linear train.csv val.csv --metric acc --without notes,date
      """)

  @OptionGroup var data: LabelledArguments

  @Option(help: "Inputs to use, separated by commas (default: all).")
  var features: String?

  @Option(help: "Inputs to leave out, separated by commas.")
  var without: String?

  @Option(help: "Inputs whose numbers stand for categories, separated by commas.")
  var categorical: String?

  @Option(
    help: """
      Penalty on squared weights: for numbers ridge regression (default 0), for classes half of it \
      beside the sum of log-losses (default 1).
      """)
  var l2: Double?

  @Option(help: "Class that F1 and AUC ask about, where custom does not tell.")
  var positive: String?

  @OptionGroup var row: MeasuredRowArguments

  func validate() throws {
    try data.check()
    try row.check()
    if let l2, !(l2 >= 0 && l2.isFinite) {
      throw ValidationError("--l2 expects a number of at least 0")
    }
  }

  func run() throws {
    var tables: [LabelTable]?
    try row.run { metric throws(InvalidInput) in
      if tables == nil { tables = try data.tables() }
      return try measure(metric, tables ?? [])
    }
  }

  private func measure(
    _ metric: AskedMetric, _ tables: [LabelTable]
  ) throws(InvalidInput) -> Measured {
    let examples = try LabelledData(
      tables, target: data.target, splitColumn: data.splitColumn, scoring: metric.split)
    let fitted = try Targets(examples.train, for: metric.quantity)
    let scored = try Targets(examples.heldOut, for: metric.quantity)
    let inputs = try FeatureColumns(
      examples, train: fitted.rows, heldOut: scored.rows,
      choice: FeatureColumns.Choice(
        only: Self.names(features), without: Self.names(without),
        categorical: Self.names(categorical)))
    let level = try InvalidInput.wrapping { () throws(InputProblem) in
      try LinearModel.measure(
        inputs.columns, train: fitted.target, heldOut: scored.target, metric: metric.quantity,
        penalty: l2, positive: positive)
    }
    let left = inputs.ignored.map { "column '\($0.column)' was left out: \($0.reason)" }
    let baseline = metric.baseline(
      .linear, level, name: row.name, source: "\(level.name) on \(Targets.names(tables))",
      remarks: left + fitted.remarks + scored.remarks + Targets.remarks(examples))
    return Measured(baselines: [baseline], files: tables.map(\.inspection))
  }

  private static func names(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
  }
}
