import ArgumentParser
import BaselineMeasurement
import CurveIngestion
import CurveModel

struct MeasureLinear: FormattedCommand {
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
    parsing: .unconditional,
    help: """
      Penalty on squared weights: for numbers ridge regression (default 0), for classes half of it \
      beside the sum of log-losses (default 1).
      """, transform: Expected.notNegative)
  var l2: Double?

  @Option(help: "Class that F1 and AUC ask about, where custom does not tell.")
  var positive: String?

  @OptionGroup var row: MeasuredRowArguments

  func validate() throws {
    try data.check()
    try row.check()
  }

  var failsInJSON: Bool { row.format == .json }

  func run() throws {
    let fit = FittedBaseline(kind: .linear, relation: "on", data: data, row: row)
    try fit.run { parts, metric throws(InvalidInput) in
      let inputs = try FeatureColumns(
        parts.examples, train: parts.fitted.rows, heldOut: parts.scored.rows,
        choice: FeatureColumns.Choice(
          only: CommaList.words(features), without: CommaList.words(without),
          categorical: CommaList.words(categorical)))
      var level = try InvalidInput.wrapping { () throws(InputProblem) in
        try LinearModel.measure(
          inputs.columns, train: parts.fitted.target, heldOut: parts.scored.target,
          metric: metric.quantity, penalty: l2, positive: positive)
      }
      level.remarks += inputs.ignored.map { "column '\($0.column)' was left out: \($0.reason)" }
      return level
    }
  }
}
