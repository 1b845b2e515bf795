import CurveModel
import Testing

@testable import CurveAnalysis

/// What is said of runs that swing, or that were never numbers, and what comes first for them.
@Suite struct UnsteadyStepsTests {
  private func diagnosis(train: [Double], validation: [Double]) throws -> Diagnosis {
    let run = RuleExample("", metric: "loss", train: train, validation: validation).run
    return try Analyzer.diagnose(run, baselines: [])
  }

  /// Falls a little for six points and then swings upwards, by more than it had gained.
  private let swingingUp =
    [2.2, 2.15, 2.1, 2.05, 2.0, 1.98]
    + (0..<34).map { 2.0 + 0.05 * Double($0) + ($0.isMultiple(of: 2) ? 0.3 : 0) }

  @Test("a run that overfits in swings keeps its best checkpoint before its rate is lowered")
  func checkpointFirst() throws {
    let found = try diagnosis(
      train: ExampleCurve.settling(from: 1.7, to: 0.02, points: 40), validation: swingingUp)
    #expect(found.findings.map(\.rule).contains("validation-turned-up"))
    #expect(
      found.nextSteps.prefix(2).map(\.id) == ["restore-best-checkpoint", "lower-learning-rate"])
  }

  @Test("swings are quoted as the share that makes them large")
  func share() throws {
    func summary(_ validation: [Double]) throws -> String? {
      try diagnosis(
        train: ExampleCurve.settling(from: 0.5, to: 0.1, points: 40), validation: validation
      ).findings.first { $0.rule == "oscillating" }?.summary
    }
    let wild = (0..<37).map { $0.isMultiple(of: 2) ? 0.2 : 0.3 }
    #expect(try summary([40, 20, 10] + wild)?.hasSuffix("of its level") ?? false)
    #expect(try summary([0.5, 0.4, 0.35] + wild)?.hasSuffix("of all it gained") ?? false)
    #expect(try summary(swingingUp)?.hasSuffix(", more than all it gained") ?? false)
  }

  @Test("swings that are large beside the level alone are calmed behind what the levels ask for")
  func behindLevels() throws {
    let found = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.1, points: 40),
      validation: [40, 20, 10] + (0..<37).map { $0.isMultiple(of: 2) ? 0.2 : 0.3 })
    let steps = found.nextSteps.map(\.id)
    #expect(steps.first == "measure-mean-predictor")
    #expect(steps.contains("lower-learning-rate"))
  }

  @Test("a run without a baseline that still improves is trained longer, once a floor is measured")
  func longer() throws {
    func steps(to end: Double) throws -> [String] {
      try diagnosis(
        train: ExampleCurve.straight(from: 1, to: end, points: 40),
        validation: ExampleCurve.straight(from: 1.02, to: end + 0.02, points: 40)
      ).nextSteps.map(\.id)
    }
    #expect(try steps(to: 0.4).prefix(2) == ["measure-mean-predictor", "train-longer"])
    let settled = try diagnosis(
      train: ExampleCurve.settling(from: 1, to: 0.4),
      validation: ExampleCurve.settling(from: 1, to: 0.42))
    #expect(!settled.nextSteps.map(\.id).contains("train-longer"))
  }

  @Test("a loss that was never a number has no first bad step")
  func neverFinite() throws {
    let nothing = Array(repeating: Double.nan, count: 12)
    let found = try diagnosis(train: nothing, validation: nothing)
    #expect(found.verdict.primary == .diverged)
    #expect(found.verdict.summary.text.contains("training was never a finite number"))
    #expect(found.nextSteps.first?.id == "check-numerics")
    #expect(!found.nextSteps.map(\.id).contains("find-first-bad-step"))
    let late = try diagnosis(
      train: [0.9, 0.8, 0.7] + nothing, validation: [0.9, 0.8, 0.7] + nothing)
    #expect(late.nextSteps.first?.id == "find-first-bad-step")
  }

  @Test("a fall within the first window of a long run is not taken for a best at the start")
  func firstWindow() throws {
    let falls = [1.24, 0.85, 0.7, 0.64, 0.62, 0.61]
    let found = try diagnosis(
      train: ExampleCurve.settling(from: 0.3, to: 0.001, points: 500),
      validation: falls + ExampleCurve.straight(from: 0.62, to: 1.1, points: 494, scatter: 0.01))
    #expect(found.verdict.summary.text.contains("Validation turned up after"))
    #expect(!(found.nextSteps.first?.why.contains("since the first value") ?? true))
    let rising = try diagnosis(
      train: ExampleCurve.settling(from: 0.3, to: 0.001, points: 500),
      validation: ExampleCurve.straight(from: 0.62, to: 1.1, points: 500, scatter: 0.01))
    #expect(rising.verdict.summary.text.contains("Validation got worse from its first values on"))
  }
}
