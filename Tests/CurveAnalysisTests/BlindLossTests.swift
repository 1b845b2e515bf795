import CurveModel
import Testing

@testable import CurveAnalysis

/// What is said of a loss that is 0 throughout: no baseline is beaten by it.
@Suite struct BlindLossTests {
  private func diagnosis(
    loss: Double = 0, accuracy: [Double]? = nil, baselines: [Baseline] = []
  ) throws -> Diagnosis {
    let count = 12
    func curve(_ values: [Double]) -> LearningCurve {
      LearningCurve(x: (0..<count).map(Double.init), y: values)
    }
    let zeros = curve([Double](repeating: loss, count: count))
    var series = [
      Series(metric: "loss", split: .train, column: "loss", curve: zeros),
      Series(metric: "loss", split: .validation, column: "val_loss", curve: zeros),
    ]
    if let accuracy {
      series.append(
        Series(metric: "accuracy", split: .train, column: "accuracy", curve: curve(accuracy)))
    }
    let run = TrainingRun(name: "r", axis: Axis(kind: .epoch), series: series)
    return try Analyzer.diagnose(
      run, baselines: baselines, options: AnalysisOptions(metric: "loss"))
  }

  private let people = Baseline(kind: .human, name: "people", metric: "loss", value: 0.1)
  private let floor = Baseline(kind: .meanPredictor, name: "prior", metric: "loss", value: 0.69)

  @Test("the verdict is withheld, with and without baselines")
  func withheld() throws {
    for baselines in [[], [people], [people, floor]] {
      let found = try diagnosis(baselines: baselines)
      #expect(found.verdict.primary == .undecided)
      #expect(found.verdict.summary.text.contains("does not see what the model gets wrong"))
      #expect(found.findings.map(\.rule).contains("blind-loss"))
      #expect(
        found.nextSteps.prefix(2).map(\.id) == [
          "check-loss-and-last-layer", "choose-another-metric",
        ])
      #expect(found.flipPoints.isEmpty)
      #expect(found.verdict.confidence == .low)
      #expect(found.verdict.caveats.isEmpty)
      #expect(found.forecast?.validation == nil)
    }
  }

  @Test("accuracy at chance beside it tells that nothing is learnt")
  func atChance() throws {
    for baselines in [[], [people], [people, floor]] {
      let found = try diagnosis(
        accuracy: [Double](repeating: 0.5, count: 12), baselines: baselines)
      #expect(found.verdict.primary == .notLearning)
      #expect(found.verdict.summary.text.contains("training accuracy never left chance"))
      #expect(found.nextSteps.first?.id == "check-loss-and-last-layer")
    }
    let learning = try diagnosis(accuracy: (0..<12).map { 0.5 + 0.03 * Double($0) })
    #expect(learning.verdict.primary == .undecided)
  }

  @Test("a loss that is not 0 is judged as ever")
  func judged() throws {
    #expect(try diagnosis(loss: 1e-9, baselines: [people]).verdict.primary == .baselineBeaten)
  }
}
