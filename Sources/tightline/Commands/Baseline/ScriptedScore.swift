import BaselineMeasurement
import CurveIngestion
import CurveModel

/// Predictions from a file or a program, scored.
enum ScriptedScore {
  /// - Throws: Predictions that the metric cannot take.
  static func score(
    _ truth: Target, _ read: PredictionReader, _ metric: any ScoringMetric.Type, positive: String?
  ) throws(InvalidInput) -> MeasuredScore {
    switch (truth, metric.scoring) {
    case (.numbers(let values), .numbers(let score)):
      return score(NumberAnswers(truth: values, predicted: try read.numbers()))
    case (.classes(let column), .probabilities(let score)):
      let place = try InvalidInput.wrapping { () throws(InputProblem) in
        try PositiveClass.place(in: column.names, stated: positive)
      }
      let answers = ProbabilityAnswers(
        truth: column.codes,
        probabilities: try read.probabilities(of: column.names, positive: place),
        names: column.names, positive: place)
      return try InvalidInput.wrapping { () throws(InputProblem) in try score(answers) }
    case (.classes(let column), .labels):
      let predicted = try read.classes()
      return try InvalidInput.wrapping { () throws(InputProblem) in
        try GivenPredictions.score(predicted, truth: column, metric: metric, positive: positive)
      }
    default: preconditionFailure("the answers are of the metric's kind")
    }
  }
}
