/// How many runs tell a difference that is there.
package enum RunsNeeded {
  /// Both error rates of Bouthillier's 29 runs.
  package static let errorRate = 0.05
  /// More runs than this are no advice.
  package static let most = 1_000

  /// Runs of each model, in pairs, that tell a probability of improvement P from ½ (Noether 1987).
  ///
  /// N = (z(1 − α) + z(1 − β))² / (6 (½ − P)²), rounded up; 29 for P = 0.75 and α = β = 0.05, the
  /// number of Bouthillier et al. 2021.
  ///
  /// Nil for a probability of ½, and where it takes more than a thousand.
  package static func toTell(
    probability: Double, alpha: Double = errorRate, beta: Double = errorRate
  ) -> Int? {
    let distance = abs(probability - 0.5)
    guard distance > 0 else { return nil }
    let z = NormalDistribution.quantile(1 - alpha) + NormalDistribution.quantile(1 - beta)
    return wholeRuns(z * z / (6 * distance * distance))
  }

  /// Runs of each model that tell two means `margin` apart, where single runs scatter by `deviation`:
  /// n = 2 ((z(1 − α/2) + z(1 − β)) σ/margin)², the normal approximation of the two-sample t test.
  package static func toTell(
    margin: Double, deviation: Double, alpha: Double = errorRate, power: Double = 0.8
  ) -> Int? {
    guard margin != 0, deviation >= 0, deviation.isFinite else { return nil }
    let z = NormalDistribution.quantile(1 - alpha / 2) + NormalDistribution.quantile(power)
    let ratio = z * deviation / margin
    return wholeRuns(2 * ratio * ratio)
  }

  /// The chance that `runs` of each model tell the margin: Φ(|margin|/(σ √(2/n)) − z(1 − α/2)).
  package static func power(
    margin: Double, deviation: Double, runs: Int, alpha: Double = errorRate
  ) -> Double {
    guard runs > 0, deviation > 0 else { return margin == 0 ? alpha : 1 }
    let error = deviation * (2 / Double(runs)).squareRoot()
    return NormalDistribution.cumulative(
      abs(margin) / error - NormalDistribution.quantile(1 - alpha / 2))
  }

  private static func wholeRuns(_ runs: Double) -> Int? {
    guard runs.isFinite, runs <= Double(most) else { return nil }
    return max(Int(runs.rounded(.up)), 2)
  }
}
