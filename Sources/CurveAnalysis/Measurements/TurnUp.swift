import CurveModel
import Glibc

/// How far the end of a curve lies above its smoothed best.
package struct TurnUp: Hashable, Sendable {
  /// Place of the smoothed best.
  package var bestX: Double
  package var best: Double
  /// Mean of the late window.
  package var end: Double
  /// end − best, oriented: positive means that the curve got worse.
  package var rise: Double
  /// The rise as a share of the best level's distance to the ideal; of the progress (first − best)
  /// where no ideal is known.
  package var share: Double
  /// The rise that flat noise of this length and autocorrelation stays below in 95 % of cases.
  package var noiseRange: Double
  /// Mann–Kendall z of the points after the best.
  ///
  /// The best itself is left out: it was picked as the lowest. 0 for curves of `mostPointsForTrend`
  /// or more and where fewer than four points follow.
  package var rising: Double

  package static let leastPoints = 6
  /// A trend that flat white noise exceeds in one of twenty runs; it needs at least four points.
  ///
  /// Labelled real curves of 8 to 30 noisy points: 2.0 to 2.6 where readers saw overfitting beside a
  /// large gap, at most 0.5 where they saw a plateau.
  package static let risingTrend = 1.645
  /// From so many points on the late window averages noise away, and the rise itself tells more.
  package static let mostPointsForTrend = 50
  /// A rise up to this share is no reason to act.
  package static let leastShare = 0.03
  /// The late window: this share of the points, at least `leastLatePoints`.
  package static let lateShare = 0.10
  package static let leastLatePoints = 5

  /// True when the best lies inside the late window: the curve is still at its best, and the window's
  /// mean lies above it only because the curve falls.
  package var endsAtBest: Bool

  /// The rise alone is more than noise.
  package var isReal: Bool { !endsAtBest && share > Self.leastShare && rise > noiseRange }

  /// Validation rose point by point, by less than noise alone may do in a run of this length.
  package var isRising: Bool {
    !endsAtBest && share > Self.leastShare && rising > Self.risingTrend
  }

  /// Measures a curve; nil with fewer than six points.
  package init?(of estimator: LevelEstimator, ideal: Double?) {
    let smoothed = estimator.smoothed
    let curve = estimator.curve
    guard curve.count >= Self.leastPoints, let first = smoothed.y.first,
      let index = smoothed.y.indices.min(by: { smoothed.y[$0] < smoothed.y[$1] })
    else { return nil }
    let late = min(
      max(Int(Self.lateShare * Double(curve.count)), Self.leastLatePoints), curve.count / 3)
    let place = smoothed.x[index]
    bestX = place
    endsAtBest = index >= curve.count - late
    best = smoothed.y[index]
    end = curve.y.suffix(late).reduce(0, +) / Double(late)
    rise = end - best
    let scale: Double
    if let ideal { scale = abs(best - ideal) } else { scale = first - best }
    share = scale > 0 ? rise / scale : rise > 0 ? .infinity : 0
    let after = zip(curve.x, curve.y).filter { $0.0 > place }
    let since = LearningCurve(x: after.map(\.0), y: after.map(\.1))
    let noise = estimator.noise(around: curve.x[curve.count - 1])
    noiseRange = Self.noiseRange(noise, late: late, count: curve.count)
    if since.count >= Noise.leastPointsForAutocorrelation {
      // Slow wandering shows only over a longer stretch than the end of the curve.
      let slow = Noise(of: since)
      noiseRange = max(noiseRange, Self.noiseRange(slow, late: late, count: curve.count))
    }
    rising =
      curve.count < Self.mostPointsForTrend
      ? MonotoneTrend.z(of: since.y, autocorrelation: noise.measuredAutocorrelation) : 0
  }

  /// The 95 % point of (mean of the late window − smoothed best) for flat noise.
  ///
  /// The best of about n/w independent window means of standard error s lies near −s √(2 ln(n/w));
  /// the late mean is another such mean, 1.645 s above at 95 %.
  private static func noiseRange(_ noise: Noise, late: Int, count: Int) -> Double {
    let error = noise.deviation / noise.effectiveCount(of: late).squareRoot()
    let windows = max(Double(count) / Double(late), 2)
    return error * (1.645 + (2 * log(windows)).squareRoot())
  }
}
