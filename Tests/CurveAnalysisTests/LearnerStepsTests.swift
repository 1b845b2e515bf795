import CurveModel
import Testing

@testable import CurveAnalysis

/// What is asked of agents and of boosted trees.
@Suite("Steps of learners that are no networks")
struct LearnerStepsTests {
  @Test("an agent is judged by its return, and asked for nothing that takes labels")
  func agent() throws {
    let example = RuleExample(
      "", metric: "ep_rew", train: ExampleCurve.settling(from: -60, to: 40, scatter: 2),
      loss: (train: ExampleCurve.straight(from: 1, to: 1, scatter: 0.4), validation: []))
    let run = TrainingRun(
      name: "agent", axis: example.run.axis,
      series: example.run.series.filter { $0.split == .train })
    let result = try Analyzer.diagnose(run, baselines: [])
    #expect(result.run.metric.name == "ep_rew")
    #expect(result.verdict.primary == .noBaseline)
    let steps = result.nextSteps.map(\.id)
    #expect(steps.prefix(2) == ["evaluate-agent", "measure-random-policy"])
    #expect(!steps.contains("measure-linear-baseline"))
    let people = try Analyzer.diagnose(
      run, baselines: [Baseline(kind: .human, name: "people", value: 90)])
    let behind = people.nextSteps.map(\.id)
    #expect(behind.contains("watch-episodes"), "\(behind)")
    #expect(
      behind.allSatisfy { !["bigger-model", "analyze-training-errors", "more-data"].contains($0) })
    let stuck = RuleExample(
      "", metric: "return", train: ExampleCurve.straight(from: 1, to: 1, scatter: 0.3))
    let first = try Analyzer.diagnose(stuck.run, baselines: []).nextSteps.first
    #expect(first?.id == "watch-episodes")
  }

  @Test("an agent that does worse in evaluation is asked for other environments")
  func overfittingAgent() throws {
    let baselines = [
      Baseline(kind: .human, name: "people", value: 150),
      Baseline(kind: .meanPredictor, name: "random", value: -100),
    ]
    let run = RuleExample(
      "", metric: "reward", train: ExampleCurve.settling(from: -100, to: 160, scatter: 1),
      validation: ExampleCurve.settling(from: -100, to: 120, scatter: 1)
    ).run
    let result = try Analyzer.diagnose(run, baselines: baselines)
    #expect(result.verdict.primary == .overfitting)
    #expect(
      result.nextSteps.map(\.id).prefix(3) == ["vary-environments", "regularize", "watch-episodes"])
    #expect(result.nextSteps.allSatisfy { !$0.why.contains("never meets a reward") })
  }

  @Test(
    "boosted trees are asked for rounds and leaves, not for layers",
    arguments: [
      ("learn/RMSE", "RMSE", Axis.Kind.step, true), ("valid_0's l2", "l2", .step, true),
      ("eval-rmse", "rmse", .step, true), ("train-rmse", "rmse", .epoch, false),
      ("MAE", "MAE", .step, true), ("rmse", "rmse", .step, false),
      ("train-mlogloss-mean", "mlogloss", .row, true), ("train/rmse", "rmse", .step, false),
      ("train_logloss", "logloss", .epoch, false), ("learning_curve", "loss", .step, false),
    ])
  func trees(column: String, metric: String, axis: Axis.Kind, isTree: Bool) throws {
    func run(train: Double, validation: Double) -> TrainingRun {
      let series = [(Split.train, train), (.validation, validation)].map { split, end in
        let values = ExampleCurve.settling(from: 0.7, to: end)
        return Series(
          metric: metric, split: split, column: column,
          curve: LearningCurve(x: values.indices.map(Double.init), y: values))
      }
      return TrainingRun(
        name: "boosting", axis: Axis(kind: axis, column: "iter"), series: series)
    }
    let baseline = Baseline(kind: .human, name: "people", value: 0.1)
    func steps(_ run: TrainingRun) throws -> [String] {
      try Analyzer.diagnose(run, baselines: [baseline]).nextSteps.map(\.id)
    }
    let gap = try steps(run(train: 0.1, validation: 0.4))
    #expect(gap.contains("restrain-trees") == isTree)
    #expect(gap.contains("normalize-layers") != isTree)
    let bias = try steps(run(train: 0.4, validation: 0.41))
    #expect(bias.contains("bigger-trees") == isTree)
    #expect(bias.contains("bigger-model") != isTree)
    #expect(Set(gap + bias).isSubset(of: StepCatalog.all.map(\.id)))
  }

  @Test("what is counted in trees is made of trees", arguments: ["n_estimators", "trees"])
  func counted(column: String) throws {
    let example = RuleExample("", train: ExampleCurve.settling(from: 0.7, to: 0.4))
    let run = TrainingRun(
      name: "forest", axis: Axis(kind: .step, column: column), series: example.run.series)
    let baseline = Baseline(kind: .human, name: "people", value: 0.1)
    let steps = try Analyzer.diagnose(run, baselines: [baseline]).nextSteps.map(\.id)
    #expect(steps.contains("bigger-trees") && !steps.contains("bigger-model"), "\(steps)")
  }

  @Test(
    "models of text and images are asked for their simplest output, not for a linear model",
    arguments: [
      ("wer", true), ("perplexity", true), ("psnr", true),
      ("accuracy", false),
      ("mse", false),
    ])
  func structuredOutput(metric: String, isStructured: Bool) throws {
    let rises = MetricFamily.of(metric)?.direction == .higher
    let curve =
      rises ? ExampleCurve.settling(from: 0.3, to: 0.9) : ExampleCurve.settling(from: 0.9, to: 0.3)
    let run = RuleExample("", metric: metric, train: curve).run
    let steps = try Analyzer.diagnose(run, baselines: []).nextSteps.map(\.id)
    #expect(steps.contains("measure-simplest-output") == isStructured, "\(steps)")
    #expect(steps.contains("measure-mean-predictor") != isStructured)
    #expect(steps.contains("measure-linear-baseline") != isStructured)
  }

  @Test("a detector judged by its loss is asked for a published one, in a score that compares")
  func detector() throws {
    let values = ExampleCurve.settling(from: 5, to: 3)
    let x = values.indices.map(Double.init)
    let run = TrainingRun(
      name: "boxes", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        Series(
          metric: "loss", split: .validation, column: "val/loss",
          curve: LearningCurve(x: x, y: values)),
        Series(
          metric: "mAP50(B)", split: .validation, column: "metrics/mAP50(B)",
          curve: LearningCurve(x: x, y: ExampleCurve.settling(from: 0.1, to: 0.6))),
      ])
    let steps = try Analyzer.diagnose(run, baselines: []).nextSteps
    let published = try #require(steps.first { $0.id == "score-published-detector" })
    #expect(published.why.hasSuffix("--metric 'mAP50(B)'"), "\(published.why)")
    #expect(!steps.contains { $0.id.hasPrefix("measure-linear") || $0.id.contains("simplest") })
  }

  @Test(
    "what is measured or minimised tells a detector, however it is spelt",
    arguments: [
      (["loss", "mAP_0.5", "mAP_0.5:0.95"], true), (["loss", "bbox/AP50"], true),
      (["loss", "box_loss", "cls_loss"], true), (["loss", "loss_ce", "loss_bbox"], true),
      (["loss", "mAP"], false), (["loss", "cls_loss"], false), (["loss", "accuracy"], false),
    ])
  func detectorsByMetrics(metrics: [String], isDetector: Bool) throws {
    let values = ExampleCurve.settling(from: 5, to: 3)
    let x = values.indices.map(Double.init)
    let run = TrainingRun(
      name: "run", axis: Axis(kind: .epoch, column: "epoch"),
      series: metrics.map { metric in
        Series(
          metric: metric, split: .validation, column: "val/\(metric)",
          curve: LearningCurve(x: x, y: values))
      })
    let options = AnalysisOptions(metric: "loss")
    let steps = try Analyzer.diagnose(run, baselines: [], options: options).nextSteps
    #expect(
      steps.contains { $0.id == "score-published-detector" } == isDetector, "\(steps.map(\.id))")
  }
}
