import CurveModel
import Testing

@testable import CurveAnalysis

/// Metrics of which one is the whole, and hints that work as they stand.
struct WholeAmongPartsTests {
  private func run(_ metrics: [(String, Split)]) -> TrainingRun {
    let series = metrics.enumerated().map { place, metric in
      Series(
        metric: metric.0, split: metric.1, column: metric.0,
        curve: LearningCurve(x: [0, 1, 2, 3, 4], y: [3, 2, 1.5, 1.2, 1 + Double(place) / 10]))
    }
    return TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: series)
  }

  private func chosen(_ run: TrainingRun) throws -> String {
    try MetricResolution.decisionMetric(of: run, baselines: [], named: nil).name
  }

  private func hint(_ metrics: [(String, Split)]) -> String? {
    do throws(InvalidInput) {
      _ = try MetricResolution.decisionMetric(of: run(metrics), baselines: [], named: nil)
      return nil
    } catch {
      return error.problems[0].hint
    }
  }

  @Test(
    "of several returns of an agent the whole is judged, however long its name",
    arguments: [
      (["ss_reward", "total_reward", "policy_loss", "value_loss"], "total_reward"),
      (["reward", "avg_reward", "policy_loss", "value_loss"], "reward"),
      (["return", "rollout/return_history", "AI_return", "loss_actor", "loss_critic"], "return"),
    ])
  func returns(_ metrics: [String], _ judged: String) throws {
    #expect(try chosen(run(metrics.map { ($0, .train) })) == judged)
  }

  @Test("returns of several agents are asked about, with that of all as the example")
  func agents() {
    let found = hint([
      ("blue/reward/episode_reward", .validation), ("red/reward/episode_reward", .validation),
      ("reward/episode_reward", .validation),
    ])
    #expect(
      found == "choose the one to judge with --metric, as in --metric 'reward/episode_reward'")
  }

  @Test("returns of which none is the whole are asked about")
  func parts() {
    let found = hint([("red_reward", .train), ("blue_reward", .train)])
    #expect(found == "choose the one to judge with --metric, as in --metric 'red_reward'")
  }

  @Test("a squared error that training has is judged, not its root that only validation has")
  func square() throws {
    let values = [0.64, 0.49, 0.36, 0.25]
    func series(_ metric: String, _ split: Split, _ values: [Double]) -> Series {
      Series(
        metric: metric, split: split, column: "\(split) \(metric)",
        curve: LearningCurve(x: [0, 1, 2, 3], y: values))
    }
    let run = TrainingRun(
      name: "a", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        series("mse", .train, [0.8, 0.5, 0.4, 0.3]), series("mse", .validation, values),
        series("rmse", .validation, values.map { $0.squareRoot() }),
      ])
    #expect(try chosen(run) == "mse")
  }

  @Test("hints name a loss that no adversary is paid for before one of the players")
  func players() {
    #expect(
      hint([
        ("loss_D_A", .train), ("loss_G_A", .train), ("loss_cycle_A", .train), ("loss_D_B", .train),
      ])
        == "choose the one to judge with --metric, as in --metric 'loss_cycle_A'")
  }

  @Test("a hint that names a metric of no known direction asks for that as well")
  func direction() {
    #expect(
      hint([("arc_mf", .validation), ("face_mf", .validation)])
        == "choose the one to judge with --metric, as in --metric 'arc_mf' --direction lower, or higher"
    )
  }

  @Test(
    "a metric that no column is called after is named by a column, where that has a name",
    arguments: [("cv_mean", "cv_mean"), ("column 2", "value")])
  func openMetric(_ column: String, _ named: String) throws {
    let run = TrainingRun(
      name: "a", axis: Axis(kind: .examples, column: "train_size"),
      series: [
        Series(
          metric: "value", split: .validation, column: column,
          curve: LearningCurve(x: [10, 20, 30], y: [0.3, 0.5, 0.6]))
      ])
    do throws(InvalidInput) {
      _ = try MetricResolution.metric(of: run, baselines: [], options: AnalysisOptions())
      Issue.record("a direction was found")
    } catch {
      #expect(
        error.problems[0].message == "cannot tell whether lower or higher '\(named)' is better")
    }
  }

  @Test("the step that asks for training names the column of the same name in another section")
  func namesake() throws {
    func series(_ metric: String, _ split: Split, from start: Double) -> Series {
      let values = ExampleCurve.settling(from: start, to: start + 1)
      return Series(
        metric: metric, split: split, column: metric,
        curve: LearningCurve(x: values.indices.map(Double.init), y: values))
    }
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        series("collect/reward/episode_reward", .train, from: -90),
        series("collect/reward/reward", .train, from: -1),
        series("reward/episode_reward", .validation, from: -1.1),
      ])
    let steps = try Analyzer.diagnose(run, baselines: []).nextSteps
    #expect(steps.contains { $0.why.contains("--train 'collect/reward/episode_reward'") })
  }

  @Test("the checkpoint that another metric prefers is told by one over all classes")
  func overall() throws {
    func series(_ metric: String, _ split: Split, _ values: [Double]) -> Series {
      Series(
        metric: metric, split: split, column: metric,
        curve: LearningCurve(x: values.indices.map(Double.init), y: values))
    }
    let scores = [0.3, 0.5, 0.55, 0.6, 0.6]
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        series("loss", .train, [0.3, 0.1, 0.04, 0.01, 0.005]),
        series("loss", .validation, [0.307, 0.356, 0.421, 0.452, 0.468]),
        series("T017_f1", .validation, scores), series("overall_f1", .validation, scores),
      ])
    let step = try #require(Analyzer.diagnose(run, baselines: []).nextSteps.first)
    #expect(step.why.contains("'overall_f1' is best at"), "\(step.why)")
  }
}
