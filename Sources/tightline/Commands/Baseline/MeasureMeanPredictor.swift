import ArgumentParser
import BaselineMeasurement
import CurveIngestion
import CurveModel

extension TrivialStrategy: ExpressibleByArgument {}

struct MeasureMeanPredictor: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "mean-predictor",
    abstract: "What a predictor scores that looks at no input.",
    usage: "tightline baseline measure mean-predictor TRAIN VALIDATION [<options>]",
    discussion: """
      Fitted on the targets of TRAIN, scored on those of VALIDATION. The best constant answer for the \
      metric is chosen: the mean for MSE, RMSE and R², the median for MAE, the majority class for \
      accuracy and error, the class shares for log-loss and AUC, the positive class for F1.

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

  var failsInJSON: Bool { row.format == .json }

  func run() throws {
    let fit = FittedBaseline(kind: .meanPredictor, relation: "of", data: data, row: row)
    try fit.run { parts, metric throws(InvalidInput) in
      try InvalidInput.wrapping { () throws(InputProblem) in
        try MeanPredictor.measure(
          train: parts.fitted.target, heldOut: parts.scored.target, metric: metric.quantity,
          strategy: strategy, positive: positive)
      }
    }
  }
}
