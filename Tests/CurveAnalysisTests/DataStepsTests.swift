import CurveModel
import Testing

@testable import CurveAnalysis

/// Whether more data is asked for, where the curve over training-set size tells what it brings.
@Suite struct DataStepsTests {
  private func steps(_ validation: [Double]) throws -> [NextStep] {
    var run = RuleExample.overSize("", validation: validation, standardError: 0.004).run
    let sizes = run.series[0].curve.x
    run.series.append(
      Series(
        metric: "error", split: .train, column: "train_error",
        curve: LearningCurve(x: sizes, y: sizes.map { _ in 0.04 })))
    return try Analyzer.diagnose(
      run,
      baselines: [
        Baseline(kind: .human, name: "human", value: 0.05),
        Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
      ]
    ).nextSteps
  }

  @Test("data that still helps is asked for first")
  func helps() throws {
    let steps = try steps([0.45, 0.38, 0.33, 0.28, 0.24, 0.21, 0.18, 0.16])
    #expect(steps.first?.id == "more-data")
  }

  @Test("data that made validation worse is looked at, and more of it comes last")
  func dips() throws {
    let steps = try steps([0.45, 0.33, 0.24, 0.18, 0.15, 0.16, 0.18, 0.20])
    #expect(steps.prefix(2).map(\.id) == ["check-data", "analyze-validation-errors"])
    #expect(steps.first?.why.contains("with the most data validation is") ?? false)
    #expect(steps.last?.id == "more-data")
  }

  @Test("data that no longer helps comes last")
  func flat() throws {
    let steps = try steps([0.45, 0.3, 0.21, 0.17, 0.151, 0.1505, 0.15, 0.15, 0.15, 0.15])
    #expect(steps.last?.id == "more-data")
  }
}
