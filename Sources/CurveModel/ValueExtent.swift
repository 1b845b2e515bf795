/// How far values reach, found in one pass: curves of millions of steps are asked again and again.
struct ValueExtent {
  /// Whether no value is NaN or infinite.
  let isFinite: Bool
  /// From the smallest to the largest value; nil when not all are finite, or there is none.
  let range: ClosedRange<Double>?

  init(of values: [Double]) {
    // Eight values at a time: one by one, each comparison would wait for the one before.
    var least = SIMD8<Double>(repeating: .infinity)
    var most = -least
    var finite = SIMDMask<SIMD8<Int64>>(repeating: true)
    let whole = values.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) {
      let next = SIMD8(
        values[start], values[start + 1], values[start + 2], values[start + 3],
        values[start + 4], values[start + 5], values[start + 6], values[start + 7])
      least.replace(with: next, where: next .< least)
      most.replace(with: next, where: next .> most)
      // Nothing but NaN and infinity differs from itself by more than nothing.
      finite = finite .& (next - next .== 0)
    }
    let rest = values[whole...]
    isFinite = all(finite) && rest.allSatisfy(\.isFinite)
    let low = min(least.min(), rest.min() ?? .infinity)
    let high = max(most.max(), rest.max() ?? -.infinity)
    range = isFinite && !values.isEmpty ? low...high : nil
  }
}
