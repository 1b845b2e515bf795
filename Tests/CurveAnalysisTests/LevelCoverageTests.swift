import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// How often the intervals of a level hold the truth, on noise that is the same in every run of the
/// tests; `scripts/benchmark-decisions coverage` has the whole table.
@Suite struct LevelCoverageTests {
  /// The same stream of standard normal values each time.
  private struct Normals {
    var state: UInt64 = 42

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let uniform = (Double(state >> 11) + 0.5) / Double(UInt64(1) << 53)
      return NormalDistribution.quantile(uniform)
    }
  }

  struct Cell: CustomTestStringConvertible, Sendable {
    var points: Int
    var correlation: Double
    var fall: Double
    var testDescription: String { "\(points) points, ρ = \(correlation), fall \(fall)" }
  }

  static let cells = [5, 10, 20, 60].flatMap { points in
    [(0, 0), (0.4, 60), (0.8, 0), (0.8, 60)].map {
      Cell(points: points, correlation: $0.0, fall: $0.1)
    }
  }

  @Test("the intervals of a level hold the truth about as often as they say", arguments: cells)
  func coverage(_ cell: Cell) throws {
    let runs = 100
    var normals = Normals()
    for _ in 0..<(cell.points * 7) { _ = normals.next() }
    let truth = (0..<cell.points).map {
      10 + cell.fall * exp(-8 * Double($0) / Double(cell.points - 1))
    }
    let x = (0..<cell.points).map(Double.init)
    var held = (at95: 0, at80: 0, picked95: 0, picked80: 0)
    for _ in 0..<runs {
      var noise = normals.next()
      let values = truth.map { level in
        defer {
          let fresh = (1 - cell.correlation * cell.correlation).squareRoot() * normals.next()
          noise = cell.correlation * noise + fresh
        }
        return level + noise
      }
      let curve = LevelEstimator(LearningCurve(x: x, y: values), span: 0...x[cell.points - 1])
      let end = try #require(curve.level(at: x[cell.points - 1]))
      let off = abs(end.value - truth[cell.points - 1]) / end.standardError
      held.at95 += off < UncertainLevel.z ? 1 : 0
      held.at80 += off < 1.2816 ? 1 : 0
      let smoothed = curve.smoothed.y
      let best = try #require(smoothed.indices.min { smoothed[$0] < smoothed[$1] })
      let picked = try #require(curve.level(at: x[best], isPicked: true))
      let pickedOff = abs(picked.value - truth[best]) / picked.standardError
      held.picked95 += pickedOff < UncertainLevel.z ? 1 : 0
      held.picked80 += pickedOff < 1.2816 ? 1 : 0
    }
    // Nominal less seven points, less two standard errors of a hundred runs.
    #expect(held.at95 >= 82 && held.picked95 >= 82, "\(held)")
    #expect(held.at80 >= 65 && held.picked80 >= 65, "\(held)")
  }

  @Test("noise that grows with the loss says little of where the loss is low")
  func growingNoise() throws {
    // Validation that left 0.7, and five values of which one is an outlier.
    for (values, index) in [
      (
        [
          0.67, 0.84, 0.69, 3.25, 2.21, 6.67, 12.0, 1.94, 2.08, 1.87, 1.77, 3.44, 4.55, 20.4, 11.5,
          15.0,
        ], 0
      ), ([0.1, 0.033, 0.019, 0.008, 0.0064], 4),
    ] {
      let x = values.indices.map(Double.init)
      let curve = LevelEstimator(LearningCurve(x: x, y: values), span: 0...x[x.count - 1])
      let alike = try #require(curve.level(at: x[index])).standardError
      let growing = try #require(curve.level(at: x[index], above: 0)).standardError
      #expect(growing < 0.6 * alike, "\(growing) of \(alike)")
    }
  }

  @Test("noise that is alike everywhere is not taken to grow")
  func alikeNoise() throws {
    let values = [3.1, 1.7, 1.2, 1.45, 0.7, 1.3, 0.9, 0.5, 1.15, 0.65, 0.2, 1.0, 0.75, 0.4, 0.95]
    let x = values.indices.map(Double.init)
    let curve = LevelEstimator(LearningCurve(x: x, y: values), span: 0...14)
    #expect(curve.level(at: 10) == curve.level(at: 10, above: 0))
    #expect(curve.level(at: 10) == curve.level(at: 10, above: -1e6))
  }

  @Test("the best of many equal levels is less sure, a lone best one is not")
  func picked() {
    // What 80 % of the largest of k normals stay below, from scripts/reference-numbers.
    for (levels, expected) in [(5, 1.334164), (10, 1.570596), (50, 2.040963), (100, 2.219029)] {
      let smoothed = [Double](repeating: 1, count: levels * 3)
      let widening = PickedLevel.widening(
        value: 1, standardError: 0.1, among: smoothed, window: 6)
      #expect(abs(widening / expected - 1) < 0.02)
    }
    #expect(PickedLevel.widening(value: 1, standardError: 0.1, among: [3, 2, 1], window: 5) == 1)
  }

  @Test("the noise of a mean of correlated points, near the exact restricted likelihood")
  func noiseOfMean() {
    // Line, and noise with a correlation of 0.6, from scripts/reference-numbers. A bend is less than the
    // noise suggests; the correlation's effect on the slope is taken to be that on the mean.
    let values = [
      2.041, -0.72, 0.042, -0.249, -0.291, -0.087, -1.368, -0.667, -0.712, 2.651, 2.231, 1.557,
      1.249,
      0.795, 0.253, 0.499, 1.385, 1.38, 2.374, 2.085, 2.13, 3.415, 3.425, 2.631,
    ]
    let noise = LevelNoise(of: LearningCurve(x: values.indices.map(Double.init), y: values))
    #expect(
      abs(noise.deviation(ofMeanOf: 5) / 1.23377 - 1) < 0.1, "\(noise.deviation(ofMeanOf: 5))")
    #expect(
      abs(noise.deviation(ofMeanOf: 1) / 1.51137 - 1) < 0.1, "\(noise.deviation(ofMeanOf: 1))")
    let larger = LevelNoise(
      of: LearningCurve(x: values.indices.map { 3 * Double($0) }, y: values.map { 5 - 10 * $0 }))
    #expect(abs(larger.deviation(ofMeanOf: 5) / noise.deviation(ofMeanOf: 5) - 10) < 1e-9)
  }

  @Test("a curve without scatter has exact levels")
  func exact() {
    let straight = (0..<40).map { 5 - 0.1 * Double($0) }
    let noise = LevelNoise(of: LearningCurve(x: (0..<40).map(Double.init), y: straight))
    #expect(noise.deviation(ofMeanOf: 1) < 1e-12)
  }
}
