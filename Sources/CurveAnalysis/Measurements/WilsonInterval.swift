/// Wilson's score interval of a proportion (Wilson 1927).
package enum WilsonInterval {
  /// 95 % interval for a share measured on `n` examples; `share` in 0…1, n ≥ 1.
  ///
  /// centre = (p + z²/2n) / (1 + z²/n), half width = z √(p(1−p)/n + z²/4n²) / (1 + z²/n).
  package static func around(share: Double, sampleSize n: Int) -> ClosedRange<Double> {
    let p = min(max(share, 0), 1)
    let z = 1.959963984540054
    let size = Double(max(n, 1))
    let scale = 1 + z * z / size
    let centre = (p + z * z / (2 * size)) / scale
    let half = z * (p * (1 - p) / size + z * z / (4 * size * size)).squareRoot() / scale
    return min(max(centre - half, 0), p)...max(min(centre + half, 1), p)
  }
}
