import CurveModel
import Testing

@testable import CurveAnalysis

/// Which of several scores is judged where nothing names one.
@Suite struct ConcordantMetricsTests {
  private func judged(
    _ metrics: [(name: String, values: [Double])], besideLoss: Bool = false
  ) throws -> String? {
    var series = metrics.map { metric in
      Series(
        metric: metric.name, split: .validation, column: "val_\(metric.name)",
        curve: LearningCurve(x: metric.values.indices.map(Double.init), y: metric.values))
    }
    if besideLoss {
      let loss = LearningCurve(x: rising.indices.map(Double.init), y: rising.map { 1 - $0 })
      series.append(
        Series(metric: "loss", split: .train, column: "train_loss", curve: loss))
    }
    let run = TrainingRun(
      name: "metrics", axis: Axis(kind: .epoch, column: "epoch"), series: series)
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

  @Test("of losses that rise and fall alike a loss is judged, by what its start does not hide")
  func losses() throws {
    let falling = ExampleCurve.settling(from: 10, to: 0.1, points: 24)
    let score = falling.map { 1 - $0 / 20 }
    #expect(try judged([("r2", score), ("mae", falling), ("rmse", falling)]) == "mae")
    let turning = falling.indices.map { falling[$0] + 0.02 * Double(max($0 - 12, 0)) }
    #expect(try judged([("mae", falling), ("mape", turning)]) == nil)
  }

  @Test("F1 beside precision and recall, of which one falls as the other rises")
  func harmonicMean() throws {
    let falling = ExampleCurve.settling(from: 0.9, to: 0.4, points: 24)
    #expect(try judged([("precision", falling), ("f1", rising), ("recall", rising)]) == "f1")
    #expect(try judged([("auc", falling), ("f1", rising), ("recall", rising)]) == nil)
    // The accuracy of a tagger, which is mostly right about what is in no phrase.
    #expect(
      try judged([("token_accuracy", falling), ("f1", rising), ("recall", rising)]) == "f1")
  }

  @Test("the perplexity that training has, where the other loss is one of validation alone")
  func perplexityOfTraining() throws {
    let falling = ExampleCurve.settling(from: 90, to: 20, points: 24)
    let series = [("ppl", Split.train), ("ppl", .validation), ("length_mse", .validation)].map {
      Series(
        metric: $0, split: $1, column: "\($1.rawValue)_\($0)",
        curve: LearningCurve(x: falling.indices.map(Double.init), y: falling))
    }
    let judged = { (series: [Series]) in
      try MetricResolution.metric(
        of: TrainingRun(name: "run", axis: Axis(kind: .step, column: "step"), series: series),
        baselines: [], options: .init()
      ).name
    }
    #expect(try judged(series) == "ppl")
    #expect(try judged(Array(series.dropFirst())) == "length_mse")
  }

  @Test("the score that the others are called parts of, or the same smoothed")
  func whole() throws {
    let falling = ExampleCurve.settling(from: 0.9, to: 0.4, points: 24)
    #expect(try judged([("dice_RV", falling), ("dice_LV", rising), ("dice", rising)]) == "dice")
    #expect(try judged([("cat_loss", falling), ("cat_loss (smoothed)", rising)]) == "cat_loss")
    #expect(try judged([("cat_mae", falling), ("cat_mae_dog", rising)]) == nil)
  }

  @Test("the strictest accuracy, though its errors are logged as well")
  func strictest() throws {
    let falling = rising.map { 1 - $0 }
    #expect(
      try judged([
        ("top1_acc", rising), ("top1_err", falling), ("top5_acc", rising), ("top5_err", falling),
      ]) == "top1_acc")
  }

  @Test("a loss in bits as well, and a part of an autoencoder's")
  func related() throws {
    let falling = ExampleCurve.settling(from: 3, to: 1, points: 24)
    #expect(try judged([("bpb", rising), ("loss_nats_per_byte", falling)]) == "loss_nats_per_byte")
    #expect(try judged([("loss_kl", rising), ("loss_vae", falling)]) == "loss_vae")
  }

  @Test("the overlap beside other scores of pixels")
  func overlap() throws {
    let falling = ExampleCurve.settling(from: 0.9, to: 0.4, points: 24)
    #expect(try judged([("pixel_acc", falling), ("iou", rising), ("recall", falling)]) == "iou")
    #expect(try judged([("accuracy", falling), ("iou", rising), ("recall", falling)]) == nil)
  }

  @Test("beside a loss of training the first score that goes alike, or else that loss")
  func trainingLoss() throws {
    let falling = ExampleCurve.settling(from: 0.9, to: 0.4, points: 24)
    #expect(try judged([("accuracy", rising), ("f1", rising)], besideLoss: true) == "accuracy")
    #expect(try judged([("auc", rising), ("recall", falling)], besideLoss: true) == "loss")
  }

  @Test("where one falls while another rises, and where they are of classes, it is asked")
  func discordant() throws {
    let falling = ExampleCurve.settling(from: 0.9, to: 0.4, points: 24)
    #expect(try judged([("precision", falling), ("recall", rising)]) == nil)
    #expect(try judged([("cat_f1", rising), ("dog_f1", rising)]) == nil)
    #expect(try judged([("precision", [0.1, 0.2, 0.3]), ("recall", [0.1, 0.2, 0.3])]) == nil)
  }
}
