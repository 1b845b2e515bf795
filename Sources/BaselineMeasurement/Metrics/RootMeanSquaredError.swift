import CurveModel

/// Root of the mean of squared differences: √(Σ (ŷ − y)² / n)
/// (sklearn.metrics.root_mean_squared_error).
///
/// Its error follows from that of the mean square by the delta method: SE(MSE) / (2 RMSE).
enum RootMeanSquaredError: ScoringMetric {
  static let name = "rmse"
  static let aliases = ["root_mean_squared_error", "rms", "rms_error", "rmse_loss"]
  static let direction = MetricDirection.lower
  static let isShare = false

  static let scoring = Scoring.numbers { answers in
    var score = MeasuredScore.mean(
      of: zip(answers.truth, answers.predicted).map { ($1 - $0) * ($1 - $0) })
    score.value = score.value.squareRoot()
    let root = score.value
    score.standardError = score.standardError.flatMap { root > 0 ? $0 / (2 * root) : nil }
    score.errorMethod = score.standardError == nil ? nil : "delta method from s/√n of the squares"
    return score
  }
}
