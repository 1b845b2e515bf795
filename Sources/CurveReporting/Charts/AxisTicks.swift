import CurveModel

/// Places for ticks on an axis at round numbers, with their labels.
struct AxisTicks {
  /// A place and the text beside it.
  struct Tick {
    var value: Double
    var label: String
  }

  let ticks: [Tick]

  /// About `count` ticks at multiples of 1, 2 or 5; on a logarithmic axis at 1, 2, 5 of a decade or
  /// at powers of ten.
  init(_ scale: AxisScale, about count: Int, wholeNumbers: Bool = false) {
    let shortens = max(scale.low.magnitude, scale.high.magnitude) >= 1e4
    if scale.isLogarithmic {
      ticks = Self.logarithmic(scale, about: count).map {
        Tick(value: $0, label: Self.label($0, shortens: shortens))
      }
      return
    }
    // A single tick shows no scale; where two fit they are there.
    let steps = (count...count + 3).map {
      Self.step(scale, about: $0, wholeNumbers: wholeNumbers)
    }
    let step = steps.first { Self.linear(scale, step: $0).count > 1 } ?? steps[0]
    // The step tells the decimals, also where a single tick fits.
    let decimals = -DecimalText.decimalExponent(of: step)
    ticks = Self.linear(scale, step: step).map {
      Tick(value: $0, label: Self.label($0, decimals: decimals, shortens: shortens))
    }
  }

  private static func step(_ scale: AxisScale, about count: Int, wholeNumbers: Bool) -> Double {
    let range = scale.high - scale.low
    guard range > 0, range.isFinite else { return 1 }
    let rough = range / Double(max(count, 1))
    let decade = DecimalText.powerOfTen(DecimalText.decimalExponent(of: rough))
    let factor = [1.0, 2, 5, 10].first { decade * $0 >= rough * 0.999 } ?? 10
    return wholeNumbers ? max(decade * factor, 1) : decade * factor
  }

  private static func linear(_ scale: AxisScale, step: Double) -> [Double] {
    guard scale.high > scale.low, (scale.high - scale.low).isFinite else { return [] }
    let first = (scale.low / step).rounded(.up)
    let last = (scale.high / step).rounded(.down)
    guard step > 0, first <= last, last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  private static func logarithmic(_ scale: AxisScale, about count: Int) -> [Double] {
    let first = DecimalText.decimalExponent(of: scale.low)
    let last = DecimalText.decimalExponent(of: scale.high)
    let decades = last - first + 1
    let factors: [Double] = decades <= 2 ? [1, 2, 5] : decades <= count ? [1, 3] : [1]
    let stride = max(decades / max(count, 1), 1)
    return (first...max(first, last)).filter { ($0 - first).isMultiple(of: stride) }
      .flatMap { exponent in factors.map { $0 * DecimalText.powerOfTen(exponent) } }
      .filter { scale.contains($0) }
  }

  /// Thousands and millions in short, so that six ticks fit a narrow chart; thousands only on an axis
  /// that reaches ten of them.
  private static func label(_ value: Double, decimals: Int, shortens: Bool) -> String {
    let magnitude = value.magnitude
    if magnitude >= 1e15 || (decimals > 6 && magnitude > 0) {
      return DecimalText.significant(value, digits: 3)
    }
    if magnitude >= 1e6 { return DecimalText.significant(value / 1e6, digits: 5) + "M" }
    if magnitude >= 1e3, shortens { return DecimalText.significant(value / 1e3, digits: 5) + "k" }
    return DecimalText.fixed(value, decimals: decimals)
  }

  private static func label(_ value: Double, shortens: Bool) -> String {
    value.magnitude >= 1e3 && value.magnitude < 1e15
      ? label(value, decimals: 0, shortens: shortens) : DecimalText.significant(value, digits: 2)
  }
}
