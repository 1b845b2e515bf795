import CurveModel

/// The F1 score beside precision and recall, of which it is the harmonic mean: one of these may fall as the other rises.
///
/// A tagger's accuracy over all tokens stands beside them where most tokens are in no phrase.
enum HarmonicMean: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let found = pool.names.filter { means.contains(MetricName.key($0)) }
    guard found.count == 1, pool.names.count > 1,
      pool.names.allSatisfy({ $0 == found[0] || parts.contains(MetricName.key($0)) })
    else { return nil }
    return MetricChoice(
      name: found[0],
      reason: "it is the mean of precision and recall, and no baseline names another metric")
  }

  private static let means: Set = ["f1", "f1score", "fscore", "fmeasure", "dice"]
  private static let parts: Set = [
    "precision", "recall", "p", "r", "sensitivity", "specificity", "tokenaccuracy",
  ]
}
