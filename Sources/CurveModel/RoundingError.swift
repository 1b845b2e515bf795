/// What computing in binary leaves of numbers that are equal.
package enum RoundingError {
  /// The most that sums and products of doubles are off, as a share of the numbers.
  ///
  /// One operation is off by at most 1.1e-16; this allows for thousands of them.
  package static let largestShare = 1e-12

  /// Whether an amount is more than rounding may have left of a value.
  package static func isExceeded(by amount: Double, of value: Double) -> Bool {
    amount > largestShare * abs(value)
  }

  /// A difference of numbers up to `largest`; 0 where rounding alone may have left it.
  package static func settled(_ difference: Double, ofNumbersUpTo largest: Double) -> Double {
    difference.isFinite && !isExceeded(by: abs(difference), of: largest) ? 0 : difference
  }
}
