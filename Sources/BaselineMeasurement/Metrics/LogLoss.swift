import CurveModel

/// Mean negative logarithm of the probability given to the true class: −Σ ln p(yᵢ) / n, in nats, with
/// probabilities clipped to [ε, 1 − ε], ε = 2⁻⁵² (sklearn.metrics.log_loss).
enum LogLoss: ScoringMetric {
  static let name = "log-loss"
  static let aliases = [
    "logloss", "cross_entropy", "crossentropy", "binary_crossentropy", "bce", "nll",
    "categorical_crossentropy", "sparse_categorical_crossentropy", "mlogloss", "multi_logloss",
    "binary_logloss", "cross_entropy_loss", "ce_loss", "bce_loss", "nll_loss",
    "negative_log_likelihood", "xent",
  ]
  static let direction = MetricDirection.lower
  static let isShare = false

  static let scoring = Scoring.probabilities { answers throws(InputProblem) in
    let least = Double.ulpOfOne
    return .mean(
      of: answers.truth.enumerated().map { row, label in
        -naturalLogarithm(min(max(answers.probability(of: label, row: row), least), 1 - least))
      })
  }
}
