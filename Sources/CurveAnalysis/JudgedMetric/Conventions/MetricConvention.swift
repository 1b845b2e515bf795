import CurveModel

/// A convention of the field, or of one framework, that tells which of several metrics is the one to judge.
protocol MetricConvention: SendableMetatype {
  /// The metric that it names; nil where it tells nothing of these.
  static func choice(in pool: MetricPool) -> MetricChoice?
}

/// A metric to judge, and why it is that one: "it is the loss".
struct MetricChoice {
  let name: String
  let reason: String
}

/// All conventions, in the order in which they are asked.
///
/// Losses come first, since they tell more than the scores made of them and every epoch has one.
enum MetricConventions {
  static let all: [any MetricConvention.Type] = [
    OnlyMetric.self, AgentReturn.self, NamedLoss.self, OnlyLoss.self, EvidenceLowerBound.self,
    ReconstructionLoss.self,
    LossOfPerplexity.self,
    RootOfLoss.self, WholeOfParts.self, ClassifierLoss.self, GeneratorLoss.self, CatBoostLog.self,
    SpaCyLog.self, LossOfTraining.self, OnlyPair.self, DetectorPrecision.self,
    SegmentationOverlap.self, StrictestScore.self, HarmonicMean.self, ConcordantMetrics.self,
    LargestLoss.self, OnlyDirected.self, TrainingLossAlone.self,
  ]
}
