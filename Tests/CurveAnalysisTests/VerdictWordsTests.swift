import CurveModel
import Testing

@testable import CurveAnalysis

/// The verdict's sentence says what the numbers say, whatever the run leans to.
@Suite struct VerdictWordsTests {
  private func diagnosis(
    _ metric: String = "accuracy", train: [Double], validation: [Double], _ baselines: [Baseline],
    size: Int? = nil
  ) throws -> Diagnosis {
    let example = RuleExample("", metric: metric, train: train, validation: validation)
    var options = AnalysisOptions()
    options.validationSize = size
    return try Analyzer.diagnose(example.run, baselines: baselines, options: options)
  }

  private let majority = Baseline(kind: .meanPredictor, name: "majority", value: 0.09)

  @Test("a baseline too uncertain to compare with is not called beaten")
  func uncertainBaseline() throws {
    let people = Baseline(
      kind: .human, name: "people", value: 0.985, uncertainty: .standardError(0.5))
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.3, to: 0.99),
      validation: ExampleCurve.settling(from: 0.3, to: 0.975),
      [people])
    #expect(result.verdict.primary == .undecided)
    #expect(result.verdict.summary.text.contains("validation (0.9749) is 0.0150 below"))
    #expect(!result.verdict.summary.text.contains("no longer tells"))
    let step = try #require(result.nextSteps.first { $0.id == "measure-baseline-on-more" })
    #expect(!step.why.contains("and 2") && !step.why.contains("1.9"))
  }

  @Test(
    "whether a dead run learnt does not depend on how good people are",
    arguments: [0.5, 0.9, 0.999])
  func deadRun(human: Double) throws {
    let result = try diagnosis(
      train: [0.0992] + [Double](repeating: 0.1077, count: 24),
      validation: [0.105] + [Double](repeating: 0.0825, count: 24),
      [Baseline(kind: .human, name: "people", value: human), majority])
    #expect(result.verdict.primary == .notLearning)
  }

  @Test("a gap beside training that never moved is no sure sign of memorizing")
  func gapFromStart() throws {
    let result = try diagnosis(
      "mse", train: ExampleCurve.straight(from: 6.5, to: 6.5, scatter: 0.4),
      validation: ExampleCurve.straight(from: 10.83, to: 10.83, scatter: 0.01),
      [
        Baseline(kind: .linear, name: "linear", value: 10.4),
        Baseline(kind: .meanPredictor, name: "mean", value: 10.5),
      ])
    #expect(result.verdict.primary == .overfitting && result.verdict.confidence == .low)
    #expect(result.verdict.caveats.first?.contains("the gap was there from its start") ?? false)
  }

  @Test("validation that stood still while the training loss fell is not called not learning")
  func lossFell() throws {
    func verdict(_ loss: [Double]) throws -> Verdict? {
      let validation = [0.843, 0.755, 0.762, 0.775, 0.794, 0.787, 0.800]
      let series = [("loss", Split.train, loss), ("rmse", .validation, validation)].map {
        Series(
          metric: $0.0, split: $0.1, column: $0.0,
          curve: LearningCurve(x: (0..<7).map(Double.init), y: $0.2))
      }
      let run = TrainingRun(
        name: "run", axis: Axis(kind: .epoch, column: "epoch"), series: series)
      let baseline = Baseline(kind: .previousModel, name: "v1", metric: "rmse", value: 0.73)
      return try Analyzer.diagnose(run, baselines: [baseline]).verdict.leans
    }
    #expect(try verdict([0.80, 0.52, 0.44, 0.40, 0.37, 0.35, 0.34]) != .notLearning)
    #expect(try verdict([0.80, 0.81, 0.79, 0.80, 0.81, 0.80, 0.79]) == .notLearning)
  }

  @Test("leaning to not learning is said with its numbers")
  func leaningToNotLearning() throws {
    let result = try diagnosis(
      train: [0.10, 0.104, 0.118, 0.11, 0.121, 0.109, 0.119, 0.112],
      validation: [0.10, 0.12, 0.09, 0.11, 0.12, 0.1, 0.11, 0.12],
      [Baseline(kind: .human, name: "people", value: 0.985), majority])
    if result.verdict.leans == .notLearning {
      #expect(result.verdict.summary.text.contains("not clearly better"))
    } else {
      #expect(!result.verdict.summary.text.hasSuffix(":"))
    }
  }

  @Test("at the baseline within a wide tolerance, a difference beyond scatter is said")
  func clearDifference() throws {
    let people = Baseline(kind: .human, name: "people", value: 0.99, uncertainty: .sampleSize(5000))
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.3, to: 0.995),
      validation: ExampleCurve.settling(from: 0.3, to: 0.976),
      [people, majority], size: 10_000)
    #expect(result.verdict.primary == .atBaseline)
    #expect(
      result.verdict.summary.text.contains(
        "more than scatter and its distance to the ideal value is 2.4 times the baseline's: state"))
    let step = try #require(result.nextSteps.first { $0.id == "find-tighter-baseline" })
    #expect(step.why.contains("reached to within"))
  }

  @Test("a met requirement alone is met")
  func metRequirement() throws {
    let plan = Baseline(kind: .requirement, name: "plan", value: 0.9)
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.3, to: 0.99),
      validation: ExampleCurve.settling(from: 0.3, to: 0.95),
      [plan])
    #expect(result.verdict.summary.text.contains("so it is met"))
  }

  @Test("a flat forecast does not say that the run got worse at its end")
  func flatForecast() throws {
    let flat = [Double](repeating: 0.1, count: 40)
    let result = try diagnosis(
      train: flat, validation: flat,
      [Baseline(kind: .human, name: "people", value: 0.985), majority])
    #expect(result.forecast?.validation?.isRising == false)
  }

  @Test("without a baseline the sentence says the weightiest of what the curves show")
  func withoutBaseline() throws {
    let still = try diagnosis(
      "loss", train: ExampleCurve.straight(from: 0.34, to: 0.34, scatter: 0.0003),
      validation: ExampleCurve.straight(from: 0.97, to: 0.97, scatter: 0.0003), [])
    #expect(still.verdict.primary == .noBaseline)
    #expect(
      still.verdict.summary.text.contains("overfitting. Training improved by"),
      "\(still.verdict.summary.text)")
    #expect(
      still.nextSteps.prefix(2).map(\.id) == ["measure-mean-predictor", "overfit-one-batch"])
    let falling = try diagnosis(
      "loss", train: ExampleCurve.straight(from: 1, to: 0.4, scatter: 0.001),
      validation: ExampleCurve.straight(from: 1, to: 0.5, scatter: 0.001), [])
    #expect(falling.verdict.summary.text.contains(" Validation still improved by "))
    let rising = try diagnosis(
      "loss", train: ExampleCurve.settling(from: 1, to: 0.1, scatter: 0.001),
      validation: ExampleCurve.straight(from: 0.8, to: 1.6, scatter: 0.001), [])
    #expect(rising.verdict.summary.text.hasSuffix(" Validation got worse from its first value on."))
    let kept = try #require(rising.nextSteps.first)
    #expect(kept.id == "restore-best-checkpoint" && kept.why.contains("since the first value"))
    #expect(!rising.findings.contains { $0.rule == "validation-below-train" })
  }

  @Test("training far worse than the floor is said to be worse than it")
  func worseThanFloor() throws {
    for (level, words) in [(0.899, "is not clearly better than"), (0.98, "is worse than")] {
      let result = try diagnosis(
        "error", train: ExampleCurve.straight(from: level, to: level, scatter: 0.002),
        validation: ExampleCurve.straight(from: level, to: level, scatter: 0.002),
        [Baseline(kind: .meanPredictor, name: "majority", value: 0.9)])
      #expect(result.verdict.primary == .notLearning)
      #expect(
        result.verdict.summary.text.contains("\(words) a model that learnt nothing"),
        "\(result.verdict.summary.text)")
    }
  }

  @Test("a floor that is better than people is called so, and their level is questioned first")
  func floorBeforePeople() throws {
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.3, to: 0.9),
      validation: ExampleCurve.settling(from: 0.3, to: 0.88),
      [Baseline(kind: .human, name: "people", value: 0.05), majority])
    #expect(result.verdict.summary.text.contains("is better than every other baseline"))
    let separates = result.findings.first { $0.rule == "metric-does-not-separate" }
    #expect(separates?.summary.contains("is better than the best other") ?? false)
    let first = try #require(result.nextSteps.first)
    #expect(first.why.contains("check its unit, its direction and its split"), "\(first.why)")
  }

  @Test("a target that the run reached is not said to be out of anybody's reach")
  func reachedTarget() throws {
    func result(_ requirement: Double) throws -> Diagnosis {
      try diagnosis(
        "error", train: ExampleCurve.settling(from: 0.5, to: 0.12),
        validation: ExampleCurve.settling(from: 0.5, to: 0.128),
        [
          Baseline(kind: .requirement, name: "requirement", value: requirement),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
        ])
    }
    let met = try result(0.2)
    #expect(met.verdict.primary == .baselineBeaten)
    #expect(met.verdict.summary.text.contains("(0.2), so it is met"), "\(met.verdict.summary)")
    let missed = try result(0.05)
    #expect(missed.verdict.summary.text.contains("a target nobody has shown to be reachable"))
    #expect(missed.tolerance.reason == "2 % of the range from the floor to the target")
  }

  @Test(
    "single points of an accuracy drop, those of a loss shoot up", arguments: ["accuracy", "loss"])
  func spikes(metric: String) throws {
    var train =
      metric == "loss"
      ? ExampleCurve.settling(from: 1, to: 0.2) : ExampleCurve.settling(from: 0.2, to: 0.9)
    for index in [20, 31] { train[index] = metric == "loss" ? 0.9 : 0.3 }
    let result = try diagnosis(metric, train: train, validation: train.map { $0 - 0.0123 }, [])
    let spikes = try #require(result.findings.first { $0.rule == "spikes" })
    #expect(
      spikes.summary.hasPrefix(
        "training \(metric == "loss" ? "shot up" : "dropped") at 2 single points"))
  }
}
