import CurveModel

/// What a predictor does that looks at no input (sklearn.dummy).
package enum TrivialStrategy: String, CaseIterable, Sendable {
  /// The mean of the training targets: nothing constant has a smaller squared error on them.
  case mean
  /// Their median: nothing constant has a smaller absolute error on them.
  case median
  /// Their most frequent class, the first in sorted order among equals.
  case majority
  /// The share of every class among them as its probability: nothing constant has a smaller log-loss.
  case prior
  /// The class that the metric asks about, always: the constant answer with an F1 above 0.
  case positive

  /// Whether the targets are classes, not numbers.
  package var isClassification: Bool { self != .mean && self != .median }

  /// The best constant answer for a metric.
  static func best(for metric: any ScoringMetric.Type) -> TrivialStrategy {
    switch metric.scoring {
    case .probabilities: .prior
    case .labels: metric is BinaryF1.Type ? .positive : .majority
    case .numbers: metric is MeanAbsoluteError.Type ? .median : .mean
    }
  }
}
