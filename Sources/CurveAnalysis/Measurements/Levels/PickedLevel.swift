import Glibc

/// What it does to a level that it was picked for being the best of several.
///
/// The lowest of k equally good, noisy levels lies below its truth: the more rivals, the farther.
enum PickedLevel {
  /// Smoothed values within this many standard errors of the picked one might as well have been it.
  static let rivalStandardErrors = 2.0
  /// Independent levels a window's length of smoothed points amounts to, more than one.
  ///
  /// Without this widening the 80 % intervals of validation hold the truth in 22 to 49 % of flat runs of 50 and
  /// 100 epochs, with it in 73 to 90 % (`scripts/benchmark-decisions coverage`).
  static let levelsAWindow = 2.0

  /// The share of intervals that the widening is made for.
  private static let share = 0.8

  /// Factor that widens the standard error of the level at the picked place.
  ///
  /// With it the 80 % interval holds the truth as often as that of a level that was not picked: the least of
  /// k standard normals is above −Φ⁻¹(0.8^(1/k)) in 80 % of cases. The 95 % interval is wider than it need be.
  static func widening(
    value: Double, standardError: Double, among smoothed: [Double], window: Int
  ) -> Double {
    let levels = rivals(
      of: value, standardError: standardError, among: smoothed[...], window: window)
    guard levels > 1 else { return 1 }
    let farthest = NormalDistribution.quantile(pow(share, 1 / levels))
    return max(farthest / NormalDistribution.quantile((1 + share) / 2), 1)
  }

  /// How far the lowest of the levels lies below the truth, in half of all cases: the least of k standard normals is
  /// below −Φ⁻¹(0.5^(1/k)).
  static func luck(
    of value: Double, standardError: Double, among smoothed: ArraySlice<Double>, window: Int
  ) -> Double {
    let levels = rivals(of: value, standardError: standardError, among: smoothed, window: window)
    return levels > 1 ? standardError * NormalDistribution.quantile(pow(0.5, 1 / levels)) : 0
  }

  /// The independent levels that might as well have been the lowest.
  private static func rivals(
    of value: Double, standardError: Double, among smoothed: ArraySlice<Double>, window: Int
  ) -> Double {
    let reach = rivalStandardErrors * standardError
    return levelsAWindow * Double(smoothed.count { abs($0 - value) < reach }) / Double(window)
  }
}
