import CurveModel

/// What a curve would still gain if it went on slowing down as it did.
///
/// Of 144 trainings cut in half that still fell (scripts/benchmark-trainings) it tells for 114 whether as much training
/// again gains 2 % of the level, and for 78 of 94 whether 5 %; a power law through the same means does for 116 and 75, and
/// says so of runs that have all but levelled off.
enum RemainingGain {
  /// Fewer points have means of one or two, which tell nothing of how a fall slows down.
  static let leastPoints = 12

  /// By the means of the last three quarters of the run: of a geometric fall by d₁ and then d₂ the rest is
  /// d₂ · ρ / (1 − ρ) with ρ = d₂/d₁ (Aitken 1926, the delta-squared process), and half a quarter later, at the end of the
  /// run, √ρ of it.
  ///
  /// - Parameter values: Oriented values in equal steps, lower is better.
  /// - Returns: The rest behind the end, 0 where the last quarter is no better than the one before, infinity where
  ///   the fall does not slow down; nil of fewer than `leastPoints` values.
  static func of(_ values: [Double]) -> Double? {
    guard values.count >= leastPoints else { return nil }
    let ends = (1...4).map { $0 * values.count / 4 }
    let means = zip(ends, ends.dropFirst()).map { start, end in
      values[start..<end].reduce(0, +) / Double(end - start)
    }
    let (earlier, later) = (means[0] - means[1], means[1] - means[2])
    guard later > 0 else { return 0 }
    guard earlier > later else { return .infinity }
    let ratio = later / earlier
    return later * ratio / (1 - ratio) * ratio.squareRoot()
  }
}
