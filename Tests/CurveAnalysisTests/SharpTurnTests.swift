import CurveModel
import Testing

@testable import CurveAnalysis

@Suite("Sharp turns")
struct SharpTurnTests {
  /// A straight fall from 2 to 0.4 and a rise that is much slower.
  private func turned(points: Int, fall: Int, scatter: Double = 0.004) -> LearningCurve {
    let values =
      ExampleCurve.straight(from: 2, to: 0.4, points: fall + 1, scatter: scatter).dropLast()
      + ExampleCurve.straight(from: 0.4, to: 0.9, points: points - fall, scatter: scatter)
    return LearningCurve(x: values.indices.map(Double.init), y: Array(values))
  }

  @Test(
    "the level of a turn between two straight lines is neither line's middle",
    arguments: [(20, 7), (45, 15), (90, 30), (180, 60)])
  func level(points: Int, fall: Int) throws {
    let curve = turned(points: points, fall: fall)
    let estimator = LevelEstimator(curve, span: 0...Double(points - 1))
    let index = try #require(estimator.checkpointIndex)
    #expect(abs(index - fall) <= 2)
    let level = try #require(estimator.level(at: curve.x[index], isPicked: true))
    #expect(abs(level.value - 0.4) < 0.02, "\(level)")
    #expect(abs(level.value - 0.4) < 2 * level.standardError, "\(level)")
  }

  @Test("a curve that settles, or turns in a wide bend, is measured across its lowest point")
  func smooth() {
    let settled = ExampleCurve.settling(from: 2, to: 0.4, points: 90, scatter: 0.004)
    let wobble = ExampleCurve.straight(from: 0, to: 0, points: 90, scatter: 0.02)
    let bend = wobble.indices.map { index in
      let distance = Double(index - 40) / 40
      return 0.4 + distance * distance + wobble[index]
    }
    let noise = ExampleCurve.straight(from: 0.4, to: 0.4, points: 90, scatter: 0.05)
    for values in [settled, bend, noise] {
      let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
      let measured = MeasuredCurve.measure(curve, span: 0...89, sizes: nil, memory: nil)
      #expect(measured.places.turn == nil)
    }
  }
}
