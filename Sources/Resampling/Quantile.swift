/// Quantiles of a sample.
package enum Quantile {
  /// The quantile of sorted values, linear between order statistics (type 7 of Hyndman & Fan 1996,
  /// the default of NumPy and R).
  package static func of(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
