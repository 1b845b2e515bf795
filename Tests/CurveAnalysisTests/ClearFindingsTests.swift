import CurveModel
import Testing

@testable import CurveAnalysis

/// Findings say no more than the levels bear out.
@Suite struct ClearFindingsTests {
  private func diagnosis(
    train: Double, validation: Double, _ baseline: Baseline
  ) throws -> Diagnosis {
    let run = RuleExample(
      "", metric: "error", train: ExampleCurve.settling(from: 0.9, to: train, scatter: 0.001),
      validation: ExampleCurve.settling(from: 0.9, to: validation, scatter: 0.001)
    ).run
    let majority = Baseline(kind: .meanPredictor, name: "majority", value: 0.9)
    return try Analyzer.diagnose(run, baselines: [baseline, majority])
  }

  @Test("a baseline that may be beaten is not found to be")
  func leaningToBeaten() throws {
    let people = Baseline(
      kind: .human, name: "people", value: 0.2, uncertainty: .standardError(0.03))
    let result = try diagnosis(train: 0.165, validation: 0.17, people)
    #expect(result.verdict.primary == .undecided && result.verdict.leans == .baselineBeaten)
    #expect(!result.findings.contains { $0.rule == "baseline-beaten" })
  }

  @Test("training a trifle above a baseline that nobody knows is not found to be far from it")
  func leaningToUnderfitting() throws {
    let people = Baseline(
      kind: .human, name: "people", value: 0.049, uncertainty: .standardError(0.6))
    let result = try diagnosis(train: 0.05, validation: 0.146, people)
    #expect(result.verdict.leans == .underfitting)
    #expect(!result.findings.contains { $0.rule == "train-far-from-baseline" })
  }

  @Test("a gap above a beaten baseline has no cost of zero")
  func costlessGap() throws {
    let linear = Baseline(kind: .linear, name: "linear", value: 0.4)
    let result = try diagnosis(train: 0.1, validation: 0.3, linear)
    let gap = try #require(result.findings.first { $0.rule == "gap-dominates" })
    #expect(!gap.measurements.contains { $0.quantity == .cost })
  }

  @Test("duplicates are a thing to rule out, not the reason why people are beaten")
  func leak() throws {
    let people = Baseline(kind: .human, name: "people", value: 0.4)
    let step = try diagnosis(train: 0.1, validation: 0.11, people).nextSteps.first
    #expect(step?.id == "check-for-leak")
    #expect(step?.why.hasSuffix("duplicates between the splits would explain it") ?? false)
  }
}
