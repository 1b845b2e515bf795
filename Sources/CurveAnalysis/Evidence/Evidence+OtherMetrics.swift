import CurveModel

/// Curves besides the decision metric's, for rules that compare metrics.
extension Evidence {
  /// The run's loss (the metric named "loss", or a cross-entropy), when it is not the one judged.
  var otherLoss: String? {
    guard run.series.contains(where: { $0.metric != metric.name }) else { return nil }
    return run.metrics.first { name in
      MetricName.key(name) != MetricName.key(metric.name) && ChanceLoss.isKnown(of: name)
    }
  }

  /// Name of the loss whose value at chance is known: the decision metric or another one.
  var chanceLoss: String? { input.isLoss ? metric.name : otherLoss }

  /// Whether the decision metric is the loss, or a part of it.
  var isLossJudged: Bool {
    input.isLoss || MetricName.words(metric.name).contains("loss")
  }

  /// A split's accuracy as shares from 0 to 1, whichever metric is judged; an error counts as its
  /// complement.
  func accuracy(on split: Split) -> [Double]? {
    guard input.onlyMetric != "loss" else { return nil }
    for name in run.metrics {
      let key = MetricName.key(name)
      guard key == "accuracy" || key == "error",
        let values = run.curve(of: name, on: split)?.finite.y, let most = values.max()
      else { continue }
      let shares = most > 1 ? values.map { $0 / 100 } : values
      return key == "error" ? shares.map { 1 - $0 } : shares
    }
    return nil
  }

  /// Whether a loss, of whatever kind, improved on the training set.
  static func didTrainingLossImprove(in run: TrainingRun) -> Bool {
    run.series.contains {
      $0.split == .train && run.direction(of: $0.metric) == .lower && didImprove($0, of: run)
    }
  }

  /// Whether a metric, of whatever kind, improved on validation.
  static func didValidationImprove(in run: TrainingRun) -> Bool {
    run.series.contains { $0.split == .validation && didImprove($0, of: run) }
  }

  private static func didImprove(_ series: Series, of run: TrainingRun) -> Bool {
    guard let direction = run.direction(of: series.metric), let first = series.curve.x.first,
      let last = series.curve.x.last, first < last
    else { return false }
    let oriented = series.curve.scaled(by: direction.sign)
    let curve = CurveEvidence(oriented, until: nil, span: first...last)
    return Improvement(of: curve.levels, ideal: nil)?.isReal ?? false
  }

  /// A metric beside the judged one that improved on training, with its first and its best value.
  struct ImprovedMetric {
    var column: String
    var first: Double
    var best: Double
  }

  /// A share of the distance to the ideal that no metric gains by chance.
  private static let plainShare = 0.25

  /// Another metric of training that improved by a plain share of all there was to gain; nil where there is none.
  ///
  /// Beside a judged loss that stood still it says that the model learns, and that the loss does not show it.
  var improvedBeside: ImprovedMetric? {
    let judged = metric.name
    return run.series.lazy.compactMap { series -> ImprovedMetric? in
      guard series.split == .train, series.metric != judged,
        let family = MetricFamily.of(series.metric), family.scale == .share,
        let x = series.curve.x.first,
        let end = series.curve.x.last
      else { return nil }
      let direction = family.direction
      let curve = series.curve.finite.scaled(by: direction.sign)
      guard let most = series.curve.finite.y.map(abs).max(), let first = curve.y.first,
        let best = curve.y.min()
      else { return nil }
      let ideal = direction == .lower ? 0 : -(most > 1 ? 100.0 : 1)
      guard first - best > Self.plainShare * (first - ideal),
        Improvement(of: LevelEstimator(curve, span: x...end), ideal: ideal)?.isReal ?? false
      else { return nil }
      return ImprovedMetric(
        column: series.column, first: first * direction.sign, best: best * direction.sign)
    }.first
  }

  /// A curve of any lower-is-better metric, measured the way the decision's curves are.
  func curve(ofLoss name: String, on split: Split) -> CurveEvidence? {
    if name == metric.name { return split == .train ? train : validation }
    guard let curve = run.curve(of: name, on: split), let first = curve.x.first,
      let last = curve.x.last
    else { return nil }
    return CurveEvidence(curve, until: nil, span: first...last)
  }
}
