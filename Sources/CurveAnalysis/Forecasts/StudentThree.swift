import Glibc

/// Student's t with three degrees of freedom: forecasts err like it, rarely but then far.
enum StudentThree {
  /// 80 % of it lies within this distance of 0.
  static let quantile80 = 1.637744353696210

  /// P(X ≤ t) = ½ + (atan s + s / (1 + s²)) / π with s = t / √3.
  static func cumulative(_ t: Double) -> Double {
    guard t.isFinite else { return t > 0 ? 1 : 0 }
    let s = t / 3.0.squareRoot()
    return 0.5 + (atan(s) + s / (1 + s * s)) / .pi
  }
}
