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

  /// Why training is to be logged, where another metric stands in for it.
  private func reason(
    _ other: String, _ train: [Double], besides metric: String, _ validation: [Double]
  ) throws -> String {
    func series(_ metric: String, _ split: Split, _ column: String, _ values: [Double]) -> Series {
      Series(
        metric: metric, split: split, column: column,
        curve: LearningCurve(x: values.indices.map(Double.init), y: values))
    }
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        series(other, .train, "train_\(other)", train),
        series(metric, .validation, "val_\(metric)", validation),
      ])
    var options = AnalysisOptions()
    options.metric = metric
    let steps = try Analyzer.diagnose(run, baselines: [], options: options).nextSteps
    return try #require(steps.first { $0.id == "log-training" }).why
  }

  @Test(
    "another column is proposed for training only where it says the metric, in its unit and size")
  func otherTraining() throws {
    let falling = ExampleCurve.settling(from: 0.9, to: 0.4)
    let rising = ExampleCurve.settling(from: 0.1, to: 0.8)
    let percent = rising.map { 100 * $0 }
    for (other, train, metric, validation) in [
      ("loss", falling, "mse", falling), ("loss", falling, "nll", falling),
      ("class_acc", rising, "acc", rising), ("top1_acc", percent, "acc", percent),
    ] {
      let why = try reason(other, train, besides: metric, validation)
      #expect(why.contains("say --train 'train_\(other)' --validation 'val_\(metric)'"), "\(why)")
    }
    for (other, train, metric, validation) in [
      ("loss", falling, "wer", falling), ("loss", falling, "mae", falling),
      ("mse", falling, "rmse", falling), ("loss", falling.map { 400 * $0 }, "mse", falling),
      ("class_acc", rising, "acc1", percent), ("class_acc", rising, "acc", percent),
    ] {
      let why = try reason(other, train, besides: metric, validation)
      #expect(
        why.hasSuffix("; evaluate the kept checkpoint on the training set: no retraining needed"),
        "\(other) for \(metric): \(why)")
    }
  }
}
