/// How large and how small numbers may be for squares and sums of squares to stay numbers.
///
/// A `Double` reaches to 1.8e308, but its square only from 1e154 on up to infinity. What is beyond 1e75 has
/// exploded in any unit, and squares of squares of all else are still finite; what is nearer to 0 than
/// 1e-75 differs from it in no unit.
package enum CalculableRange {
  package static let largest = 1e75
  package static let smallest = 1e-75

  /// `largest` and `smallest` for people.
  package static let largestText = "1e75"
  package static let smallestText = "1e-75"

  /// Whether a number can be calculated with: neither NaN nor infinite, nor so large or small that squares
  /// of it would be.
  package static func contains(_ value: Double) -> Bool {
    value == 0 || smallest...largest ~= value.magnitude
  }

  /// The number, as infinite where it is too large, and as 0 where it is too small.
  package static func limited(_ value: Double) -> Double {
    guard value.isFinite, !contains(value) else { return value }
    let end = value.magnitude > largest ? Double.infinity : 0
    return value < 0 ? -end : end
  }
}
