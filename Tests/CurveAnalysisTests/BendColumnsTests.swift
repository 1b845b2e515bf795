import CurveModel
import Testing

@testable import CurveAnalysis

/// Bends that are looked up are the ones that would be computed.
@Suite struct BendColumnsTests {
  @Test(
    "known bends are those of the places, bit for bit",
    arguments: [
      [0, 1, 2, 3, 4, 5, 6],
      [7, 8, 10, 11, 12, 13],
      [100, 101, 102, 110, 112, 113, 114, 115],
      [0.5, 1.5, 2.5, 3.5],
      [1000, 2000, 3000, 4000],
    ] as [[Double]])
  func knownBends(_ x: [Double]) throws {
    let known = BendColumns()
    for _ in 0..<2 {
      let shapes = try #require(TrendShapes(x[...], known: known))
      let computed = try #require(TrendShapes(x[...]))
      #expect(shapes.bends == computed.bends)
      #expect(shapes.meanBends == computed.meanBends)
    }
  }

  @Test("a memory of other runs changes nothing in a run's levels")
  func memory() throws {
    let memory = AnalysisMemory()
    for length in [8, 20, 30, 49, 50, 80] {
      for spike: Int? in [nil, 3, length / 2] {
        var y = (0..<length).map { (index: Int) -> Double in
          3 / Double(index + 3) + 0.01 * Double(index * 7 % 5)
        }
        if let spike { y[spike] += 3 }
        let curve = LearningCurve(x: (0..<length).map { Double($0) }, y: y)
        let span = 0...Double(length - 1)
        let alone = LevelEstimator(curve, span: span, floor: .none)
        let among = LevelEstimator(curve, span: span, floor: .none, memory: memory)
        #expect(alone.smoothed == among.smoothed)
        #expect(alone.level(at: span.upperBound) == among.level(at: span.upperBound))
      }
    }
  }
}
