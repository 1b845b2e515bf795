import CurveModel

/// Share of examples whose class was predicted: Σ [ŷ = y] / n (sklearn.metrics.accuracy_score).
enum Accuracy: ScoringMetric {
  static let name = "accuracy"
  static let aliases = [
    "acc", "categorical_accuracy", "binary_accuracy", "sparse_categorical_accuracy", "top1",
    "top1_acc", "top-1 accuracy", "top1_accuracy", "acc1", "accuracy_score", "acc_top1",
  ]
  static let direction = MetricDirection.higher
  static let isShare = true

  static let scoring = Scoring.labels { answers throws(InputProblem) in
    let hits = zip(answers.truth, answers.predicted).count { $0 == $1 }
    return .share(hits, of: answers.truth.count)
  }
}
