import CurveModel
import Testing

@testable import CurveAnalysis

/// How sure a divergence is.
@Suite struct DivergedConfidenceTests {
  private func confidence(of values: [Double]) throws -> Confidence {
    let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
    let run = TrainingRun(
      name: "run", axis: Axis(kind: .epoch, column: "epoch"),
      series: [Series(metric: "loss", split: .train, column: "loss", curve: curve)])
    let diagnosis = try Analyzer.diagnose(run, baselines: [])
    #expect(diagnosis.verdict.primary == .diverged)
    return diagnosis.verdict.confidence
  }

  @Test("high where a value is no number, or many rose; medium where a few did")
  func values() throws {
    #expect(try confidence(of: [1, 2, 3]) == .medium)
    #expect(try confidence(of: [1, 0.8, .nan]) == .high)
    #expect(try confidence(of: [1, 0.8, 0.7, 2, 3, 4, 5, 6, 7]) == .high)
  }
}
