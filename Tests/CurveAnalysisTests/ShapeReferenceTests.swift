import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// Levels, spikes, swings and the half-epoch lag against numpy; `scripts/reference-numbers` made the numbers.
@Suite struct ShapeReferenceTests {
  private static let places = (0...100).map(Double.init)
  /// 0.2 + 0.8 exp(−x/20), and a scatter without pattern between −0.02 and 0.02.
  private static let values: [Double] = places.map { x in
    let scatter = sin((x + 1) * 12.9898) * 43758.5453
    return 0.2 + 0.8 * exp(-x / 20) + 0.02 * (2 * (scatter - scatter.rounded(.down)) - 1)
  }
  private let curve = LearningCurve(x: places, y: values)

  @Test(
    "a level is that of numpy's straight line through a tenth of the axis",
    arguments: [(0.0, 0.9839817254817693), (50, 0.2631835529757184), (100, 0.20637955619365916)])
  func level(place: Double, expected: Double) throws {
    let level = try #require(LevelEstimator(curve, span: 0...100).level(at: place))
    #expect(abs(level.value - expected) < 1e-9)
  }

  @Test("the swing is the median step of the second half")
  func swing() throws {
    let swings = try #require(Oscillation(of: LevelEstimator(curve, span: 0...100), ideal: 0))
    #expect(abs(swings.swing - 0.008867854773102146) < 1e-9)
    #expect(swings.reversals == 0.6875)
  }

  @Test("a spike is the one point that stands off its neighbours")
  func spike() throws {
    var values = Self.values
    values[40] += 0.5
    let levels = LevelEstimator(LearningCurve(x: Self.places, y: values), span: 0...100)
    let spike = try #require(levels.spikes.first)
    #expect(levels.spikes.count == 1)
    #expect(spike.x == 40)
    #expect(abs(spike.height - 0.5162404763523258) < 1e-9)
  }

  @Test("half an epoch before a place validation is interpolated")
  func lag() throws {
    let amount = HalfEpochLag.amount(train: curve, validation: curve, at: 30)
    #expect(abs((amount ?? 0) - 0.009809527283387853) < 1e-12)
  }
}
