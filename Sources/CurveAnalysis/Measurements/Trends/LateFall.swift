import CurveModel

/// The straight line through the end of a run: whether it was still falling, and by how much.
package struct LateFall: Sendable {
  /// Fall over the last `shareOfRun`, oriented: positive is an improvement.
  package var amount: Double
  package var slope: Double
  /// The fall as a share of the whole improvement (first level − best level); 0 without one.
  package var shareOfImprovement: Double

  /// The stretch at the end that must show a trend.
  package static let shareOfRun = 0.20
  /// Standard errors by which its slope must differ from flat.
  package static let standardErrors = 3.0
  /// The same for validation beside training that falls: two curves that fall together do so less often by chance.
  static let standardErrorsBesideTraining = 2.0
  /// The fall over that stretch must be this share of the whole improvement.
  package static let leastShareOfImprovement = 0.01
  /// Or it must be this share of the best level's distance to the ideal.
  ///
  /// A start far above everything else would make trifles of all that follows. A rise up to the same
  /// share is no reason to act either.
  package static let leastShareOfLevel = TurnUp.leastShare

  /// A curve that falls by this share of its level's distance to the ideal over the stretch has no plateau yet, however
  /// little that is beside all it gained.
  static let leastShareOfSlope = 0.01

  /// The share of the fall that has to lie below everything before it.
  static let leastShareBeyondBest = 0.2

  /// The slope is more than noise, and the fall more than a trifle.
  package var isReal: Bool { isReal(beyond: Self.standardErrors) }

  /// The same by another number of standard errors.
  func isReal(beyond standardErrors: Double) -> Bool {
    slope < 0 && isMoreThanTrifle
      && (shareOfImprovement > Self.leastShareOfImprovement
        || shareOfLevel > Self.leastShareOfLevel)
      && isNewBest && slope < -standardErrors * slopeError
  }

  /// The end is no plateau: it falls beyond its noise, whether or not a longer run would be worth it.
  var isSlope: Bool {
    isReal
      || shareOfLevel > Self.leastShareOfSlope && slope < -Self.standardErrors * slopeError
  }

  private let shareOfLevel: Double
  private let isMoreThanTrifle: Bool
  private let line: LineFit
  private let levels: LevelEstimator
  /// Where the stretch begins.
  private let start: Double
  private let end: Double

  /// The line ends below everything before the stretch: a fall that only undoes a hump gains nothing.
  private var isNewBest: Bool {
    let smoothed = levels.smoothed
    // Of a fall that levels off the line ends below all that was reached.
    let reached = max(line.value, smoothed.y.last ?? line.value)
    let limit = reached + Self.leastShareBeyondBest * amount
    for (x, y) in zip(smoothed.x, smoothed.y) {
      if x >= start { break }
      guard y > limit else { return false }
    }
    return true
  }

  /// Standard error of the slope, widened for autocorrelation.
  package var slopeError: Double {
    let noise = levels.noise(around: end)
    let correlation = Double(line.count) / noise.effectiveCount(of: line.count)
    return noise.deviation * (line.slopeVariance * correlation).squareRoot()
  }

  /// How far the recorded values of the stretch lie apart, which no fall over it exceeds.
  private static func range(of curve: LearningCurve, from start: Double) -> Double {
    let first = curve.x.lastIndex { $0 < start } ?? 0
    var (least, most) = (curve.y[first], curve.y[first])
    for index in first..<curve.count {
      least = min(least, curve.y[index])
      most = max(most, curve.y[index])
    }
    return most - least
  }

  /// Measures a curve; nil where it is too short to fit, and where the last stretch of the run holds
  /// none of its points, or a single one behind a gap.
  package init?(of curve: borrowing CurveEvidence, ideal: Double?) {
    let span = curve.levels.span
    let stretch = Self.shareOfRun * (span.upperBound - span.lowerBound)
    guard let end = curve.lastX, end >= span.upperBound - stretch,
      !curve.levels.restsOnOnePoint(at: curve.count - 1),
      let line = curve.levels.trend(overLast: Self.shareOfRun),
      let first = curve.smoothed.y.first, let best = curve.bestValue
    else { return nil }
    start = span.upperBound - stretch
    self.end = end
    self.line = line
    levels = curve.levels
    slope = line.slope
    amount = min(-line.slope * stretch, Self.range(of: curve.levels.curve, from: start))
    shareOfImprovement = first > best ? amount / (first - best) : .infinity
    let distance = ideal.map { abs(best - $0) } ?? 0
    shareOfLevel = distance > 0 ? amount / distance : 0
    isMoreThanTrifle = amount > 1e-6 * abs(line.value)
  }
}
