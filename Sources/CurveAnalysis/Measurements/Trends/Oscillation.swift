import CurveModel

/// How far a curve swings from one point to the next in the second half of the run, or over the last twelve
/// points of a short one.
package struct Oscillation: Hashable, Sendable {
  /// Median absolute step between neighbouring points: half of the steps are larger.
  package var swing: Double
  /// Share of the inner points at which the curve turns back; 2/3 for white noise, 0 for a smooth fall.
  package var reversals: Double
  /// The swing as a share of what the run gained in all (first level − best level); infinite without
  /// a gain.
  package var shareOfGain: Double
  /// The swing as a share of the level's distance to the ideal; nil without an ideal.
  package var shareOfLevel: Double?

  /// Fewer points do not tell swinging from a few odd evaluations.
  package static let leastPoints = 16
  /// Of fewer, down to so many, only larger swings tell.
  ///
  /// Of simulated runs of 8 to 15 points that settled with noise of a tenth of their level 0.0 to 0.7 % swing by a
  /// third of it, of those with 15 % 2 to 7 %.
  package static let fewPoints = 8
  package static let largeShareOfLevelOfFew = 0.33
  /// Labelled real curves: 0.20 to 0.26 where readers wrote "unstable", at most 0.08 where they wrote
  /// "noisy" or nothing.
  package static let leastShareOfGain = 0.15
  /// Labelled real curves: 0.058 to 0.091 for the unstable ones; 1.7 % of DeepOBS' settled runs and
  /// none of OverfitGuard's 375 healthy ones reach both shares.
  package static let leastShareOfLevel = 0.05
  /// Swings of so much of the level are large however much was gained: a high start makes all that follows small.
  ///
  /// Steps of noise are as large as its standard deviation; 0.2 % of simulated runs that settled with noise of up to
  /// 15 % of their level reach it, 0.8 % a fifth (`scripts/benchmark-decisions settled`).
  package static let largeShareOfLevel = 0.25
  /// Swings of a proportion below this share of its whole are what a few examples make, however near its ideal it is.
  ///
  /// Accuracies between 98.3 and 99.2 % swing by half of their distance to 100 %, and readers call them converged.
  package static let leastShareOfWhole = 0.01
  /// Half of a short run holds too few points to tell how often it turns back.
  static let leastPointsLooked = 12
  /// Below it the steps follow a trend.
  package static let leastReversals = 0.4

  package var isLarge: Bool {
    guard reversals >= Self.leastReversals, shareOfWhole ?? .infinity >= Self.leastShareOfWhole
    else { return false }
    guard count >= Self.leastPoints else {
      return shareOfLevel.map { $0 > Self.largeShareOfLevelOfFew } ?? false
    }
    if let shareOfLevel, shareOfLevel > Self.largeShareOfLevel { return true }
    return isLargeOfGain && (shareOfLevel ?? .infinity) > Self.leastShareOfLevel
  }

  /// Whether the swings are large beside what the run gained.
  package var isLargeOfGain: Bool { shareOfGain > Self.leastShareOfGain }

  /// The swing as a share of the whole of a proportion; nil for other metrics.
  private let shareOfWhole: Double?
  private let count: Int

  /// Measures a curve; nil with fewer than eight points.
  package init?(of estimator: LevelEstimator, ideal: Double?, whole: Double? = nil) {
    let curve = estimator.curve
    guard curve.count >= Self.fewPoints, let first = estimator.smoothed.y.first,
      let best = estimator.bestIndex.map({ estimator.smoothed.y[$0] })
    else { return nil }
    count = curve.count
    var half = Array(curve.y.suffix(Self.pointsLooked(of: curve.count)))
    var steps = zip(half, half.dropFirst()).map { $1 - $0 }
    let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
    reversals = Double(turns) / Double(steps.count - 1)
    for index in steps.indices { steps[index] = abs(steps[index]) }
    swing = Median.of(&steps)
    shareOfWhole = whole.map { [swing] in swing / $0 }
    shareOfGain = first > best ? swing / (first - best) : .infinity
    let level = Median.of(&half)
    shareOfLevel = ideal.map { $0 == level ? .infinity : swing / abs(level - $0) }
  }

  private static func pointsLooked(of count: Int) -> Int {
    max(count / 2, min(leastPointsLooked, 3 * count / 4))
  }

  /// Whether the largest step is too small for a large swing, which spares most curves the medians.
  ///
  /// The swing is at most that step, and the level at least as far from the ideal as the nearest value.
  static func isRuledOut(in estimator: LevelEstimator, ideal: Double?) -> Bool {
    let curve = estimator.curve
    guard let ideal, curve.count >= leastPoints, let first = estimator.smoothed.y.first,
      let best = estimator.bestIndex.map({ estimator.smoothed.y[$0] }), first > best
    else { return false }
    let half = curve.y.suffix(pointsLooked(of: curve.count))
    var (step, nearest) = (0.0, Double.infinity)
    for index in half.indices.dropFirst() {
      step = max(step, abs(half[index] - half[index - 1]))
      nearest = min(nearest, half[index] - ideal)
    }
    nearest = min(nearest, half[half.startIndex] - ideal)
    return nearest > 0 && step / nearest <= largeShareOfLevel
      && step / (first - best) <= leastShareOfGain
  }
}

extension Evidence {
  /// How far a curve of the judged metric swings.
  func swings(of curve: CurveEvidence) -> Oscillation? {
    Oscillation(
      of: curve.levels, ideal: ideal, whole: metric.isProportion ? metric.whole : nil)
  }
}
