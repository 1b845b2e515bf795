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
      (0.0, -0.12774897762783496, 2.8792568410969793e-5, 0.33676643320215216),
      (0.5, -0.10610122637883906, 1.1434658374433221e-5, 0.3376021250524059),
      (2.0, -0.03376971791626459, 0.00018201665284342883, 0.3427659998470645),
    ])
  func fits(rate: Double, slope: Double, residual: Double, level: Double) throws {
    let seen = try SeenCurve(curve)
    let fits = PowerFits(seen)
    #expect(abs(fits.effectiveCount - 4.538642519970923) < 1e-9)
    let fit = try #require(
      fits.fits(of: seen.value, comparing: seen.value).first { $0.rate == rate })
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
