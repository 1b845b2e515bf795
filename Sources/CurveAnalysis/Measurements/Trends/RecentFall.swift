import CurveModel

/// Whether a short run was still falling in its second half, whatever the shape of the fall.
package struct RecentFall: Hashable, Sendable {
  /// Mean of the half's earlier points − mean of its later ones, oriented: positive is an improvement.
  package var amount: Double
  /// Points of the half.
  package var count: Int
  /// Points of either mean.
  var part: Int { max(count / 2, 1) }
  /// Whether the half is all there is: a run of four values, a quarter each.
  let isAll: Bool
  private let half: ArraySlice<Double>
  /// Mean of the half's later points.
  private let end: Double

  /// Fewer points have no trend: four that fall one after the other do so by chance in one of 24 runs.
  package static let leastPoints = 4
  /// In runs of up to so many points a fifth holds too few for a slope; their last half is looked at instead.
  static let mostPointsOfShortRun = 50
  /// Means of fewer points are noise.
  static let leastPointsOfEnd = 3
  /// The least share of the half's fall that its last quarter has to gain over the one before: half of it in
  /// a steady fall, none in one that is over.
  ///
  /// Of 60 accuracies that were flat for the last 6 of 30 epochs 34 were called improving without it.
  static let shareOfEnd = 0.2
  /// The share of the fall that has to lie below everything smoothed before the half: a hump undone is no gain.
  static let leastShareBeyondBest = LateFall.leastShareBeyondBest
  /// A trend that flat white noise falls below in one of twenty runs.
  package static let fallingTrend = -1.645

  /// Measures the last half of a finite curve, at least four points; nil for fewer.
  package init?(of curve: borrowing LearningCurve) {
    guard curve.count >= Self.leastPoints else { return nil }
    count = max(curve.count / 2, Self.leastPoints)
    half = curve.y.suffix(count)
    isAll = count == curve.count
    let part = max(count / 2, 1)
    end = half.suffix(part).reduce(0, +) / Double(part)
    amount = half.prefix(part).reduce(0, +) / Double(part) - end
  }

  /// Standard error of the amount, for values that scatter around their curve by a deviation.
  func error(at deviation: Double) -> Double {
    deviation * (2 / Double(part)).squareRoot()
  }

  /// Whether the later points lie below everything before the half, by a share of the fall.
  ///
  /// - Parameter smoothed: the values of the whole curve, as many as it has points.
  /// - Returns: false where the fall only undoes a hump.
  func isNewBest(after smoothed: [Double]) -> Bool {
    let limit = end + Self.leastShareBeyondBest * amount
    return smoothed.dropLast(count).allSatisfy { $0 > limit }
  }

  /// Mann–Kendall z of the second half; negative for a fall.
  package var trend: Double { MonotoneTrend.z(of: half) }

  /// Whether the last quarter of the half gained next to nothing over the one before it: the fall is over.
  package var hasEnded: Bool {
    let quarter = max(count / 4, 1)
    guard isAll || quarter >= Self.leastPointsOfEnd else { return false }
    // Medians, since one odd evaluation of three would end a fall.
    var before = Array(half.suffix(2 * quarter).prefix(quarter))
    var end = Array(half.suffix(quarter))
    return Median.of(&before) - Median.of(&end) < Self.shareOfEnd * amount
  }
}
