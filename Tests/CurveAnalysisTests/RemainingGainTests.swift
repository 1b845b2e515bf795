import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// What is left to gain of a curve that slows down, and which step comes first for it.
@Suite struct RemainingGainTests {
  private func falling(to level: Double, within points: Double, count: Int = 25) -> [Double] {
    (0..<count).map { level + 1.3 * exp(-Double($0) / points) }
  }

  @Test(
    "of a geometric fall the rest, of one that keeps its pace no end, of one that is over nothing")
  func rest() throws {
    let values = falling(to: 0.5, within: 20, count: 80)
    let rest = try #require(RemainingGain.of(values))
    #expect(abs(rest - 1.3 * exp(-4)) < 0.002)
    #expect(RemainingGain.of((0..<20).map { 1 - 0.01 * Double($0) }) == .infinity)
    #expect(RemainingGain.of(falling(to: 0.5, within: 5, count: 11)) == nil)
    #expect(
      RemainingGain.of(falling(to: 0.5, within: 4, count: 9) + [0.95, 0.94, 0.95, 0.96]) == 0)
  }

  private func firstStep(within points: Double) throws -> String? {
    let x = (1...25).map(Double.init)
    let run = TrainingRun(
      name: "run", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        Series(
          metric: "loss", split: .train, column: "loss",
          curve: LearningCurve(x: x, y: falling(to: 0.3, within: points))),
        Series(
          metric: "loss", split: .validation, column: "val_loss",
          curve: LearningCurve(x: x, y: falling(to: 0.5, within: points))),
      ])
    let baselines = [
      Baseline(kind: .human, name: "expert", value: 0.3),
      Baseline(kind: .meanPredictor, name: "prior", value: 2.2),
    ]
    return try Analyzer.diagnose(run, baselines: baselines).nextSteps.first?.id
  }

  @Test(
    "a run that still falls by more than the tolerance, and has less than it left, is not trained longer first"
  )
  func first() throws {
    #expect(try firstStep(within: 12) == "train-longer")
    #expect(try firstStep(within: 5.5) == "more-data")
  }
}
