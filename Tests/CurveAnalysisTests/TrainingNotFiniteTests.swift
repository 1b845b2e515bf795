import CurveModel
import Testing

@testable import CurveAnalysis

/// Training without numbers beside validation that goes on: the measurement broke, not the model.
@Suite struct TrainingNotFiniteTests {
  private let level = Baseline(kind: .human, name: "people", value: 0.1)

  private func diagnosis(_ train: [Double], _ validation: [Double]) throws -> Diagnosis {
    let run = RuleExample(
      "", metric: "error", train: train, validation: validation, baselines: [level])
    return try Analyzer.diagnose(run.run, baselines: run.baselines)
  }

  private func nan(_ count: Int) -> [Double] { [Double](repeating: .nan, count: count) }

  @Test("a column without a number leaves the verdict to validation")
  func throughout() throws {
    let diagnosis = try diagnosis(
      nan(40), ExampleCurve.settling(from: 0.5, to: 0.1, points: 40, scatter: 0.001))
    #expect(diagnosis.verdict.primary == .atBaseline)
    #expect(diagnosis.levels.train == nil)
  }

  @Test("training whose log breaks half-way is left out, its level there is not known")
  func fromHalfWay() throws {
    let diagnosis = try diagnosis(
      ExampleCurve.settling(from: 0.5, to: 0.12, points: 20) + nan(20),
      ExampleCurve.straight(from: 0.5, to: 0.15, points: 40, scatter: 0.001))
    #expect(diagnosis.verdict.primary == .undecided)
    #expect(diagnosis.verdict.summary.text.contains("training is no number where validation"))
  }

  @Test("one value without a number at the end changes nothing")
  func lastValue() throws {
    let train = ExampleCurve.settling(from: 0.5, to: 0.1, points: 39, scatter: 0.001)
    let validation = ExampleCurve.settling(from: 0.5, to: 0.2, points: 40, scatter: 0.001)
    #expect(try diagnosis(train + nan(1), validation).verdict.primary == .overfitting)
  }

  @Test("validation that suffers too, or never was better, shows a training that diverged")
  func diverged() throws {
    let train = ExampleCurve.settling(from: 0.5, to: 0.1, points: 25)
    let healthy = ExampleCurve.settling(from: 0.5, to: 0.2, points: 25)
    let chance = ExampleCurve.straight(from: 0.5, to: 0.5, points: 15)
    for after in [chance, nan(15)] {
      #expect(try diagnosis(train + nan(15), healthy + after).verdict.primary == .diverged)
    }
    let flat = ExampleCurve.straight(from: 0.5, to: 0.5, points: 40)
    #expect(try diagnosis(nan(40), flat).verdict.primary == .diverged)
  }
}
