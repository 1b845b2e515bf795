import CurveModel

/// Whether a short run was still falling in its second half, whatever the shape of the fall.
package struct RecentFall: Hashable, Sendable {
  /// Mann–Kendall z of the second half; negative for a fall.
  package var trend: Double
  /// Mean of the half's earlier points − mean of its later ones, oriented: positive is an improvement.
  package var amount: Double
  /// Points of the half.
  package var count: Int
  /// Whether the last quarter of the half is much worse than the quarter before it: the curve has turned.
  package var hasTurned: Bool

  /// Fewer points have no trend: four that fall one after the other do so by chance in one of 24 runs.
  package static let leastPoints = 4
  /// Means of fewer points are noise.
  static let leastPointsOfTurn = 3
  /// A last quarter of the half that lost this share of the half's fall again; among the labelled runs
  /// that still improved one lost a smaller share.
  static let shareOfTurn = 0.5
  /// A trend that flat white noise falls below in one of twenty runs.
  package static let fallingTrend = -1.645

  /// Measures the last half of a finite curve, at least four points; nil for fewer.
  package init?(of curve: LearningCurve) {
    guard curve.count >= Self.leastPoints else { return nil }
    count = max(curve.count / 2, Self.leastPoints)
    let half = curve.y.suffix(count)
    trend = MonotoneTrend.z(of: Array(half))
    let part = max(count / 2, 1)
    amount = (half.prefix(part).reduce(0, +) - half.suffix(part).reduce(0, +)) / Double(part)
    let quarter = max(count / 4, 1)
    let ends = half.suffix(2 * quarter)
    let rise = (ends.suffix(quarter).reduce(0, +) - ends.prefix(quarter).reduce(0, +))
    hasTurned =
      quarter >= Self.leastPointsOfTurn && rise / Double(quarter) > Self.shareOfTurn * amount
  }
}
