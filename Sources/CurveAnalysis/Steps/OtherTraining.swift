import CurveModel

/// The one column of training that may hold the judged metric under another name.
struct OtherTraining {
  let train: String
  let validation: String

  /// Nil where no column, or more than one, says the same metric, in its unit and at a level that is comparable.
  init?(in evidence: Evidence) {
    let series = evidence.run.series
    let metric = evidence.metric
    guard evidence.unusableTraining == nil,
      let judged = series.first(where: {
        $0.metric == metric.name && $0.split == evidence.judgedSplit
      })
    else { return nil }
    let alike = series.filter {
      $0.split == .train && (MetricKinship($0.metric, metric.name)?.areAlike ?? false)
    }
    // "collect/reward/episode_reward" beside "eval/reward/episode_reward", whatever "collect/reward" may be near.
    let namesake = alike.filter { $0.metric.hasSuffix("/" + metric.name) }
      .min { $0.metric.utf8.count < $1.metric.utf8.count }
    let others =
      namesake.map { [$0] }
      ?? alike.filter { Self.isComparable($0.curve.finite, to: judged.curve.finite, in: metric) }
    guard others.count == 1 else { return nil }
    train = others[0].column
    validation = judged.column
  }

  /// Whether training is a share written like validation, else somewhere within the factor that tells another loss.
  private static func isComparable(
    _ train: LearningCurve, to validation: LearningCurve, in metric: Metric
  ) -> Bool {
    guard metric.isProportion else {
      let most = ScaledTraining.leastRatio
      return ScaledTraining.ratios(of: train, to: validation).contains { (1 / most...most) ~= $0 }
    }
    guard let highest = train.y.max(), let lowest = train.y.min(), lowest >= 0 else { return false }
    return metric.unit == .percent ? highest > 1 && highest <= metric.whole : highest <= 1
  }
}
