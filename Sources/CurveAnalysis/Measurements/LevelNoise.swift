import CurveModel

/// The noise behind a level: what makes a line through correlated points miss the truth.
///
/// The trend taken off a short stretch takes the slow part of the noise with it, so that what is left
/// shows too little scatter and too little correlation. Both are corrected for the parameters of the
/// trend; where the correlation cannot be told from a larger one, the interval holds for the larger
/// one. `scripts/benchmark-decisions coverage` shows how often the intervals hold the truth.
struct LevelNoise: Sendable {
  /// Standard deviation of one point.
  let deviation: Double
  /// Correlation of neighbouring points, 0…`mostAutocorrelation`.
  let autocorrelation: Double
  /// Factor that widens a normal interval to Student's t.
  let studentFactor: Double

  /// The correlation is taken this many of its standard errors higher than measured.
  ///
  /// With it and the corrections for the trend, the 95 % intervals of training hold the truth in 87 to
  /// 98 % of runs of 10 to 100 epochs whose noise has a correlation of 0.8, without them in 66 to 83 %
  /// (`scripts/benchmark-decisions coverage`).
  static let standardErrors = 1.25
  /// Below twenty points at least this is taken: ten points with a correlation of 0.8 do not show it.
  static let assumedAutocorrelation = 0.6
  static let mostAutocorrelation = 0.95
  /// The trend is taken to hide at most four fifths of the scatter.
  static let leastFreedomShare = 0.2

  /// Measures a finite stretch of a curve; shift invariant and scale equivariant.
  init(of curve: LearningCurve) {
    self.init(of: curve.y[...], TrendShapes(curve.x[...]))
  }

  /// Measures finite values around a trend of the shapes; without shapes there is no trend.
  init(of values: ArraySlice<Double>, _ shapes: TrendShapes?) {
    let trend = shapes.map { Trend(values, $0) }
    let isBent = trend?.isBent ?? false
    let residuals =
      trend.map { isBent ? $0.residuals(of: values) : $0.lineResiduals(of: values) } ?? .none
    let bent = trend?.parameterCount ?? Trend.parameters
    let parameters = Double(isBent ? bent : Trend.parameters - 1)
    let count = Double(residuals.count)
    let squares = residuals.squares
    guard count > parameters, squares > 0 else {
      deviation = 0
      autocorrelation = Self.assumedAutocorrelation
      studentFactor = 1
      return
    }
    let measured = Self.corrected(
      residuals.neighbours / squares, parameters: parameters, count: count)
    let error = ((1 - measured * measured) / count).squareRoot()
    let least =
      residuals.count < Noise.leastPointsForAutocorrelation ? Self.assumedAutocorrelation : 0
    autocorrelation = min(
      max(measured + Self.standardErrors * error, least), Self.mostAutocorrelation)
    // Each parameter of a slow trend takes as much as the slowest part of the noise weighs.
    let slowest = (1 + autocorrelation) / (1 - autocorrelation)
    let left = max(count - parameters * slowest, Self.leastFreedomShare * count)
    deviation = (squares / left).squareRoot()
    // A variance measured on n correlated points is worth n (1 − ρ²)/(1 + ρ²) independent ones
    // (Bayley & Hammersley 1946).
    let worth = count * (1 - measured * measured) / (1 + measured * measured) - parameters
    let freedom = max(worth, Noise.leastFreedom)
    studentFactor =
      NormalDistribution.studentQuantile95(degreesOfFreedom: freedom) / UncertainLevel.z
  }

  /// The lag-1 correlation freed from its bias, −(1 + 4ρ)/n around a mean (Kendall 1954) and another
  /// −(1 + ρ)/n for each further parameter taken off, 0…0.9.
  private static func corrected(_ raw: Double, parameters: Double, count: Double) -> Double {
    let bias = (parameters + (parameters + 2) * max(raw, 0)) / count
    return min(max(raw + bias, 0), 0.9)
  }

  /// How many times larger the variance of a mean of `count` neighbouring points is than that of
  /// independent ones: (1 + ρ)/(1 − ρ) − 2ρ(1 − ρⁿ)/(n(1 − ρ)²), exact for an AR(1).
  func inflation(of count: Int) -> Double {
    let rho = autocorrelation
    let power = (0..<count).reduce(1) { product, _ in product * rho }
    return (1 + rho) / (1 - rho)
      - 2 * rho * (1 - power) / (Double(count) * (1 - rho) * (1 - rho))
  }
}
