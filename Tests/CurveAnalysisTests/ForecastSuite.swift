import CurveModel
import Glibc

@testable import CurveAnalysis

/// What tests of forecasts begin with: trends of curves that a formula gives.
protocol ForecastSuite {}

extension ForecastSuite {
  var anything: ClosedRange<Double> { -Double.infinity...Double.infinity }

  func trend(
    _ places: [Double], ideal: Double? = nil, closing: ClosingGap? = nil,
    _ value: (Double) -> Double
  ) throws -> CurveTrend {
    let curve = LearningCurve(x: places, y: places.map(value))
    let seen = try SeenCurve(curve)
    return CurveTrend(seen, ideal: ideal, bounds: anything, closing: closing)
  }

  func epochs(_ count: Int) -> [Double] { (1...count).map(Double.init) }

  /// Noise that is the same on every machine, roughly normal.
  func noise(_ x: Double) -> Double { sin(12.9898 * x) + sin(78.233 * x) }
}
