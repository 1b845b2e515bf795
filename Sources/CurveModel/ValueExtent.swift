/// How far values reach, found in one pass: curves of millions of steps are asked again and again.
struct ValueExtent {
  /// Whether every value can be calculated with: none is NaN, infinite, or beyond `CalculableRange`.
  let isCalculable: Bool
  /// From the smallest to the largest value; nil when not all can be calculated with, or there is none.
  let range: ClosedRange<Double>?

  init(of values: [Double]) {
    var (least, most) = (Double.infinity, -Double.infinity)
    /// The smallest size but 0.
    var nearestToZero = Double.infinity
    var numbers = 0
    // Without a branch: no value says anything of the next.
    for value in values {
      least = value < least ? value : least
      most = value > most ? value : most
      let size = value == 0 ? Double.infinity : value.magnitude
      nearestToZero = size < nearestToZero ? size : nearestToZero
      // NaN is no number, not even itself.
      numbers += value == value ? 1 : 0
    }
    let reach = -CalculableRange.largest...CalculableRange.largest
    isCalculable =
      numbers == values.count && nearestToZero >= CalculableRange.smallest
      && (values.isEmpty || reach.contains(least) && reach.contains(most))
    range = isCalculable && !values.isEmpty ? least...most : nil
  }
}
