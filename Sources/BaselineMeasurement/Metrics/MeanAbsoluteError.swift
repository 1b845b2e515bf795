import CurveModel

/// Mean of absolute differences: Σ |ŷ − y| / n (sklearn.metrics.mean_absolute_error).
enum MeanAbsoluteError: ScoringMetric {
  static let name = "mae"
  static let aliases = ["mean_absolute_error", "l1", "l1_loss", "mae_loss", "absolute_error"]
  static let direction = MetricDirection.lower
  static let isShare = false

  static let scoring = Scoring.numbers { answers in
    .mean(of: zip(answers.truth, answers.predicted).map { ($1 - $0).magnitude })
  }
}
