import CurveModel

/// Where a curve stops falling: the change point of the least-squares broken line that is straight up
/// to a knot and level from there on.
///
/// y = a + b · min(x, knot); the knot is the point of the curve that leaves the smallest sum of
/// squares (Hinkley 1971 treats the broken line with a free knot; here it lies on a point).
/// Scale and shift equivariant in both axes.
package struct Plateau: Hashable, Sendable {
  /// Place of the knot.
  package var from: Double
  /// The level after it.
  package var level: Double
  /// Points at the knot and after it.
  package var count: Int
  /// Share of the curve's length in x that lies before the knot.
  package var share: Double

  /// A knot needs two points on each side.
  package static let leastPoints = 6

  /// Measures a finite curve with ascending x; nil for fewer than six points or a single place.
  package init?(of curve: LearningCurve) {
    guard curve.count >= Self.leastPoints, let first = curve.x.first, let last = curve.x.last,
      last > first
    else { return nil }
    let places = curve.x.map { ($0 - first) / (last - first) }
    let middle = curve.y.reduce(0, +) / Double(curve.count)
    let heights = curve.y.map { $0 - middle }
    var best: (squares: Double, knot: Int, level: Double)?
    var before = Sums()
    let whole = heights.reduce(0, +)
    let squares = heights.reduce(0) { $0 + $1 * $1 }
    for knot in 0..<(curve.count - 1) {
      before.add(places[knot], heights[knot])
      guard knot >= 1 else { continue }
      let after = Double(curve.count - knot - 1)
      let fit = before.brokenLine(
        at: places[knot], after: after, heightsAfter: whole - before.y, squares: squares)
      if best.map({ fit.squares < $0.squares }) ?? true {
        best = (fit.squares, knot, fit.level + middle)
      }
    }
    guard let best else { return nil }
    from = curve.x[best.knot]
    level = best.level
    count = curve.count - best.knot
    share = places[best.knot]
  }

  /// Sums over the points up to the knot.
  private struct Sums {
    var n = 0.0
    var x = 0.0
    var y = 0.0
    var xx = 0.0
    var xy = 0.0

    mutating func add(_ place: Double, _ height: Double) {
      n += 1
      x += place
      y += height
      xx += place * place
      xy += place * height
    }

    /// Residual sum of squares of the broken line with its knot at `place`, and its level there.
    func brokenLine(
      at place: Double, after: Double, heightsAfter: Double, squares: Double
    ) -> (squares: Double, level: Double) {
      let count = n + after
      let sumX = x + after * place
      let sumY = y + heightsAfter
      let spread = xx + after * place * place - sumX * sumX / count
      let shared = xy + place * heightsAfter - sumX * sumY / count
      let slope = spread > 0 ? shared / spread : 0
      let rest = squares - sumY * sumY / count - slope * shared
      return (rest, sumY / count + slope * (place - sumX / count))
    }
  }
}
