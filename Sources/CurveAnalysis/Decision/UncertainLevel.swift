/// A level with its uncertainty, oriented; the spread may differ above and below.
package struct UncertainLevel: Hashable, Sendable {
  package var value: Double
  /// Standard deviation towards lower values.
  package var deviationBelow: Double
  /// Standard deviation towards higher values.
  package var deviationAbove: Double

  package init(_ value: Double, deviation: Double = 0) {
    self.value = value
    deviationBelow = deviation
    deviationAbove = deviation
  }

  package init(_ value: Double, deviationBelow: Double, deviationAbove: Double) {
    self.value = value
    self.deviationBelow = deviationBelow
    self.deviationAbove = deviationAbove
  }

  /// Standard deviations to each side that hold 95 %.
  static let z = NormalDistribution.quantile975

  /// Bounds of the 95 % interval.
  package var low: Double { value - Self.z * deviationBelow }
  package var high: Double { value + Self.z * deviationAbove }

  /// The quantile at a standard normal z: half of the probability lies on each side of `value`.
  func quantile(z: Double) -> Double { value + z * (z < 0 ? deviationBelow : deviationAbove) }

  /// The difference of two independent levels with its 95 % interval (MOVER: Zou & Donner 2008;
  /// Newcombe 1998 for proportions).
  package static func difference(_ a: UncertainLevel, _ b: UncertainLevel) -> Component {
    let value = a.value - b.value
    func length(_ p: Double, _ q: Double) -> Double { (p * p + q * q).squareRoot() }
    return Component(
      value: value, low: value - length(a.value - a.low, b.high - b.value),
      high: value + length(a.high - a.value, b.value - b.low))
  }
}
