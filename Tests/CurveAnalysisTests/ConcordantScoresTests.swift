import CurveModel
import Testing

@testable import CurveAnalysis

/// Which of several scores is judged where nothing names one.
@Suite struct ConcordantScoresTests {
  private func judged(
    _ scores: [(name: String, values: [Double])], besideLoss: Bool = false
  ) throws -> String? {
    var series = scores.map { score in
      Series(
        metric: score.name, split: .validation, column: "val_\(score.name)",
        curve: LearningCurve(x: score.values.indices.map(Double.init), y: score.values))
    }
    if besideLoss {
      let loss = LearningCurve(x: rising.indices.map(Double.init), y: rising.map { 1 - $0 })
      series.append(
        Series(metric: "loss", split: .train, column: "train_loss", curve: loss))
    }
    let run = TrainingRun(
      name: "scores", axis: Axis(kind: .epoch, column: "epoch"), series: series)
    do throws(InvalidInput) {
      return try MetricResolution.metric(of: run, baselines: [], options: .init()).name
    } catch {
      #expect(error.problems.map(\.code) == ["ambiguous-metric"])
      return nil
    }
  }

  private let rising = ExampleCurve.settling(from: 0.4, to: 0.9, points: 24)

  @Test(
    "the first of scores that rise and fall alike, though one comes to its end before the other")
  func concordant() throws {
    let early =
      ExampleCurve.settling(from: 0.1, to: 0.8, points: 6)
      + [Double](repeating: 0.8, count: 18)
    #expect(try judged([("accuracy", rising), ("f1", early), ("recall", rising)]) == "accuracy")
    #expect(
      try judged([("psnr", [20, 24, 27, 29, 30]), ("ssim", [0.6, 0.7, 0.74, 0.75, 0.76])]) == "psnr"
    )
  }

  @Test("beside a loss of training it is asked")
  func trainingLoss() throws {
    #expect(try judged([("accuracy", rising), ("f1", rising)], besideLoss: true) == nil)
  }

  @Test("where one falls while another rises, and where they are of classes, it is asked")
  func discordant() throws {
    let falling = ExampleCurve.settling(from: 0.9, to: 0.4, points: 24)
    #expect(try judged([("precision", falling), ("recall", rising)]) == nil)
    #expect(try judged([("cat_f1", rising), ("dog_f1", rising)]) == nil)
    #expect(try judged([("precision", [0.1, 0.2, 0.3]), ("recall", [0.1, 0.2, 0.3])]) == nil)
  }
}
