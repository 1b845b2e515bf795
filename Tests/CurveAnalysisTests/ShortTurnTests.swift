import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// Short runs that turn: which checkpoint is kept, what is found, and how sure the level is.
@Suite struct ShortTurnTests {
  private static let old = Baseline(kind: .previousModel, name: "old", value: 0.5)

  /// Ten evaluations of a fine-tuning run that overfits after the fourth.
  private static let evaluations = [
    1.29, 0.91, 0.73, 0.66, 0.67, 0.68, 0.721, 0.763, 0.807, 0.839,
  ]

  private func diagnosis(_ series: [Series]) throws -> Diagnosis {
    let run = TrainingRun(name: "run", axis: Axis(kind: .step, column: "step"), series: series)
    return try Analyzer.diagnose(run, baselines: [Self.old])
  }

  private func series(_ split: Split, _ x: [Double], _ y: [Double]) -> Series {
    Series(metric: "loss", split: split, column: split.rawValue, curve: LearningCurve(x: x, y: y))
  }

  @Test("ten evaluations beside a training loss of a hundred steps", arguments: [50, 5])
  func fineTuning(_ stride: Int) throws {
    let steps = Array(Swift.stride(from: Double(stride), through: 1000, by: Double(stride)))
    let train = steps.map { 0.1 + 1.4 * exp(-$0 / 250) }
    let result = try diagnosis([
      series(.train, steps, train),
      series(.validation, (1...10).map { Double($0) * 100 }, Self.evaluations),
    ])
    #expect(result.judgedAt.x == 400)
    #expect(result.verdict.primary == .overfitting)
    #expect(result.findings.contains { $0.rule == "validation-turned-up" })
    #expect(result.nextSteps.first?.id == "restore-best-checkpoint")
    let level = try #require(result.levels.validation)
    #expect(abs(level.value - 0.66) < 0.02 && level.standardError < 0.04)
  }

  @Test("levels of short runs stay among what was recorded around them")
  func recordedRange() throws {
    let curves: [[Double]] = [
      Self.evaluations, [20, 20.1, 19.9, 20, 20.2, 19.8, 20, 20.1, 19.9, 15.4, 14.6, 15.5],
      [0.31, 0.28, 0.29, 0.33, 0.39, 0.45, 0.5, 0.55], (1...12).map { 1 / Double($0 * $0) },
    ]
    for y in curves {
      let curve = LearningCurve(x: y.indices.map(Double.init), y: y)
      let levels = LevelEstimator(curve, span: 0...Double(y.count - 1))
      for index in y.indices {
        let window = y[max(index - 4, 0)...min(index + 4, y.count - 1)]
        let value = levels.smoothed.y[index]
        #expect(value >= (window.min() ?? 0) && value <= (window.max() ?? 0))
      }
    }
  }

  @Test(
    "of equally good checkpoints the last is kept, up to which training gained",
    arguments: [30, 80])
  func equals(_ points: Int) throws {
    let x = (0..<points).map(Double.init)
    let result = try diagnosis([
      series(.train, x, ExampleCurve.straight(from: 1, to: 0.2, points: points)),
      series(
        .validation, x,
        ExampleCurve.straight(from: 1, to: 0.6, points: 10)
          + [Double](repeating: 0.5, count: points - 10)),
    ])
    #expect(result.judgedAt.x == Double(points - 1))
  }

  @Test("a fall and a rise in one stretch are a trend, not scatter", arguments: [8, 12, 30])
  func turn(_ points: Int) throws {
    let x = (0..<points).map(Double.init)
    let y = x.map { exp(-9 * $0 / Double(points)) + 0.3 * $0 / Double(points) }
    let shapes = try #require(TrendShapes(x[...]))
    let trend = Trend(y[...], shapes)
    #expect(trend.isBent && trend.parameterCount == 4)
    #expect(trend.residuals(of: y[...], shapes).squares < 2e-3)
    // Noise alone is none.
    let noise = Trend(x.map { ExampleCurve.wobble(Int($0)) }[...], shapes)
    #expect(noise.parameterCount == 3)
  }
}
