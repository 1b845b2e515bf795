import CurveModel

/// The metrics that can be computed.
package enum ScoringMetrics {
  package static let all: [any ScoringMetric.Type] = [
    Accuracy.self,
    BalancedAccuracy.self,
    ErrorRate.self,
    LogLoss.self,
    BinaryF1.self,
    MacroF1.self,
    AreaUnderCurve.self,
    MeanSquaredError.self,
    RootMeanSquaredError.self,
    MeanAbsoluteError.self,
    Determination.self,
  ]

  /// The metric of a name as logs and people write it, without a split; nil for others.
  package static func named(_ name: String) -> (any ScoringMetric.Type)? {
    let key = MetricName.key(name)
    return all.first { metric in
      ([metric.name] + metric.aliases).contains { MetricName.key($0) == key }
    }
  }
}
