import Glibc

/// The shapes a trend may have over a stretch of points: a straight line, a parabola and exponential
/// bends, each freed from its mean.
///
/// They depend on the places alone, so that curves at the same places share them. All bends are
/// computed together, each in the order of the points.
final class TrendShapes: Sendable {
  /// Rates of the exponential bend over the stretch; a negative one is a rise that steepens.
  ///
  /// Neighbours differ by a factor small enough that the best one leaves less of a noise-free
  /// exponential than the noise of any real curve.
  static let rates = SIMD16<Double>(
    0.7, 1, 1.4, 2, 2.8, 4, 5.7, 8, 11.3, 16, 22.6, 32, -1, -2, -4, -8)
  typealias Bends = SIMD16<Double>

  /// Places as shares of the stretch, less their mean; the same of their squares.
  let line: [Double]
  let square: [Double]
  /// Bends at each point, less their means; and those of each bend one after the other.
  let bends: [Bends]
  private let bendByBend: [Double]
  let meanLine: Double
  let meanSquare: Double
  let meanBends: Bends
  /// Sums of squares and products of the above.
  let lines: Double
  let products: Double
  let squares: Double
  let bendSquares: Bends
  /// What turns need; nil for stretches too short or too long to look for one in.
  let turns: Turns?

  /// Of the line and each bend together.
  struct Turns: Sendable {
    /// Sums of their products.
    let products: Bends
    /// NaN where the two are too much alike to be told apart.
    let determinants: Bends
  }

  /// Nil for fewer than four points or when all share one place.
  ///
  /// `known` holds the bends that other stretches left.
  init?(_ x: ArraySlice<Double>, known: BendColumns? = nil) {
    guard x.count > Trend.parameters, let first = x.first, let last = x.last, last > first else {
      return nil
    }
    let n = Double(x.count)
    let shares = x.map { ($0 - first) / (last - first) }
    let meanLine = shares.reduce(0, +) / n
    let meanSquare = shares.reduce(0) { $0 + $1 * $1 } / n
    line = shares.map { $0 - meanLine }
    square = shares.map { $0 * $0 - meanSquare }
    self.meanLine = meanLine
    self.meanSquare = meanSquare
    var (lines, products, squares) = (0.0, 0.0, 0.0)
    for (x, z) in zip(line, square) {
      lines += x * x
      products += x * z
      squares += z * z
    }
    (self.lines, self.products, self.squares) = (lines, products, squares)
    let columns = known?.columns(at: x, shares: shares) ?? Self.bends(at: shares)
    var sum = Bends()
    for column in columns { sum += column }
    let meanBends = sum / Bends(repeating: n)
    self.meanBends = meanBends
    bends = columns.map { $0 - meanBends }
    var (bendSquares, lineBends) = (Bends(), Bends())
    for (bend, x) in zip(bends, line) {
      bendSquares += bend * bend
      lineBends += bend * x
    }
    self.bendSquares = bendSquares
    let squaresOfBoth = lines * bendSquares
    let determinants = squaresOfBoth - lineBends * lineBends
    turns =
      Trend.turningCounts.contains(x.count)
      ? Turns(
        products: lineBends,
        determinants: determinants.replacing(
          with: .nan, where: .!(determinants .> 1e-6 * squaresOfBoth))) : nil
    bendByBend = (0..<Bends.scalarCount).flatMap { bend in
      columns.map { $0[bend] - meanBends[bend] }
    }
  }

  var count: Int { line.count }

  /// One bend at the points, less its mean.
  func bend(_ number: Int) -> ArraySlice<Double> {
    bendByBend[(number * count)..<((number + 1) * count)]
  }

  /// e^(−rate · u) for every rate, at every share u.
  static func bends(at shares: [Double]) -> [Bends] {
    let parts = Stretches.map(shares.indices, of: shares.count * Bends.scalarCount) { part in
      part.map { index in
        var column = Bends()
        for bend in 0..<Bends.scalarCount { column[bend] = exp(-rates[bend] * shares[index]) }
        return column
      }
    }
    return parts.count == 1 ? parts[0] : Array(parts.joined())
  }
}
