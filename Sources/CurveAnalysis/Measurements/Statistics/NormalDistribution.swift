import Glibc

/// The standard normal distribution, and quantiles of Student's t.
package enum NormalDistribution {
  /// The 97.5 % quantile: standard deviations to each side that hold 95 %.
  package static let quantile975 = 1.959963984540054

  /// P(X ≤ z) of a standard normal X.
  package static func cumulative(_ z: Double) -> Double {
    0.5 * erfc(-z / 2.0.squareRoot())
  }

  /// The z with P(X ≤ z) = p, for 0 < p < 1 (Acklam's rational approximation with one Halley step;
  /// relative error below 1e-14).
  package static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile needs a probability between 0 and 1")
    let a = [
      -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.383577518672690e2,
      -3.066479806614716e1, 2.506628277459239,
    ]
    let b = [
      -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
      -1.328068155288572e1, 1,
    ]
    let c = [
      -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
      4.374664141464968, 2.938163982698783,
    ]
    let d = [
      7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1,
    ]
    func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
      coefficients.reduce(0) { $0 * x + $1 }
    }
    let tail = min(p, 1 - p)
    var z: Double
    if tail < 0.02425 {
      let q = (-2 * log(tail)).squareRoot()
      z = polynomial(c, q) / polynomial(d, q)
      if p > 0.5 { z = -z }
    } else {
      let q = p - 0.5
      z = polynomial(a, q * q) * q / polynomial(b, q * q)
    }
    let error = cumulative(z) - p
    let step = error * (2 * Double.pi).squareRoot() * exp(z * z / 2)
    z -= step / (1 + z * step / 2)
    return z
  }

  /// The two-sided 95 % quantile of Student's t (Cornish–Fisher expansion from 3 degrees of freedom
  /// on, exact below; relative error under 1 %).
  package static func studentQuantile95(degreesOfFreedom: Double) -> Double {
    let exact = [12.706, 4.303]
    if degreesOfFreedom < 1.5 { return exact[0] }
    if degreesOfFreedom < 2.5 { return exact[1] }
    let z = quantile975
    let n = degreesOfFreedom
    let z3 = z * z * z
    let z5 = z3 * z * z
    let z7 = z5 * z * z
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
      + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n)
  }
}
