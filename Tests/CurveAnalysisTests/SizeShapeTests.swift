import CurveModel
import Testing

@testable import CurveAnalysis

/// Shapes of curves over training-set size.
@Suite struct SizeShapeTests {
  private func shape(_ values: [Double], error: Double, count: Int = 25) -> SizeCurveShape? {
    let curve = LearningCurve(x: values.indices.map { Double(16 << $0) }, y: values)
    let spread = PointSpread(
      standardErrors: values.map { _ in error }, counts: values.map { _ in count })
    return SizeCurveShape(curve, errors: PointErrors(spread))
  }

  @Test("the dip is the rise from the best size to the end")
  func dip() throws {
    let found = try #require(shape([0.4, 0.2, 0.1, 0.15, 0.2], error: 0.005)?.dip)
    #expect(found.from == 64)
    #expect(found.to == 256)
    #expect(abs(found.amount - 0.1) < 1e-12)
    #expect(found.chance < SizeCurveShape.level)
  }

  @Test("the same rise from few repeats proves less")
  func repeats() throws {
    let values = [0.4, 0.2, 0.1, 0.13, 0.13]
    let many = try #require(shape(values, error: 0.005, count: 25)?.dip)
    let few = try #require(shape(values, error: 0.005, count: 3)?.dip)
    #expect(many.chance < SizeCurveShape.level)
    #expect(few.chance > SizeCurveShape.level)
  }

  @Test("a rise at one size only is no rise of the curve, but a peak")
  func single() throws {
    let found = try #require(shape([0.4, 0.3, 0.2, 0.5, 0.1, 0.05], error: 0.005))
    #expect(found.largestRise.map { $0.chance > SizeCurveShape.level } ?? true)
    let peak = try #require(found.peak)
    #expect(peak.size == 128)
    #expect(peak.chance < SizeCurveShape.peakLevel)
  }

  @Test("a constant curve neither rises nor peaks")
  func constant() throws {
    let found = try #require(shape([0.3, 0.3, 0.3, 0.3, 0.3], error: 0))
    #expect(found.dip == nil)
    #expect(found.largestRise == nil)
    #expect(found.peak == nil)
    #expect(found.range == 0)
  }

  @Test("without repeats the errors come from the curve's own scatter")
  func scatter() {
    let straight = LearningCurve(x: [1, 2, 4, 8, 16], y: [5, 4, 3, 2, 1])
    #expect(PointErrors(scatterOf: straight).standardErrors.allSatisfy { abs($0) < 1e-12 })
    // ± 1 around a line: every second difference is 2 of a variance of 1.5.
    let zigzag = LearningCurve(x: [1, 2, 4, 8, 16], y: [1, -1, 1, -1, 1])
    let expected = (4.0 / 1.5).squareRoot()
    #expect(PointErrors(scatterOf: zigzag).standardErrors.allSatisfy { abs($0 - expected) < 1e-9 })
  }

  @Test("three points show no shape")
  func short() {
    #expect(shape([0.3, 0.2, 0.1], error: 0.01) == nil)
  }
}
