/// How far values reach, found in one pass: curves of millions of steps are asked again and again.
struct ValueExtent {
  /// Whether every value can be calculated with: none is NaN, infinite, or beyond `CalculableRange`.
  let isCalculable: Bool
  /// From the smallest to the largest value; nil when not all can be calculated with, or there is none.
  let range: ClosedRange<Double>?

  init(of values: [Double]) {
    // Eight values at a time: one by one, each comparison would wait for the one before.
    var least = SIMD8<Double>(repeating: .infinity)
    var most = -least
    var calculable = SIMDMask<SIMD8<Int64>>(repeating: true)
    let whole = values.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) {
      let next = SIMD8(
        values[start], values[start + 1], values[start + 2], values[start + 3],
        values[start + 4], values[start + 5], values[start + 6], values[start + 7])
      least.replace(with: next, where: next .< least)
      most.replace(with: next, where: next .> most)
      // Every comparison with NaN fails.
      let size = next.replacing(with: -next, where: next .< 0)
      calculable =
        calculable .& (size .<= CalculableRange.largest)
        .& ((size .>= CalculableRange.smallest) .| (next .== 0))
    }
    let rest = values[whole...]
    isCalculable = all(calculable) && rest.allSatisfy(CalculableRange.contains)
    let low = min(least.min(), rest.min() ?? .infinity)
    let high = max(most.max(), rest.max() ?? -.infinity)
    range = isCalculable && !values.isEmpty ? low...high : nil
  }
}
