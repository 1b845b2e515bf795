import ArgumentParser
import BaselineMeasurement
import CurveIngestion
import CurveModel

extension TrivialStrategy: ExpressibleByArgument {}

struct MeasureMeanPredictor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mean-predictor",
    abstract: "What a predictor scores that looks at no input.",
    usage: "tightline baseline measure mean-predictor TRAIN VALIDATION [<options>]",
    discussion: """
      Fitted on the targets of TRAIN, scored on those of VALIDATION. The best constant answer for the \
      metric is chosen: the mean for MSE and RMSE, the median for MAE, the majority class for accuracy \
      and error, the class shares for log-loss and AUC, the positive class for F1.

      EXAMPLES:
        tightline baseline measure mean-predictor train.csv val.csv --metric val_error
        tightline baseline measure mean-predictor data.csv --target price --metric mae
        tightline baseline measure mean-predictor y.csv --split-column part --curves log.csv
        tightline baseline measure mean-predictor train.csv val.csv --metric f1 --positive spam -o -
      """)

  @OptionGroup var data: LabelledArguments

  @Option(help: "Constant answer: mean, median, majority, prior or positive (default: the best).")
  var strategy: TrivialStrategy?

  @Option(help: "Class that F1 asks about, where custom does not tell.")
  var positive: String?

  @OptionGroup var row: MeasuredRowArguments

  func validate() throws {
    try data.check()
    try row.check()
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
    let level = try InvalidInput.wrapping { () throws(InputProblem) in
      try MeanPredictor.measure(
        train: fitted.target, heldOut: scored.target, metric: metric.quantity, strategy: strategy,
        positive: positive)
    }
    let baseline = metric.baseline(
      .meanPredictor, level, name: row.name, source: "\(level.name) of \(Targets.names(tables))",
      remarks: fitted.remarks + scored.remarks + Targets.remarks(examples))
    return Measured(baselines: [baseline], files: tables.map(\.inspection))
  }
}
