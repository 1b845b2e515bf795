import CurveModel

/// Share of examples whose class was not predicted: Σ [ŷ ≠ y] / n (sklearn.metrics.zero_one_loss).
enum ErrorRate: ScoringMetric {
  static let name = "error"
  static let aliases = [
    "err", "error_rate", "classification_error", "merror", "zero_one_loss", "misclassification",
    "misclassification_rate", "top1_error", "top1_err", "top-1 error", "binary_error",
    "multi_error",
  ]
  static let direction = MetricDirection.lower
  static let isShare = true

  static let scoring = Scoring.labels { answers throws(InputProblem) in
    let misses = zip(answers.truth, answers.predicted).count { $0 != $1 }
    return .share(misses, of: answers.truth.count)
  }
}
