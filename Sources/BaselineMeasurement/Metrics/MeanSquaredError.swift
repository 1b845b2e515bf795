import CurveModel

/// Mean of squared differences: Σ (ŷ − y)² / n (sklearn.metrics.mean_squared_error).
enum MeanSquaredError: ScoringMetric {
  static let name = "mse"
  static let aliases = ["mean_squared_error", "mse_loss", "l2", "l2_loss", "squared_error"]
  static let direction = MetricDirection.lower
  static let isShare = false

  static let scoring = Scoring.numbers { answers in
    .mean(of: zip(answers.truth, answers.predicted).map { ($1 - $0) * ($1 - $0) })
  }
}
