import CurveAnalysis
import CurveModel

/// How many decimals the numbers that stand beside or below each other have: the same, so that they can
/// be compared at a glance.
struct ColumnDecimals {
  /// A number with its standard error, where one is known.
  struct Number {
    var value: Double
    var error: Double?

    init(_ value: Double, error: Double?) {
      self.value = value
      self.error = error
    }

    init(_ level: Level) {
      value = level.value
      error = level.standardError
    }

    init(_ component: Component) {
      value = component.value
      let error = (component.high - component.low) / 4
      self.error = error > 0 ? error : nil
    }
  }

  /// Nil where the numbers are too far apart to have any in common.
  private let decimals: Int?

  /// The decimals that the errors of most numbers leave, the more of equally frequent ones.
  init(_ numbers: [Number]) {
    var counts: [Int: Int] = [:]
    for number in numbers {
      let decimals = DecimalText.meaningfulDecimals(of: number.value, standardError: number.error)
      if let decimals { counts[decimals, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    decimals = most.flatMap { most in
      numbers.allSatisfy { Self.keeps($0, decimals: most) } ? most : nil
    }
  }

  func text(_ number: Number) -> String {
    decimals.map { DecimalText.fixed(number.value, decimals: $0) }
      ?? DecimalText.measured(number.value, standardError: number.error)
  }

  /// Millions are written in short, and a number must not become 0 unless it may be.
  private static func keeps(_ number: Number, decimals: Int) -> Bool {
    let (value, error) = (abs(number.value), number.error ?? 0)
    guard value < 1e6 else { return false }
    return value == 0 || error * 2 >= value || DecimalText.decimalExponent(of: value) >= -decimals
  }
}
