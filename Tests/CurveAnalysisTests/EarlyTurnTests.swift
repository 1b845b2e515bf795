import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// Runs trained far beyond their best checkpoint: the fall, the turn and the rise lie within one window.
@Suite struct EarlyTurnTests {
  struct Early: CustomTestStringConvertible, Sendable {
    var points: Int
    var fall: Double
    var rise: Double
    var testDescription: String { "\(points) points, fall within \(fall), rise \(rise)" }

    /// The truth at each point.
    var truth: [Double] {
      (0..<points).map { point in
        let falls = Double(point) / fall
        return 0.5 + 1.8 * exp(-falls) + rise * log(1 + falls / 4)
      }
    }
  }

  @Test(
    "the checkpoint lies at the turn, however long the run went on",
    arguments: [
      Early(points: 200, fall: 2, rise: 0.2), Early(points: 300, fall: 5, rise: 0.3),
      Early(points: 1000, fall: 5, rise: 0.1), Early(points: 1000, fall: 17, rise: 0.3),
    ])
  func judgedAtTheTurn(_ early: Early) throws {
    let truth = early.truth
    let scatter = [0.004, -0.006, 0.001, 0.005, -0.003, -0.001]
    let recorded = truth.indices.map { truth[$0] + scatter[$0 * 7 % 11 % 6] }
    let levels = LevelEstimator(
      LearningCurve(x: truth.indices.map(Double.init), y: recorded),
      span: 0...Double(early.points - 1))
    let index = try #require(levels.checkpointIndex)
    let least = try #require(truth.min())
    #expect(truth[index] - least < 0.02)
    let level = try #require(levels.level(at: Double(index), isPicked: true))
    #expect(abs(level.value - least) < 0.05)
  }

  @Test("validation alone that climbs far in small steps has turned up, and did not break")
  func climbs() throws {
    func rules(_ values: [Double]) throws -> [String] {
      let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
      let run = TrainingRun(
        name: "r", axis: Axis(kind: .epoch),
        series: [Series(metric: "loss", split: .validation, column: "val_loss", curve: curve)])
      return try Analyzer.diagnose(run, baselines: []).findings.map(\.rule)
    }
    let fallen = ExampleCurve.settling(from: 0.7, to: 0.59, points: 14, scatter: 0.02)
    let climbed = try rules(fallen + ExampleCurve.straight(from: 0.62, to: 2.95, points: 50))
    #expect(climbed.contains("validation-turned-up") && !climbed.contains("diverged"))
    let broken = try rules(fallen + ExampleCurve.straight(from: 20, to: 29, points: 50))
    #expect(broken.contains("diverged"))
  }

  @Test("a fall within the first window is a gain, the best is not the first value")
  func gainedWithinFirstWindow() throws {
    let train = ExampleCurve.settling(from: 1.2, to: 0.6, points: 100)
    func summary(_ start: [Double]) throws -> String {
      let climb = ExampleCurve.straight(from: 1.08, to: 1.3, points: 100 - start.count)
      return try Analyzer.diagnose(
        RuleExample("", metric: "loss", train: train, validation: start + climb).run, baselines: []
      ).verdict.summary.text
    }
    #expect(try summary([1.2, 1.15, 1.1, 1.07]).contains("turned up after epoch"))
    #expect(try summary([1.06, 1.07]).contains("got worse from its first value on"))
  }

  @Test("noise alone narrows no window", arguments: [100, 400, 1000])
  func noiseOnly(_ points: Int) {
    var state: UInt64 = 7
    var narrowed = 0
    for _ in 0..<50 {
      var slow = 0.0
      let values = (0..<points).map { index in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let uniform = (Double(state >> 11) + 0.5) / Double(UInt64(1) << 53)
        slow = 0.6 * slow + 0.05 * NormalDistribution.quantile(uniform)
        return 1 + 2 * exp(-8 * Double(index) / Double(points)) + slow
      }
      let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
      let measured = MeasuredCurve.measure(
        curve, span: 0...Double(points - 1), sizes: nil, memory: nil)
      if measured.places.share < LevelEstimator.windowShare { narrowed += 1 }
    }
    #expect(narrowed <= 3)
  }

  @Test("the lowest value of a sharp turn is no spike, a point alone is")
  func corner() {
    func spikes(_ y: [Double]) -> [Int] {
      LoneSpikes.indices(in: LearningCurve(x: y.indices.map(Double.init), y: y))
    }
    let turn = [0.604, 0.522, 0.456, 0.567, 0.647, 0.684, 0.757, 0.797, 0.829, 0.845]
    #expect(spikes(turn).isEmpty)
    var alone = turn
    alone[6] = 0.3
    #expect(spikes(alone) == [6])
  }

  @Test("a burst in the first window leaves no level below what was recorded there")
  func burst() throws {
    let y =
      [6.9, 6.1, 5.3, 4.7, 41, 37, 33, 3, 2.7, 2.4, 2.2]
      + (0..<58).map { 0.9 + 1.2 * exp(-Double($0) / 8) }
    let levels = LevelEstimator(
      LearningCurve(x: y.indices.map(Double.init), y: y), span: 0...Double(y.count - 1))
    #expect(try #require(levels.smoothed.y.min()) > 0.89)
    #expect(try #require(levels.checkpointIndex) > 50)
  }
}
