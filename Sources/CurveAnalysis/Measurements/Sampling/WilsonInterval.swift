/// Wilson's score interval of a proportion (Wilson 1927).
package enum WilsonInterval {
  /// 95 % interval for a share measured on `n` examples; `share` in 0…1, n ≥ 1.
  ///
  /// centre = (p + z²/2n) / (1 + z²/n), half width = z √(p(1−p)/n + z²/4n²) / (1 + z²/n).
  package static func around(share: Double, sampleSize n: Int) -> ClosedRange<Double> {
    let p = min(max(share, 0), 1)
    let z = NormalDistribution.quantile975
    let size = Double(max(n, 1))
    let scale = 1 + z * z / size
    let centre = (p + z * z / (2 * size)) / scale
    let half = z * (p * (1 - p) / size + z * z / (4 * size * size)).squareRoot() / scale
    return min(max(centre - half, 0), p)...max(min(centre + half, 1), p)
  }

  /// The same with a continuity correction (method 4 of Newcombe 1998), which a handful of trials needs
  /// to agree with the exact sign test.
  package static func corrected(share: Double, sampleSize n: Int) -> ClosedRange<Double> {
    let p = min(max(share, 0), 1)
    let q = 1 - p
    let z = NormalDistribution.quantile975
    let size = Double(max(n, 1))
    let scale = 2 * (size + z * z)
    func root(_ sign: Double) -> Double {
      let side = sign < 0 ? 4 * p * (size * q + 1) : 4 * p * (size * q - 1)
      return z * max(z * z + sign * 2 - 1 / size + side, 0).squareRoot()
    }
    let low = (2 * size * p + z * z - 1 - root(-1)) / scale
    let high = (2 * size * p + z * z + 1 + root(1)) / scale
    return (p <= 0 ? 0 : min(max(low, 0), p))...(p >= 1 ? 1 : max(min(high, 1), p))
  }
}
