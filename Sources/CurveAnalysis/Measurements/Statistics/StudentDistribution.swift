import Glibc

/// Student's t distribution, exact in its far tails.
package enum StudentDistribution {
  /// P(T > t) for `degreesOfFreedom` > 0, which need not be whole.
  ///
  /// For t ≥ 0 it is ½ I_x(ν/2, ½) with x = ν/(ν + t²), I the regularized incomplete beta function
  /// (Abramowitz & Stegun 26.7.1).
  package static func upperTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    guard t.isFinite else { return t == .infinity ? 0 : t == -.infinity ? 1 : .nan }
    let x = degreesOfFreedom / (degreesOfFreedom + t * t)
    let tail = 0.5 * regularizedBeta(x, degreesOfFreedom / 2, 0.5)
    return t >= 0 ? tail : 1 - tail
  }

  /// I_x(a, b): its continued fraction (DLMF 8.17.22) by Lentz's method, on the side where it
  /// converges fast.
  private static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - regularizedBeta(1 - x, b, a) }
    let logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
    let front = exp(a * log(x) + b * log1p(-x) - logBeta) / a
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny)
    var fraction = d
    for step in 1...300 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var change = 1.0
      for coefficient in [even, odd] {
        d = 1 / nonZero(1 + coefficient * d, tiny)
        c = nonZero(1 + coefficient / c, tiny)
        change = c * d
        fraction *= change
      }
      if abs(change - 1) < 1e-15 { break }
    }
    return front * fraction
  }

  private static func nonZero(_ value: Double, _ tiny: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }

  /// ln Γ(z) for z > 0: Stirling's series above 10, the recurrence below.
  private static func logGamma(_ z: Double) -> Double {
    var z = z
    var shift = 0.0
    while z < 10 {
      shift -= log(z)
      z += 1
    }
    let square = 1 / (z * z)
    let series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / z
    return shift + (z - 0.5) * log(z) - z + 0.5 * log(2 * Double.pi) + series
  }
}
