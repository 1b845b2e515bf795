import CurveModel
import Testing

@testable import CurveAnalysis

/// The fits behind a forecast, against scipy (scripts/reference-numbers prints the expected values).
@Suite struct ForecastReferenceTests {
  private let curve = LearningCurve(
    x: (1...12).map(Double.init),
    y: [0.91, 0.66, 0.58, 0.49, 0.47, 0.42, 0.40, 0.385, 0.37, 0.352, 0.349, 0.338])

  @Test(
    "scipy's weighted curve_fit agrees",
    arguments: [
      (0.0, -0.12714978314151365, 2.7011943864790097e-5, 0.3368093456812404),
      (0.5, -0.1059325192338651, 1.1318032358202336e-5, 0.3376158196993012),
      (2.0, -0.039956056628745046, 0.00011743188350263482, 0.34193841549995796),
    ])
  func fits(rate: Double, slope: Double, residual: Double, level: Double) throws {
    let seen = try SeenCurve(curve)
    let fits = TrendFits(seen)
    #expect(abs(fits.effectiveCount - 4.537214733089915) < 1e-9)
    let fit = try #require(
      fits.fits(of: seen.value, comparing: seen.value).first { $0.law == .power(rate: rate) })
    #expect(abs(fit.slope - slope) < 1e-6)
    #expect(abs(fit.residual - residual) < 1e-9)
    #expect(abs(fit.level - level) < 1e-6)
  }

  @Test("scipy's curve_fit finds the rate of a noiseless curve that carries the forecast")
  func freeRate() throws {
    let seen = try SeenCurve(
      LearningCurve(x: curve.x, y: PowerLawSample.values))
    let trend = CurveTrend(
      seen, ideal: nil, bounds: -Double.infinity...Double.infinity, closing: nil)
    #expect(abs(trend.level(at: 2) - 0.27377879464668814) < 1e-6)
  }

  @Test(
    "Student's t with three degrees of freedom",
    arguments: [
      (-2.0, 0.06966298427942152), (0.5, 0.6742760175759245), (4.0, 0.9859957719949269),
      (StudentThree.quantile80, 0.9),
    ])
  func student(t: Double, expected: Double) {
    #expect(abs(StudentThree.cumulative(t) - expected) < 1e-12)
  }
}

private enum PowerLawSample {
  /// 0.2 + 0.8 x^−0.75.
  static let values: [Double] = (1...12).map { x in
    let root = Double(x).squareRoot()
    return 0.2 + 0.8 / (root * root.squareRoot())
  }
}
