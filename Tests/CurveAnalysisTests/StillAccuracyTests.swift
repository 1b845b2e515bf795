import CurveModel
import Testing

@testable import CurveAnalysis

/// What is said of an accuracy that never moves, by the loss beside it.
@Suite struct StillAccuracyTests {
  private func finding(loss: Double, accuracy: Double, beside others: [String] = []) throws
    -> String?
  {
    func series(_ metric: String, _ split: Split, _ value: Double) -> Series {
      Series(
        metric: metric, split: split, column: metric,
        curve: LearningCurve(
          x: (0..<8).map(Double.init), y: (0..<8).map { value - 1e-6 * Double($0) }))
    }
    func still(_ split: Split) -> Series {
      Series(
        metric: "accuracy", split: split, column: "accuracy",
        curve: LearningCurve(
          x: (0..<8).map(Double.init), y: [Double](repeating: accuracy, count: 8)))
    }
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch),
      series: [
        series("loss", .train, loss), series("loss", .validation, loss + 0.001), still(.train),
        still(.validation),
      ] + others.map { series($0, .train, loss) })
    return try Analyzer.diagnose(run, baselines: []).findings
      .first { $0.rule == "accuracy-at-chance" }?.summary
  }

  @Test("one class cannot be named for everything at a loss below the entropy of its share")
  func entropy() throws {
    // -0.9274 ln 0.9274 - 0.0726 ln 0.0726 = 0.2603
    #expect(try finding(loss: 0.27, accuracy: 0.9274)?.contains("one class is named") ?? false)
    #expect(try finding(loss: 0.189, accuracy: 0.9274) == nil)
  }

  @Test("beside an error of regression an accuracy counts what is hit by chance")
  func regression() throws {
    #expect(
      try finding(loss: 0.9, accuracy: 0.0003, beside: ["root_mean_squared_error"]) == nil)
    #expect(try finding(loss: 0.9, accuracy: 0.0003, beside: ["top5"]) != nil)
  }

  @Test("an accuracy of one half is compared with guessing, not called it")
  func half() throws {
    #expect(
      try finding(loss: 0.995, accuracy: 0.5)
        == "training accuracy stays at 1/2, as guessing among 2 classes would")
  }
}
