/// The mean of the middle half of the values.
///
/// Nearly as efficient as the mean, and as little moved by a failed run as the median (rliable, Agarwal
/// et al. 2021).
package enum InterquartileMean {
  /// Drops the lowest and the highest ⌊n/4⌋ values, as `scipy.stats.trim_mean(x, 0.25)` does.
  ///
  /// Nil without values. Below four values it is the mean.
  package static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let cut = values.count / 4
    let middle = values.sorted()[cut..<(values.count - cut)]
    return middle.reduce(0, +) / Double(middle.count)
  }
}
