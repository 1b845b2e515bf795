import CurveModel
import Glibc

/// The scatter of a curve around its trend.
package struct Noise: Hashable, Sendable {
  /// Standard deviation of one point around the trend.
  package var deviation: Double
  /// Correlation of neighbouring deviations, 0…0.95, bias-corrected.
  package var autocorrelation: Double
  /// Points the two were measured on.
  package var count: Int

  /// Neighbouring epochs are alike: with fewer points than this the correlation cannot be measured
  /// and at least `assumedAutocorrelation` is taken (decision.md §2).
  package static let leastPointsForAutocorrelation = 20
  package static let assumedAutocorrelation = 0.5
  /// A single point of a trend of three parameters says nothing.
  static let trendParameters = 3

  /// Measures the noise of a finite stretch of a curve.
  ///
  /// The trend is a straight line plus, if it fits better, one exponential bend of fixed rate (the
  /// rate is chosen among a few, as separable least squares): the shape of a learning curve, falling
  /// into its plateau or rising out of it. Shift invariant and scale equivariant.
  package init(of curve: LearningCurve) {
    count = curve.count
    guard count > Self.trendParameters, let first = curve.x.first, let last = curve.x.last,
      last > first
    else {
      deviation = 0
      autocorrelation = Self.assumedAutocorrelation
      return
    }
    let places = curve.x.map { ($0 - first) / (last - first) }
    let candidates = Self.bendRates.map { rate in
      Self.residuals(of: curve.y, on: places, bend: rate)
    }
    let residuals =
      candidates.min { Self.sumOfSquares($0) < Self.sumOfSquares($1) } ?? []
    let freedom = Double(max(count - Self.trendParameters, 1))
    deviation = (Self.sumOfSquares(residuals) / freedom).squareRoot()
    autocorrelation = Self.autocorrelation(of: residuals)
  }

  /// How many independent points `count` correlated ones are worth, at least one.
  package func effectiveCount(of count: Int) -> Double {
    max(Double(count) * (1 - autocorrelation) / (1 + autocorrelation), 1)
  }

  /// Factor that widens a normal interval to Student's t for the points measured on.
  package var studentFactor: Double {
    let freedom = max(effectiveCount(of: count) - 2, 1)
    return NormalDistribution.studentQuantile95(degreesOfFreedom: freedom) / 1.959963984540054
  }

  private static let bendRates = [0.0, 1, 2, 4, 8, 16, 32, -2, -6]

  private static func sumOfSquares(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }
  }

  /// Residuals of y on 1 and u (bend 0: and u²), or on 1 and exp(−bend·u).
  private static func residuals(of y: [Double], on u: [Double], bend: Double) -> [Double] {
    let columns: [[Double]] =
      bend == 0 ? [u, u.map { $0 * $0 }] : [u.map { exp(-bend * $0) }]
    var residual = centred(y)
    var basis: [[Double]] = []
    for column in columns {
      var direction = centred(column)
      for earlier in basis { direction = removing(earlier, from: direction) }
      residual = removing(direction, from: residual)
      basis.append(direction)
    }
    return residual
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { $0 - mean }
  }

  private static func removing(_ direction: [Double], from values: [Double]) -> [Double] {
    let length = sumOfSquares(direction)
    guard length > 1e-24 else { return values }
    let share = zip(values, direction).reduce(0) { $0 + $1.0 * $1.1 } / length
    return zip(values, direction).map { $0 - share * $1 }
  }

  /// Lag-1 autocorrelation, corrected for the bias −(1 + 4ρ)/n of a detrended series (Kendall 1954).
  private static func autocorrelation(of residuals: [Double]) -> Double {
    let total = sumOfSquares(residuals)
    guard residuals.count > trendParameters, total > 0 else { return assumedAutocorrelation }
    let neighbours = zip(residuals, residuals.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    let raw = neighbours / total
    let corrected = raw + (1 + 4 * raw) / Double(residuals.count)
    let least =
      residuals.count < leastPointsForAutocorrelation ? assumedAutocorrelation : 0
    return min(max(corrected, least), 0.95)
  }
}
