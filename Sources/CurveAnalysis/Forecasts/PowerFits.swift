import Glibc

/// One power law through the seen curve.
struct PowerFit: Hashable, Sendable {
  var rate: Double
  /// The level at the end of the seen part.
  var level: Double
  /// B of `PowerBasis`: the change with the logarithm of x, at the end of the seen part.
  var slope: Double
  /// Weighted mean of the squared residuals.
  var residual: Double
}

/// Weighted least squares for every rate of the grid, in closed form (variable projection with the
/// rate on a grid: Golub & Pereyra 1973).
struct PowerFits: Sendable {
  /// Points count with the fourth power of their place: the last sixth of the axis has half of the
  /// weight. On LCDB 1.0 and 1.1 the powers 3 and 4 forecast best of 1, 2, 3, 4, 5 and 6.
  static let lateness = 4.0
  /// Residuals at the very end count with this power: the last fiftieth of the axis has half of it.
  static let endLateness = 32.0
  /// The share of what the end lies off the fit that stays: the rest is taken for noise. Between 0.3
  /// and 1 the forecasts of LCDB hardly differ; AlgoPerf's, of noisier curves, are best at 0.5.
  static let endShare = 0.5

  private let basis: [[Double]]
  let weights: [Double]
  private let endWeights: [Double]

  init(_ curve: SeenCurve) {
    let rows = curve.place.map(PowerBasis.values)
    basis = PowerBasis.rates.indices.map { rate in rows.map { $0[rate] } }
    let fourth = curve.place.map { place in
      let square = max(place, PowerBasis.leastPlace) * max(place, PowerBasis.leastPlace)
      return square * square
    }
    let late = fourth.map { value in
      let square = value * value
      return square * square * square * square
    }
    weights = Self.normalized(fourth)
    endWeights = Self.normalized(late)
  }

  /// How many equally weighted points the weights are worth.
  var effectiveCount: Double { 1 / weights.reduce(0) { $0 + $1 * $1 } }

  /// The fit of each rate to `values`; residuals are measured after `transform`, against `truth`.
  func fits(
    of values: [Double], comparing truth: [Double], by transform: (Double) -> Double = { $0 }
  ) -> [PowerFit] {
    let mean = Self.mean(values, weights)
    return zip(PowerBasis.rates, basis).map { rate, basis in
      let center = Self.mean(basis, weights)
      var spread = 0.0
      var product = 0.0
      for index in basis.indices {
        let offset = basis[index] - center
        spread += weights[index] * offset * offset
        product += weights[index] * offset * (values[index] - mean)
      }
      let slope = spread > 0 ? product / spread : 0
      var residual = 0.0
      var end = 0.0
      for index in basis.indices {
        let fitted = mean + slope * (basis[index] - center)
        let error = truth[index] - transform(fitted)
        residual += weights[index] * error * error
        end += endWeights[index] * (values[index] - fitted)
      }
      return PowerFit(
        rate: rate, level: mean - slope * center + Self.endShare * end, slope: slope,
        residual: residual)
    }
  }

  private static func normalized(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  private static func mean(_ values: [Double], _ weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
