import Glibc

/// How a curve may level off: as a power of x, from the logarithm (never) to the inverse square.
///
/// g(u) = (1 − u^−r) / r for the rate r, and ln u for r = 0 (the Box–Cox family); u is the place in
/// units of the last one seen, so g(1) = 0. A curve A + B·g(u) with B < 0 falls towards A + B / r.
/// With the rate on a fixed grid, A and B are linear: no search, no starting values, no iterations.
enum PowerBasis {
  /// A doubling of x shrinks what is left to fall by 2^−r.
  static let rates = [0, 0.125, 0.25, 0.5, 0.75, 1, 1.5, 2]
  /// Places closer to the start than this share of the axis weigh nothing, and are not told apart.
  static let leastPlace = 1e-3

  /// g of each rate at one place.
  static func values(at place: Double) -> [Double] {
    let u = max(place, leastPlace)
    // u^(−1/8): every other power on the grid is a product of it.
    let root = 1 / u.squareRoot().squareRoot().squareRoot()
    let quarter = root * root
    let half = quarter * quarter
    let whole = half * half
    return [
      log(u), (1 - root) / 0.125, (1 - quarter) / 0.25, (1 - half) / 0.5,
      (1 - half * quarter) / 0.75, 1 - whole, (1 - whole * half) / 1.5, (1 - whole * whole) / 2,
    ]
  }
}
