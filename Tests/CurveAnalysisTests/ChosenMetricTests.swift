import CurveModel
import Testing

@testable import CurveAnalysis

/// Logs whose metrics are told apart by what they are measures of.
struct ChosenMetricTests {
  private func run(_ metrics: [String], on split: Split) -> TrainingRun {
    let series = metrics.map { metric in
      Series(
        metric: metric, split: split, column: metric,
        curve: LearningCurve(x: [0, 1, 2, 3, 4], y: [3, 2, 1.5, 1.2, 1]))
    }
    return TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: series)
  }

  private func chosen(_ metrics: [String], on split: Split = .train) throws -> String {
    try MetricResolution.decisionMetric(
      of: run(metrics, on: split), baselines: [], named: nil
    ).name
  }

  @Test(
    "beside the loss of a discriminator that of the generator is judged",
    arguments: [
      (["D loss", "G loss", "recon loss"], "G loss"), (["Loss_G", "Loss_D"], "Loss_G"),
      (["D loss", "acc", "G loss"], "G loss"), (["dloss", "gloss"], "gloss"),
      (["disc_fake_loss", "disc_real_loss", "gan_loss", "mean_disc_loss"], "gan_loss"),
    ])
  func generator(_ metrics: [String], _ judged: String) throws {
    #expect(try chosen(metrics) == judged)
    let run = run(metrics, on: .train)
    let judgement = try Analyzer.judge(run, baselines: [])
    let codes = DoubtCatalog.codes(about: DiagnosedRun(judgement, of: run))
    #expect(codes == ["adversarial-loss"])
  }

  @Test(
    "the loss of a generator neither explodes nor stands still, and has no other fault for how it goes",
    arguments: [
      ExampleCurve.straight(from: 1, to: 1, points: 2)
        + ExampleCurve.settling(from: 12, to: 30, points: 60, scatter: 2),
      ExampleCurve.straight(from: 1, to: 1, points: 40, scatter: 0.01),
      // It comes down, rises for long and ends high.
      ExampleCurve.settling(from: 4, to: 1, points: 30, scatter: 0.05)
        + ExampleCurve.settling(from: 1.5, to: 3.2, points: 40, scatter: 0.05)
        + ExampleCurve.settling(from: 3, to: 2.2, points: 30, scatter: 0.05),
    ])
  func risingGenerator(_ losses: [Double]) throws {
    let faults: Set = [
      "diverged", "not-learning", "training-turned-up", "training-collapsed", "no-improvement",
    ]
    func isFaulty(_ metrics: [String]) throws -> Bool {
      let series = metrics.map { metric in
        Series(
          metric: metric, split: .train, column: metric,
          curve: LearningCurve(x: losses.indices.map(Double.init), y: losses))
      }
      let run = TrainingRun(
        name: "a", axis: Axis(kind: .step, column: "step"), series: series)
      return try Analyzer.diagnose(run, baselines: []).findings.contains {
        faults.contains($0.rule)
      }
    }
    #expect(try !isFaulty(["G loss", "D loss"]))
    #expect(try isFaulty(["loss"]))
  }

  @Test(
    "parts of a generator's loss, two generators, and a lone generator are asked for",
    arguments: [
      ["G/loss_id", "G/loss_cd", "D/loss"], ["gen_loss", "G loss", "D loss"],
      ["G loss", "recon loss"],
    ])
  func severalLosses(_ metrics: [String]) throws {
    #expect(throws: InvalidInput.self) { try chosen(metrics) }
  }

  @Test("the hint that asks for a metric names one")
  func hint() throws {
    #expect {
      try chosen(["AP50", "AP75"])
    } throws: { error in
      (error as? InvalidInput)?.problems.first?.hint
        == "choose the one to judge with --metric, as in --metric 'AP50'"
    }
  }

  @Test(
    "detectors are judged by the average precision over all overlaps",
    arguments: [
      (["precision", "recall", "mAP50", "mAP50-95"], "mAP50-95"),
      (["bbox/AP50", "bbox/AP", "bbox/AP75", "bbox/APl", "bbox/AP-ship"], "bbox/AP"),
      (["AP", "AP .5", "AP .75", "AP (M)", "AP (L)", "AR", "AR .5", "AR (M)", "AR (L)"], "AP"),
    ])
  func averagePrecision(_ metrics: [String], _ judged: String) throws {
    #expect(try chosen(metrics, on: .validation) == judged)
  }

  @Test("segmentations are judged by the mean overlap of all classes")
  func overlap() throws {
    #expect(try chosen(["aAcc", "mDice", "mIoU", "mAcc"], on: .validation) == "mIoU")
    #expect(try chosen(["mIoU", "Acc", "Kappa", "Dice"], on: .validation) == "mIoU")
    #expect(
      try chosen(["aAcc", "mIoU", "mAcc", "IoU.background", "Acc.background"], on: .validation)
        == "mIoU")
  }

  @Test("of the shares of first guesses the strictest is judged")
  func top() throws {
    #expect(try chosen(["top5", "top1"], on: .validation) == "top1")
    #expect(try chosen(["Prec@1", "Prec@5"], on: .validation) == "Prec@1")
    #expect(throws: InvalidInput.self) { try chosen(["ndcg@1", "ndcg@10"], on: .validation) }
    #expect(throws: InvalidInput.self) { try chosen(["AP50", "AP75", "recall"], on: .validation) }
  }

  @Test("the error of landmarks is better when lower")
  func landmarks() { #expect(MetricFamily.of("val_nme")?.direction == .lower) }

  @Test("the only metric that says which way is better is judged")
  func known() throws {
    #expect(try chosen(["mean_Q", "success_rate"], on: .validation) == "success_rate")
    #expect(throws: InvalidInput.self) { try chosen(["mean_Q", "mean_V"], on: .validation) }
  }

  @Test("the hint about several generators names what no player is paid for")
  func generatorInHint() throws {
    #expect {
      try chosen(["loss_D_A", "loss_G_A", "loss_cycle_A", "loss_D_B", "loss_G_B"])
    } throws: { error in
      (error as? InvalidInput)?.problems.first?.hint?.hasSuffix("--metric 'loss_cycle_A'") ?? false
    }
  }
}
