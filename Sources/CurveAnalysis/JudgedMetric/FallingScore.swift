import CurveModel

/// A metric that its name calls no more than a score, and that falls as training goes on.
///
/// scikit-learn keeps the deviance of its gradient boosting as `train_score_`, lower is better: name and values say
/// different things, and neither is trusted more.
enum FallingScore {
  /// Fewer points fall one after the other by chance.
  private static let leastPoints = 5
  /// Kendall's tau of a curve with its places, at most: a score that got worse only after a while is above it.
  private static let mostTau = -0.9

  /// Whether a metric of a run is one; over training-set size the score of the training data falls rightly.
  static func isLogged(
    as name: String, of family: MetricFamily?, in run: TrainingRun
  ) -> Bool {
    guard family?.isAnyScore == true, run.axis.kind != .examples else { return false }
    let curves = [Split.train, run.judgedSplit(of: name)].compactMap {
      run.curve(of: name, on: $0)?.finite
    }
    guard !curves.isEmpty else { return false }
    return curves.allSatisfy { curve in
      guard curve.y.count >= leastPoints else { return false }
      return MonotoneTrend.tau(of: MonotoneTrend.coarse(curve.y[...])) <= mostTau
    }
  }
}
