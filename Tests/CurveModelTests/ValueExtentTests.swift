import Testing

@testable import CurveModel

struct ValueExtentTests {
  @Test("the extent of any number of values", arguments: 0..<40)
  func lengths(_ count: Int) {
    let values = (0..<count).map { Double(($0 * 7) % 11) - 5 }
    let extent = ValueExtent(of: values)
    #expect(extent.isCalculable)
    #expect(extent.range?.lowerBound == values.min())
    #expect(extent.range?.upperBound == values.max())
    for place in values.indices {
      for odd in [Double.nan, .infinity, -.infinity] {
        var broken = values
        broken[place] = odd
        let extent = ValueExtent(of: broken)
        #expect(!extent.isCalculable)
        #expect(extent.range == nil)
        let curve = LearningCurve(x: broken.indices.map(Double.init), y: broken)
        let finite = broken.filter(\.isFinite)
        #expect(curve.finiteRange?.lowerBound == finite.min())
        #expect(curve.finite.y == finite)
      }
    }
  }
}
