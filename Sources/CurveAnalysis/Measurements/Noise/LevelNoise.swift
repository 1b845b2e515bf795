import CurveModel

/// The noise behind a level: what makes a line through correlated points miss the truth.
///
/// The noise is taken for an AR(1) process around the trend. A stretch of a run does not tell how neighbours
/// are correlated, so that every correlation counts by its likelihood given what the trend leaves, as likely
/// as any other before. The likelihood is the restricted one, since a trend takes the slow part of the noise
/// along (Patterson & Thompson 1971). `scripts/benchmark-decisions coverage` shows how often the intervals
/// hold the truth.
struct LevelNoise: Sendable {
  /// One number for each correlation that the noise may have.
  private typealias Processes = SIMD8<Double>

  /// Correlations of neighbouring points, in equal steps from none to `mostCorrelation`.
  private static let correlations = Processes(0, 1, 2, 3, 4, 5, 6, 7) * 0.13
  static let mostCorrelation = 0.91

  /// Variance of a point if the noise has the correlation, times the probability that it has.
  private var expected = Processes()
  /// Factor that widens a normal interval to Student's t.
  private let studentFactor: Double

  /// Measures a finite stretch of a curve; shift invariant and scale equivariant.
  init(of curve: LearningCurve) {
    self.init(of: curve.y[...], TrendShapes(curve.x[...]))
  }

  /// Measures finite values around a trend of the shapes; without shapes there is no trend.
  init(of values: borrowing ArraySlice<Double>, _ shapes: TrendShapes?) {
    var (residuals, parameters) = (Trend.Residuals.none, Trend.parameters - 1)
    if let shapes {
      let trend = Trend(values, shapes)
      if trend.isBent { parameters = trend.parameterCount }
      residuals =
        trend.isBent
        ? trend.residuals(of: values, shapes) : trend.lineResiduals(of: values, shapes)
    }
    // A bend makes larger correlations likelier below; as lost freedom it would make short falls unsure for nothing:
    // their 80 % intervals would hold the truth always.
    let wholeFreedom = residuals.count - Trend.parameters + 1
    let freedom = Double(wholeFreedom)
    studentFactor =
      NormalDistribution.studentQuantile95(
        degreesOfFreedom: max(freedom, Noise.leastFreedom)) / UncertainLevel.z
    guard freedom > 0, residuals.squares > 0 else { return }

    let (count, rho) = (Double(residuals.count), Self.correlations)
    // Sum of squares of what each value adds to its share of the one before; the first is drawn from the process.
    let inner =
      residuals.squares - residuals.first * residuals.first - residuals.last * residuals.last
    var innovations = residuals.squares - 2 * residuals.neighbours * rho + inner * rho * rho
    // Rounding may leave nothing of a smooth wander.
    let least = 1e-12 * residuals.squares
    innovations.replace(with: least, where: innovations .< least)
    let unexplained = 1 - rho * rho
    // What a slow column of the trend tells, as a share of what it would among independent points; exact for the mean.
    let told = (count - (count - 2) * rho) / (count * (1 + rho))
    var columns = Processes(repeating: 1)
    for _ in 0..<parameters { columns *= unexplained * told }
    let shares = innovations.min() / innovations
    var probabilities = Self.power(shares.squareRoot(), wholeFreedom)
    probabilities *= (unexplained / columns).squareRoot()
    probabilities /= probabilities.sum()
    expected = probabilities * (innovations / (unexplained * max(freedom, Noise.leastFreedom)))
  }

  /// Standard deviation of a single point.
  var deviationOfPoint: Double { expected.sum().squareRoot() }

  /// Standard deviation of a mean of `count` neighbouring points.
  func deviation(ofMeanOf count: Int) -> Double {
    deviation(leverage: 1 / Double(count), count: count)
  }

  /// The standard error of a fitted value, widened for few points.
  ///
  /// - Parameters:
  ///   - leverage: the variance of the value in units of a point's, were the points independent.
  ///   - count: the points it is fitted to.
  /// - Returns: what an interval of 95 % is read from by the normal's quantile.
  func standardError(leverage: Double, count: Int) -> Double {
    deviation(leverage: leverage, count: count) * studentFactor
  }

  private func deviation(leverage: Double, count: Int) -> Double {
    // Correlated points are worth fewer, but no fitted value is worth less than one of them.
    let most = Processes(repeating: max(leverage, 1))
    let inflated = leverage * Self.inflations(of: count)
    let shares = inflated.replacing(with: most, where: inflated .> most)
    return (expected * shares).sum().squareRoot()
  }

  /// How many times larger the variance of a mean of `count` neighbouring points is than that of
  /// independent ones: (1 + ρ)/(1 − ρ) − 2ρ(1 − ρⁿ)/(n(1 − ρ)²), exact for an AR(1).
  private static func inflations(of count: Int) -> Processes {
    let (rho, rest) = (correlations, 1 - correlations)
    let left = 1 - power(rho, count)
    return (1 + rho) / rest - 2 * rho * left / (Double(count) * rest * rest)
  }

  /// A whole power of each number, by squares.
  private static func power(_ numbers: Processes, _ exponent: Int) -> Processes {
    var (power, square, left) = (Processes(repeating: 1), numbers, exponent)
    while left > 0 {
      if left & 1 == 1 { power *= square }
      square *= square
      left >>= 1
    }
    return power
  }
}
