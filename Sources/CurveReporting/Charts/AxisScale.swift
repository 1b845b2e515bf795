import CurveModel

/// How values are laid out along an axis.
struct AxisScale {
  var low: Double
  var high: Double
  var isLogarithmic: Bool

  /// Share of the range that is left free at either end.
  private static let margin = 0.06

  /// The place of a value, 0 at the low end and 1 at the high one; nil where it has none.
  func share(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    if isLogarithmic {
      guard value > 0 else { return nil }
      return (Logarithm.base10(value) - Logarithm.base10(low))
        / (Logarithm.base10(high) - Logarithm.base10(low))
    }
    // Halves first: the difference of two huge values must not overflow.
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }

  /// Whether a value lies on the axis.
  func contains(_ value: Double) -> Bool { value >= low && value <= high }

  /// The axis of epochs, steps or examples; nil without two different places.
  static func forPlaces(of curves: [LineChart.Curve], kind: Axis.Kind) -> AxisScale? {
    let places = curves.flatMap { curve in
      let finite = curve.raw.finite
      return [finite.x.first, finite.x.last, curve.forecast?.x].compactMap { $0 }
    }
    guard let low = places.min(), let high = places.max(), low < high else { return nil }
    let isWide = kind == .examples && low > 0 && high / low >= 20
    return AxisScale(low: low, high: high, isLogarithmic: isWide)
  }

  static func logarithmic(
    _ low: Double, _ high: Double, outlook: [Double]
  ) -> AxisScale {
    // A tenth of a typical range of three decades.
    let reach = 2.0
    return AxisScale(
      low: max((outlook + [low]).reduce(low, min), low / reach) / 1.25,
      high: min(min((outlook + [high]).reduce(high, max), high * reach) * 1.25, 1e307),
      isLogarithmic: true)
  }

  /// An axis with some room at both ends, but none beyond what is possible.
  static func linear(
    _ low: Double, _ high: Double, within possible: ClosedRange<Double>
  ) -> AxisScale {
    let range = high - low
    let padding = range > 0 && range.isFinite ? range * margin : max(low.magnitude * margin, 1e-9)
    let bottom = max(low - padding, possible.lowerBound)
    let top = min(high + padding, possible.upperBound)
    guard bottom < top, bottom.isFinite, top.isFinite
    else { return AxisScale(low: low.nextDown, high: high.nextUp, isLogarithmic: false) }
    return AxisScale(low: bottom, high: top, isLogarithmic: false)
  }
}
