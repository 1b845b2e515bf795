import CurveModel
import Testing

@testable import CurveAnalysis

/// Whether what is recommended agrees with what the run itself shows.
@Suite struct StepEvidenceTests {
  private func diagnosis(_ run: TrainingRun, _ baselines: [Baseline]) throws -> Diagnosis {
    try Analyzer.diagnose(run, baselines: baselines)
  }

  private let people = Baseline(kind: .human, name: "people", value: 0.05)
  private let majority = Baseline(kind: .meanPredictor, name: "majority", value: 0.9)

  @Test("validation that turned up keeps its best checkpoint, though training was not logged")
  func turnedUpAlone() throws {
    let run = RuleExample(
      "", metric: "error",
      validation: ExampleCurve.settling(from: 0.6, to: 0.2, points: 20)
        + ExampleCurve.straight(from: 0.2, to: 0.5, points: 20)
    ).run
    let found = try diagnosis(run, [people]).nextSteps.map(\.id)
    #expect(found.prefix(2) == ["restore-best-checkpoint", "log-training"])
  }
}
