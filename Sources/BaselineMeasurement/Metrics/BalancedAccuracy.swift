import CurveModel

/// Mean over the classes that occur of the share of their examples that was found
/// (sklearn.metrics.balanced_accuracy_score); a constant answer scores one over their number.
///
/// With n_c examples of class c, an example of it moves the mean over k classes by
/// n ([ŷ = y] − share found) / (n_c k).
enum BalancedAccuracy: ScoringMetric {
  static let name = "balanced-accuracy"
  static let aliases = [
    "balanced_acc", "bal_acc", "bacc", "balanced_accuracy_score", "mean_class_accuracy",
    "macro_recall", "unweighted_average_recall", "uar",
  ]
  static let direction = MetricDirection.higher
  static let isShare = true

  static let scoring = Scoring.labels { answers throws(InputProblem) in
    var sizes = Array(repeating: 0.0, count: answers.names.count)
    var hits = sizes
    for (truth, predicted) in zip(answers.truth, answers.predicted) {
      sizes[truth] += 1
      if truth == predicted { hits[truth] += 1 }
    }
    let occurring = sizes.indices.filter { sizes[$0] > 0 }
    let found = zip(hits, sizes).map { $1 > 0 ? $0 / $1 : 0 }
    let weight = Double(answers.truth.count) / Double(occurring.count)
    let influences = zip(answers.truth, answers.predicted).map { truth, predicted in
      weight * ((truth == predicted ? 1 : 0) - found[truth]) / sizes[truth]
    }
    let mean = occurring.reduce(0) { $0 + found[$1] } / Double(occurring.count)
    return .smooth(mean, influences: influences)
  }
}
