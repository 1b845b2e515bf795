/// How far values reach, found in one pass: curves of millions of steps are asked again and again.
struct ValueExtent {
  /// Whether every value can be calculated with: none is NaN, infinite, or beyond `CalculableRange`.
  let isCalculable: Bool
  /// From the smallest to the largest value; nil when not all can be calculated with, or there is none.
  let range: ClosedRange<Double>?

  init(of values: [Double]) {
    var (least, most) = (Double.infinity, -Double.infinity)
    // NaN where one of the values is; infinite ones are told by the extent.
    var sum = 0.0
    // Without a branch: no value says anything of the next.
    var (lows, highs) = (ValueLanes(repeating: least), ValueLanes(repeating: most))
    var sums = ValueLanes()
    for index in values.indices.lanes {
      let four = values.lanes(at: index)
      lows.replace(with: four, where: four .< lows)
      highs.replace(with: four, where: four .> highs)
      sums += four
    }
    (least, most, sum) = (lows.min(), highs.max(), sums.sum())
    for index in values.indices.behindLanes {
      let value = values[index]
      least = value < least ? value : least
      most = value > most ? value : most
      sum += value
    }
    let reach = -CalculableRange.largest...CalculableRange.largest
    isCalculable =
      values.isEmpty
      || !sum.isNaN && reach.contains(least) && reach.contains(most)
        && (least >= CalculableRange.smallest || Self.areFarFromZero(values))
    range = isCalculable && !values.isEmpty ? least...most : nil
  }

  /// Whether no value but 0 is nearer to it than `CalculableRange`.
  private static func areFarFromZero(_ values: [Double]) -> Bool {
    values.allSatisfy { $0 == 0 || $0.magnitude >= CalculableRange.smallest }
  }
}
