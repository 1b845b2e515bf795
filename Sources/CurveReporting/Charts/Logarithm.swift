/// The decimal logarithm, written here because the standard library has none without libc.
enum Logarithm {
  /// The decimal logarithm of a positive, finite number, exact to about 15 digits.
  ///
  /// ln m = 2·artanh((m − 1) / (m + 1)) for the significand m, moved to 1/√2…√2 so that the series
  /// converges in a few terms.
  static func base10(_ value: Double) -> Double {
    precondition(value > 0 && value.isFinite, "only positive numbers have a logarithm")
    var significand = value.significand
    var exponent = Double(value.exponent)
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    var power = ratio
    var sum = 0.0
    for divisor in stride(from: 1.0, through: 25, by: 2) {
      sum += power / divisor
      power *= ratio * ratio
    }
    return (2 * sum + exponent * 0.6931471805599453) / 2.302585092994046
  }
}
