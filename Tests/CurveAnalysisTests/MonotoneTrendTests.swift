import Testing

@testable import CurveAnalysis

@Suite("Trends of pairs")
struct MonotoneTrendTests {
  @Test(
    "whether a trend lies below a bound is told the same with and without a look at all pairs",
    arguments: [3, 4, 7, 23, 50, 200, 201])
  func below(_ points: Int) {
    for slope in 0...20 {
      let values = (0..<points).map {
        ExampleCurve.wobble($0) - 0.3 * Double(slope * $0) / Double(points)
      }
      for bound in [-1.645, -2.6, -5] {
        let isBelow = MonotoneTrend.z(of: values) < bound
        #expect(MonotoneTrend.z(of: values[...], isBelow: bound) == isBelow)
      }
    }
  }
}
