import Glibc

/// What it does to a level that it was picked for being the best of several.
///
/// The lowest of k equally good, noisy levels lies below its truth: the more rivals, the farther.
enum PickedLevel {
  /// Smoothed values within this many standard errors of the picked one might as well have been it.
  static let rivalStandardErrors = 2.0
  /// Independent levels a window's length of smoothed points amounts to, more than one.
  ///
  /// Without this widening the 80 % intervals of validation hold the truth
  /// in 25 to 59 % of flat runs of 50 and 100 epochs, with it in 72 to 97 %
  /// (`scripts/benchmark-decisions coverage`).
  static let levelsAWindow = 1.5

  /// Factor that widens the standard error of the level at the picked place.
  ///
  /// It is the root of the second moment of the least of k standard normals, from Blom's
  /// approximation of its mean, Φ⁻¹((k − 3/8)/(k + 1/4)), and a variance of 1/(1 + 0.7 ln k).
  static func widening(
    value: Double, standardError: Double, among smoothed: [Double], window: Int
  ) -> Double {
    let reach = rivalStandardErrors * standardError
    let rivals = smoothed.count { abs($0 - value) < reach }
    let levels = levelsAWindow * Double(rivals) / Double(window)
    guard levels > 1 else { return 1 }
    let mean = NormalDistribution.quantile((levels - 0.375) / (levels + 0.25))
    return max(mean * mean + 1 / (1 + 0.7 * log(levels)), 1).squareRoot()
  }
}
