import CurveModel

/// The scatter of a curve around its trend.
package struct Noise: Hashable, Sendable {
  /// Standard deviation of one point around the trend.
  package var deviation: Double
  /// Correlation of neighbouring deviations, 0…0.95, bias-corrected.
  package var autocorrelation: Double
  /// Points the two were measured on.
  package var count: Int

  /// Neighbouring epochs are alike: with fewer points than this the correlation cannot be measured
  /// and at least `assumedAutocorrelation` is taken (docs/decision.md §2).
  package static let leastPointsForAutocorrelation = 20
  package static let assumedAutocorrelation = 0.5
  /// Fewer degrees of freedom would widen intervals beyond any use.
  static let leastFreedom = 2.0

  /// Measures the noise of a finite stretch of a curve around its trend.
  ///
  /// Shift invariant and scale equivariant.
  package init(of curve: LearningCurve) {
    self.init(of: curve.y[...], TrendShapes(curve.x[...]))
  }

  /// Measures finite values around a trend of the shapes; without shapes there is no trend.
  init(of values: borrowing ArraySlice<Double>, _ shapes: TrendShapes?) {
    count = values.count
    var (residuals, parameters) = (Trend.Residuals.none, Trend.parameters)
    if let shapes {
      let trend = Trend(values, shapes)
      (residuals, parameters) = (trend.residuals(of: values, shapes), trend.parameterCount)
    }
    let freedom = Double(max(residuals.count - parameters, 1))
    deviation = (residuals.squares / freedom).squareRoot()
    autocorrelation = Self.autocorrelation(of: residuals)
  }

  /// The autocorrelation where there were points enough to measure it, else 0.
  package var measuredAutocorrelation: Double {
    count < Self.leastPointsForAutocorrelation ? 0 : autocorrelation
  }

  /// How many independent points `count` correlated ones are worth, at least one.
  package func effectiveCount(of count: Int) -> Double {
    max(Double(count) * (1 - autocorrelation) / (1 + autocorrelation), 1)
  }

  /// Factor that widens a normal interval to Student's t for the points measured on.
  ///
  /// A variance measured on n correlated points is worth n (1 − ρ²)/(1 + ρ²) independent ones
  /// (Bayley & Hammersley 1946).
  package var studentFactor: Double {
    let square = autocorrelation * autocorrelation
    let worth = Double(count) * (1 - square) / (1 + square)
    let freedom = max(worth - 2, Self.leastFreedom)
    return NormalDistribution.studentQuantile95(degreesOfFreedom: freedom)
      / NormalDistribution.quantile975
  }

  /// Lag-1 autocorrelation, corrected for the bias −(1 + 4ρ)/n of a detrended series (Kendall 1954).
  private static func autocorrelation(of residuals: Trend.Residuals) -> Double {
    guard residuals.count > Trend.parameters, residuals.squares > 0 else {
      return assumedAutocorrelation
    }
    let raw = residuals.neighbours / residuals.squares
    let corrected = raw + (1 + 4 * raw) / Double(residuals.count)
    let least =
      residuals.count < leastPointsForAutocorrelation ? assumedAutocorrelation : 0
    return min(max(corrected, least), 0.95)
  }
}
