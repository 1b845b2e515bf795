import CurveModel
import Glibc

/// How far the end of a curve lies above its smoothed best.
package struct TurnUp: Sendable {
  /// Place of the smoothed best.
  package var lowestX: Double
  /// Place of the checkpoint worth keeping, near it.
  package var bestX: Double
  package var best: Double
  /// Mean of the late window.
  package var end: Double
  /// end − best, oriented: positive means that the curve got worse.
  package var rise: Double
  /// The rise as a share of the best level's distance to the ideal; of the progress (first − best)
  /// where no ideal is known.
  package var share: Double
  private let estimator: LevelEstimator
  /// Points of the late window.
  private let late: Int

  /// Below six points noise is not measured, and only points that rise one after the other tell.
  package static let leastPoints = 5
  /// A trend that flat white noise exceeds in one of twenty runs; it needs at least four points.
  ///
  /// Labelled real curves of 8 to 30 noisy points: 2.0 to 2.6 where readers saw overfitting beside a
  /// large gap, at most 0.5 where they saw a plateau.
  package static let risingTrend = 1.645
  /// From so many points on the late window averages noise away, and the rise itself tells more.
  package static let mostPointsForTrend = 50
  /// A rise up to this share is no reason to act.
  package static let leastShare = 0.03
  /// Values that have to rise one after the other behind the best of a short run.
  static let leastClimb = 3
  /// Values at the end of a short run that may rise at once: a single one may be a spike.
  static let suddenPoints = 2
  /// Values before them that show how far the curve scatters.
  static let pointsBeforeSudden = 5
  /// Values at the end of a short run that have to lie above its best, where its end is a step up without a trend: so many,
  /// and this share of those since the best.
  static let leastStepPoints = 3
  static let shareOfStep = 2.0 / 3
  /// Beside a gap that opened so large a rise needs to stand out of the scatter at the end alone.
  package static let farShare = 0.10
  /// The late window: this share of the points, at least `leastLatePoints`.
  package static let lateShare = 0.10
  package static let leastLatePoints = 5
  /// A last point this many deviations above the others of the window is an odd one; white noise has it
  /// in one of a thousand runs.
  static let oddDeviations = 3.0

  /// True when the best lies inside the late window: the curve is still at its best, and the window's
  /// mean lies above it only because the curve falls.
  package var endsAtBest: Bool

  /// The rise alone is more than noise, and not on its way down again.
  package var isReal: Bool {
    hasRisen && estimator.hasFit && isBeyondNoise && !isComingDown
  }

  /// Validation rose by little at once, early in a short run, and has fallen point by point since.
  private var isComingDown: Bool {
    share <= Self.farShare && rising ?? 0 < -Self.risingTrend
  }

  /// Validation rose point by point, by less than noise alone may do in a run of this length.
  package var isRising: Bool { hasRisen && rising ?? 0 > Self.risingTrend }

  /// Validation ended above its best by more than a trifle: without it there is no turn, whatever the noise.
  var hasRisen: Bool { share > Self.leastShare && (!endsAtBest || isClimbingBriefly) }

  /// The end of a short run rose value by value from its best, by a plain share: too few values for a trend, and in the
  /// noise of a short run the bend itself counts.
  var isClimbing: Bool { climbed(Self.leastClimb) }

  /// The same of one value fewer, which takes more of training to be no noise.
  var isClimbingBriefly: Bool { climbed(Self.leastClimb - 1) }

  private func climbed(_ least: Int) -> Bool {
    let values = estimator.curve.y
    guard values.count < Self.mostPointsForTrend, let lowest = values.lowestIndex,
      values.count - 1 - lowest >= least, let last = values.last, share > 0
    else { return false }
    let scale = rise / share
    return zip(values[lowest...], values[lowest...].dropFirst()).allSatisfy { $0 < $1 }
      && last - values[lowest] > Self.farShare * scale
  }

  /// Place of the recorded best of a short run that most values since lie above by `farShare`, to the end; nil elsewhere.
  ///
  /// A step up has no trend to find, and in a short run it counts as noise itself. So may noise look, which only what
  /// training did since tells apart.
  var bestBeforeStep: Double? {
    let curve = estimator.curve
    guard hasRisen, curve.count < Self.mostPointsForTrend, let lowest = curve.y.lowestIndex
    else { return nil }
    let since = curve.count - 1 - lowest
    let step = max(Self.leastStepPoints, Int((Self.shareOfStep * Double(since)).rounded(.up)))
    guard step <= since, let least = curve.y.suffix(step).min(),
      least - curve.y[lowest] > Self.farShare * rise / share
    else { return nil }
    return curve.x[lowest]
  }

  /// The last two values of a short run lie far above its best, and out of the scatter of those before them.
  ///
  /// In the noise at the end the rise itself counts, so that a steep one hides in it.
  package var isSudden: Bool {
    guard !endsAtBest, share > Self.farShare, estimator.curve.count < Self.mostPointsForTrend
    else { return false }
    let values = estimator.curve.y
    let before = values.dropLast(Self.suddenPoints).suffix(Self.pointsBeforeSudden)
    guard before.count == Self.pointsBeforeSudden,
      let least = values.suffix(Self.suddenPoints).min()
    else { return false }
    return TrainingBreak.standsOut(least, of: Array(before))
      && least - best > Self.farShare * rise / share
  }

  /// Validation ended far above its best, by more than the scatter at its end, though not by more than the
  /// curve moved in between: a hump that has not come down again.
  package var isFar: Bool {
    !endsAtBest && estimator.hasFit && share > Self.farShare
      && rise > noiseRangeAtEnd
  }

  /// Measures a curve; nil with fewer than five points.
  package init?(of estimator: LevelEstimator, ideal: Double?) {
    let smoothed = estimator.smoothed
    let curve = estimator.curve
    guard curve.count >= Self.leastPoints, let first = smoothed.y.first,
      let index = estimator.bestIndex, let checkpoint = estimator.checkpointIndex
    else { return nil }
    self.estimator = estimator
    late = min(
      max(Int(Self.lateShare * Double(curve.count)), Self.leastLatePoints), curve.count / 3)
    lowestX = smoothed.x[index]
    bestX = smoothed.x[checkpoint]
    endsAtBest = index >= curve.count - late
    best = smoothed.y[index]
    let scale: Double
    if let ideal { scale = abs(best - ideal) } else { scale = first - best }
    end = Self.end(of: estimator, late: late, above: best + Self.leastShare * scale)
    rise = end - best
    share = scale > 0 ? rise / scale : rise > 0 ? .infinity : 0
  }

  /// The rise that flat noise of this length and autocorrelation stays below in 95 % of cases.
  package var noiseRange: Double {
    let range = noiseRangeAtEnd
    return slowNoiseRange.map { max(range, $0) } ?? range
  }

  private var noiseRangeAtEnd: Double { noiseRange(meanError(endNoise)) }

  /// The same by the points after the best: slow wandering shows only over a longer stretch than the end of the
  /// curve.
  private var slowNoiseRange: Double? {
    let least = Noise.leastPointsForAutocorrelation
    // In a short run the trend takes little of it along, and the wider range would hide what readers call
    // overfitting.
    guard estimator.curve.count >= Self.mostPointsForTrend else {
      return estimator.noise(after: lowestX, atLeast: least).map { noiseRange(meanError($0)) }
    }
    return estimator.levelNoise(after: lowestX, atLeast: least)
      .map { noiseRange($0.deviation(ofMeanOf: late)) }
  }

  /// The rise exceeds `noiseRange`; by the noise at the end first, which is measured in less time.
  private var isBeyondNoise: Bool {
    rise > noiseRangeAtEnd && slowNoiseRange.map { rise > $0 } ?? true
  }

  /// Mann–Kendall z of the points after the best.
  ///
  /// The best itself is left out: it was picked as the lowest. Of the smoothed best and the checkpoint near it
  /// the one that the clearer trend follows counts. Nil for curves of `mostPointsForTrend` or more, 0 where
  /// fewer than four points follow.
  package var rising: Double? {
    let curve = estimator.curve
    guard curve.count < Self.mostPointsForTrend else { return nil }
    let correlation = endNoise.measuredAutocorrelation
    func trend(after place: Double) -> Double {
      let after = curve.x.firstIndex { $0 > place } ?? curve.count
      return MonotoneTrend.z(of: curve.y[after...], autocorrelation: correlation)
    }
    let sinceLowest = trend(after: lowestX)
    return bestX == lowestX ? sinceLowest : max(sinceLowest, trend(after: bestX))
  }

  /// Standard error of a mean of the late window's length.
  private func meanError(_ noise: Noise) -> Double {
    noise.deviation / noise.effectiveCount(of: late).squareRoot()
  }

  private var endNoise: Noise {
    estimator.noise(around: estimator.curve.x[estimator.curve.count - 1])
  }

  /// The 95 % point of (mean of the late window − smoothed best) for flat noise.
  ///
  /// The best of about n/w independent window means of standard error s lies near −s √(2 ln(n/w));
  /// the late mean is another such mean, 1.645 s above at 95 %.
  /// `error` is s.
  private func noiseRange(_ error: Double) -> Double {
    let windows = max(Double(estimator.curve.count) / Double(late), 2)
    return error * (1.645 + (2 * log(windows)).squareRoot())
  }

  /// The mean of the late window, without its last point where that stands off the others by more than
  /// noise: one odd value at the end, which nothing follows, is not known to be a spike yet.
  ///
  /// Asked only of windows above `threshold`, since a lower one is no turn in any case, and not of short
  /// runs, in which one point of five may be the turn.
  private static func end(
    of estimator: LevelEstimator, late: Int, above threshold: Double
  ) -> Double {
    let window = estimator.curve.y.suffix(late)
    let mean = window.reduce(0, +) / Double(late)
    guard estimator.curve.count >= mostPointsForTrend, mean > threshold, let last = window.last
    else { return mean }
    let rest = (mean * Double(late) - last) / Double(late - 1)
    guard last > rest else { return mean }
    let noise = estimator.noise(around: estimator.curve.x[estimator.curve.count - 1])
    return last - rest > oddDeviations * noise.deviation ? rest : mean
  }
}
