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

  @Test("training that has learnt little, and more each epoch, is trained longer")
  func learningSlowly() throws {
    let run = RuleExample(
      "", metric: "accuracy",
      train: [0.11, 0.15, 0.18, 0.21, 0.23, 0.25, 0.26, 0.28, 0.30, 0.31],
      validation: [0.17, 0.20, 0.22, 0.27, 0.28, 0.29, 0.31, 0.30, 0.28, 0.30]
    ).run
    let result = try diagnosis(
      run,
      [
        Baseline(kind: .human, name: "people", value: 0.7),
        Baseline(kind: .meanPredictor, name: "majority", value: 0.24),
      ])
    #expect(result.verdict.primary == .underfitting)
    let first = try #require(result.nextSteps.first)
    #expect(first.id == "train-longer")
    #expect(first.why.hasPrefix("training still improved late in the run, by 0.0"), "\(first.why)")
    #expect(!result.nextSteps.contains { $0.id == "check-learning-rate" })
  }

  @Test("training far above validation is measured in eval mode, though it stood still")
  func stoodStillAbove() throws {
    let run = RuleExample(
      "", metric: "error", train: ExampleCurve.straight(from: 0.3, to: 0.3, scatter: 0.0005),
      validation: ExampleCurve.straight(from: 0.08, to: 0.08, scatter: 0.0005)
    ).run
    let result = try diagnosis(run, [people, majority])
    #expect(result.findings.contains { $0.rule == "no-improvement" })
    #expect(result.nextSteps.first?.id == "evaluate-train-in-eval-mode")
  }

  @Test(
    "training that rises as the rate goes to nothing is asked for its data, not for smaller steps")
  func roseAsRateFell() throws {
    func asked(_ values: [Double]) throws -> String? {
      let example = RuleExample("", train: values, validation: values.map { $0 + 0.001 })
        .with(learningRate: ExampleCurve.straight(from: 0.01, to: 0, points: 50))
      return try diagnosis(example.run, [people]).nextSteps.map(\.id)
        .first { $0 == "check-data" || $0 == "lower-learning-rate" }
    }
    let rise = ExampleCurve.straight(from: 0.1, to: 0.6, points: 25, scatter: 0.001)
    #expect(
      try asked(ExampleCurve.settling(from: 1, to: 0.1, points: 25, scatter: 0.001) + rise)
        == "check-data")
    let jump = ExampleCurve.straight(from: 0.6, to: 0.6, points: 35, scatter: 0.001)
    #expect(
      try asked(ExampleCurve.settling(from: 1, to: 0.1, points: 15, scatter: 0.001) + jump)
        == "lower-learning-rate")
  }

  @Test("validation that beats the linear model clears the model of a bug")
  func beatsLinear() throws {
    let run = RuleExample(
      "", metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.25),
      validation: ExampleCurve.settling(from: 0.55, to: 0.12)
    ).run
    let result = try diagnosis(
      run, [Baseline(kind: .linear, name: "linear", value: 0.18), majority])
    #expect(result.verdict.primary == .baselineBeaten)
    #expect(result.nextSteps.map(\.id) == ["find-tighter-baseline", "evaluate-train-in-eval-mode"])
  }
}
