import Glibc

/// One law through the seen curve.
struct TrendFit: Hashable, Sendable {
  var law: TrendLaw
  /// The level at the end of the seen part.
  var level: Double
  /// B of the law times its steepness: the change with the logarithm of x, at the end of the seen part.
  var slope: Double
  /// Weighted mean of the squared residuals.
  var residual: Double
}

/// Weighted least squares for every law, in closed form (variable projection with rate and knot on a grid: Golub &
/// Pereyra 1973).
struct TrendFits: Sendable {
  /// Points count with this power of their place, times their standing.
  ///
  /// The last eighth of an evenly logged axis then has half of the weight. Of the powers 1 to 6, four
  /// forecasts best on LCDB 1.0 and 1.1; three and five are within 1 % of it.
  static let lateness = 4.0
  /// Residuals at the very end count with this power: the last fiftieth of such an axis has half of it.
  static let endLateness = 32.0
  /// The share of what the end lies off the fit that stays.
  ///
  /// The rest is taken for noise. A half and the whole forecast alike on all four collections.
  static let endShare = 0.5

  private let laws: [TrendLaw]
  private let basis: [[Double]]
  let weights: [Double]
  private let endWeights: [Double]

  init(_ curve: SeenCurve) {
    laws = TrendLaw.all(overSizes: curve.overSizes)
    let rows = curve.place.map { TrendLaw.values(at: $0, overSizes: curve.overSizes) }
    basis = laws.indices.map { law in rows.map { $0[law] } }
    weights = Self.normalized(
      zip(curve.place, curve.standing).map { pow($0, Self.lateness) * $1 })
    endWeights = Self.normalized(curve.place.map { pow($0, Self.endLateness) })
  }

  /// How many equally weighted points the weights are worth.
  var effectiveCount: Double { 1 / weights.reduce(0) { $0 + $1 * $1 } }

  /// The fit of each law to `values`; residuals are measured after `transform`, against `truth`.
  func fits(
    of values: [Double], comparing truth: [Double], by transform: (Double) -> Double = { $0 }
  ) -> [TrendFit] {
    zip(laws, basis).map { law, basis in
      let (center, mean, slope) = line(through: values, on: basis)
      var residual = 0.0
      var end = 0.0
      for index in basis.indices {
        let fitted = mean + slope * (basis[index] - center)
        let error = truth[index] - transform(fitted)
        residual += weights[index] * error * error
        end += endWeights[index] * (values[index] - fitted)
      }
      return TrendFit(
        law: law, level: mean - slope * center + Self.endShare * end,
        slope: slope * law.steepnessAtEnd, residual: residual)
    }
  }

  /// The slope of the straight line through `values` over their places.
  func straightSlope(of values: [Double], at places: [Double]) -> Double {
    line(through: values, on: places).slope
  }

  /// Weighted least squares of the values on one column.
  private func line(
    through values: [Double], on column: [Double]
  ) -> (center: Double, mean: Double, slope: Double) {
    let center = Self.mean(column, weights)
    let mean = Self.mean(values, weights)
    var (spread, product) = (0.0, 0.0)
    for index in column.indices {
      let offset = column[index] - center
      spread += weights[index] * offset * offset
      product += weights[index] * offset * (values[index] - mean)
    }
    return (center, mean, spread > 0 ? product / spread : 0)
  }

  private static func normalized(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  private static func mean(_ values: [Double], _ weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
