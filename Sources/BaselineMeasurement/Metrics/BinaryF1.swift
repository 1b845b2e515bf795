import CurveModel

/// F1 of one class, 2 TP / (2 TP + FP + FN), and 0 where that class is neither there nor predicted
/// (van Rijsbergen 1979; sklearn.metrics.f1_score).
enum BinaryF1: ScoringMetric {
  static let name = "f1"
  static let aliases = ["f1_score", "f1_binary", "binary_f1", "fscore", "f_score", "f1_class_1"]
  static let direction = MetricDirection.higher
  static let isShare = true

  static let scoring = Scoring.labels { answers throws(InputProblem) in
    guard let positive = answers.positive else {
      throw PositiveClass.unstated(answers.names, for: name)
    }
    return FScore(answers).score(of: [positive])
  }
}
