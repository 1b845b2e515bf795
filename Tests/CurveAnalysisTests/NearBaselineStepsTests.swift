import CurveModel
import Testing

@testable import CurveAnalysis

/// What runs are told that are near their baseline, or hardly past the floor.
@Suite struct NearBaselineStepsTests {
  private func diagnosis(
    _ metric: String = "error", train: [Double], validation: [Double], _ baselines: [Baseline],
    size: Int? = nil, rate: [Double]? = nil
  ) throws -> Diagnosis {
    var example = RuleExample("", metric: metric, train: train, validation: validation)
    if let rate { example = example.with(learningRate: rate) }
    var options = AnalysisOptions()
    options.validationSize = size
    return try Analyzer.diagnose(example.run, baselines: baselines, options: options)
  }

  private let majority = Baseline(kind: .meanPredictor, name: "majority", value: 0.5)

  @Test("a run that only leans to better than people settles that, and looks for no leak")
  func leaning() throws {
    let people = Baseline(kind: .human, name: "people", value: 0.2, uncertainty: .sampleSize(800))
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.19),
      validation: ExampleCurve.settling(from: 0.5, to: 0.199), [people, majority], size: 5000)
    #expect(result.verdict.primary == .undecided)
    #expect(result.nextSteps.first?.id == "measure-baseline-on-more")
    #expect(!result.nextSteps.contains { $0.id == "check-for-leak" })
    #expect(!result.findings.contains { $0.rule == "baseline-beaten" })
    #expect(
      result.verdict.summary.text.contains(
        "'people' (0.2), which is too uncertain to tell whether it is beaten"))
  }

  @Test(
    "where validation is what nobody knows, that is said, and no tighter baseline is looked for")
  func uncertainValidation() throws {
    let people = Baseline(
      kind: .human, name: "people", value: 0.94, uncertainty: .standardError(0.001))
    let result = try diagnosis(
      "dice", train: ExampleCurve.settling(from: 0.5, to: 0.905, points: 11),
      validation: [0.42, 0.63, 0.5, 0.75, 0.6, 0.8, 0.55, 0.83, 0.7, 0.75, 0.92], [people])
    #expect(result.verdict.leans == .baselineBeaten)
    #expect(result.verdict.summary.text.contains("but validation is too uncertain to tell"))
    #expect(!result.nextSteps.contains { $0.id == "find-tighter-baseline" })
  }

  @Test("a baseline at the ideal is not beaten, however uncertain validation is")
  func idealBaseline() throws {
    let people = Baseline(kind: .human, name: "people", value: 1)
    let result = try diagnosis(
      "accuracy", train: [Double](repeating: 1, count: 50),
      validation: [1, 1, 1, 1, 1, 1, 0.9] + [Double](repeating: 1, count: 43), [people])
    #expect(result.verdict.probabilities[.baselineBeaten] == 0)
    #expect(!result.verdict.summary.text.contains("beaten"))
  }

  @Test("the return of an agent that beats people has no examples to leak")
  func agent() throws {
    let people = Baseline(kind: .human, name: "people", value: 100)
    func rises(_ metric: String) throws -> [String] {
      var options = AnalysisOptions()
      options.direction = .higher
      let run = RuleExample(
        "", metric: metric, train: ExampleCurve.settling(from: 10, to: 200, scatter: 1),
        validation: ExampleCurve.settling(from: 10, to: 190, scatter: 1)
      ).run
      return try Analyzer.diagnose(run, baselines: [people], options: options).nextSteps.map(\.id)
    }
    #expect(try !rises("eval_reward").contains("check-for-leak"))
    #expect(try rises("quality").first == "check-for-leak")
  }

  @Test("validation far below the floor has learnt, whatever unit training was logged in")
  func scaled() throws {
    let result = try diagnosis(
      "loss", train: ExampleCurve.settling(from: 230, to: 31),
      validation: ExampleCurve.settling(from: 2.3, to: 0.42),
      [
        Baseline(kind: .published, name: "paper", value: 0.3),
        Baseline(kind: .meanPredictor, name: "prior", value: 2.3),
      ])
    // A hundred times validation at every epoch is a sum, and no level to judge.
    #expect(result.verdict.primary == .undecided)
    #expect(result.levels.train == nil)
    #expect(result.nextSteps.first?.id == "log-training")
    let other = try diagnosis(
      "loss", train: ExampleCurve.settling(from: 230, to: 3),
      validation: ExampleCurve.settling(from: 2.3, to: 0.42),
      [
        Baseline(kind: .published, name: "paper", value: 0.3),
        Baseline(kind: .meanPredictor, name: "prior", value: 2.3),
      ])
    #expect(other.verdict.primary == .underfitting)
    #expect(other.verdict.confidence == .low)
    #expect(other.nextSteps.first?.id == "evaluate-train-in-eval-mode")
  }

  @Test(
    "training that is hardly past the floor questions the learning rate before the model's size")
  func hardlyLearnt() throws {
    let people = Baseline(kind: .human, name: "people", value: 0.1)
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.45),
      validation: ExampleCurve.settling(from: 0.5, to: 0.46), [people, majority])
    let ids = result.nextSteps.map(\.id)
    let rate = try #require(ids.firstIndex(of: "check-learning-rate"))
    #expect(try rate < #require(ids.firstIndex(of: "bigger-model")))
  }

  @Test("a schedule that was cut short is finished first, one that came to its end is not")
  func schedules() throws {
    let people = Baseline(kind: .human, name: "people", value: 0.05)
    let train = ExampleCurve.settling(from: 0.5, to: 0.2, scatter: 0.001)
    let validation = ExampleCurve.settling(from: 0.5, to: 0.22, scatter: 0.001)
    func first(_ rate: [Double]) throws -> NextStep? {
      try diagnosis(train: train, validation: validation, [people, majority], rate: rate)
        .nextSteps.first
    }
    let cut = try first((0..<40).map { 0.1 * (1 - Double($0) / 80) })
    #expect(cut?.id == "train-longer")
    #expect(cut?.why.contains("while its schedule was coming down") ?? false)
    #expect(try first((0..<40).map { 0.1 * (1 - Double($0) / 40) })?.id != "train-longer")
  }

  @Test("time that would win a trifle of the gap comes after what works on the gap")
  func trifle() throws {
    let people = Baseline(kind: .human, name: "people", value: 0.05)
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.01),
      validation: ExampleCurve.settling(from: 0.5, to: 0.3, points: 20)
        + ExampleCurve.straight(from: 0.3, to: 0.27, points: 20), [people, majority])
    let ids = result.nextSteps.map(\.id)
    #expect(result.findings.contains { $0.rule == "still-improving" })
    let longer = try #require(ids.firstIndex(of: "train-longer"))
    #expect(try longer > #require(ids.firstIndex(of: "more-data")))
  }

  @Test("where nothing fell since a sudden fall, the end is its limit")
  func suddenFall() throws {
    let people = Baseline(kind: .human, name: "people", value: 0.05)
    func found(_ end: [Double]) throws -> Bool {
      try diagnosis(
        train: ExampleCurve.settling(from: 0.5, to: 0.3, points: 50, scatter: 0.004)
          + end.map { $0 - 0.02 },
        validation: ExampleCurve.settling(from: 0.5, to: 0.32, points: 50, scatter: 0.004) + end,
        [people, majority]
      ).findings.contains { $0.rule == "still-improving" }
    }
    #expect(try !found(ExampleCurve.straight(from: 0.2, to: 0.2, points: 6, scatter: 0.003)))
    #expect(try found(ExampleCurve.straight(from: 0.2, to: 0.15, points: 6)))
  }

  @Test("beyond people and short of a requirement, the steps lead to the requirement")
  func missedRequirement() throws {
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.07),
      validation: ExampleCurve.settling(from: 0.5, to: 0.08),
      [
        Baseline(kind: .human, name: "human", value: 0.1), majority,
        Baseline(kind: .requirement, name: "requirement", value: 0.05),
      ])
    #expect(result.verdict.primary == .baselineBeaten)
    let bigger = try #require(result.nextSteps.first { $0.id == "bigger-model" })
    #expect(bigger.why.hasPrefix("training is 0.0201 above the requirement"), "\(bigger.why)")
    let most = try #require(bigger.atMost)
    #expect(abs(most - 0.02) < 0.001)
    let features = try #require(result.nextSteps.first { $0.id == "add-features" })
    #expect(!features.why.contains("requirement"))
  }

  @Test("at the baseline and short of a requirement, a tighter baseline comes first")
  func requirementBeyondPeople() throws {
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.05),
      validation: ExampleCurve.settling(from: 0.5, to: 0.052),
      [
        Baseline(kind: .human, name: "human", value: 0.05), majority,
        Baseline(kind: .requirement, name: "requirement", value: 0.02),
      ])
    #expect(result.verdict.primary == .atBaseline)
    let first = try #require(result.nextSteps.first)
    #expect(first.id == "find-tighter-baseline")
    #expect(first.why.contains("cannot tell whether the requirement can be reached"))
    #expect(result.nextSteps.contains { $0.id == "bigger-model" })
  }

  @Test("a target that nobody reached is asked for somebody who does, after the first step")
  func targetAlone() throws {
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.12),
      validation: ExampleCurve.settling(from: 0.5, to: 0.128),
      [Baseline(kind: .requirement, name: "requirement", value: 0.05), majority])
    #expect(result.verdict.primary == .underfitting)
    #expect(
      result.nextSteps.map(\.id).prefix(3) == [
        "bigger-model", "measure-human-baseline", "find-published-result",
      ])
    #expect(result.nextSteps[1].why.hasPrefix("nobody has shown that the target can be reached"))
  }

  @Test("a requirement alone that is missed by less than the tolerance asks for a smaller one")
  func nearlyMet() throws {
    let result = try diagnosis(
      train: ExampleCurve.settling(from: 0.5, to: 0.04),
      validation: ExampleCurve.settling(from: 0.5, to: 0.056),
      [Baseline(kind: .requirement, name: "requirement", value: 0.05), majority])
    #expect(result.verdict.primary == .atBaseline)
    let step = try #require(result.nextSteps.first)
    #expect(step.id == "set-tolerance")
    #expect(step.why.hasPrefix("validation misses the requirement by 0.006"), "\(step.why)")
    #expect(!result.nextSteps.contains { $0.id == "find-tighter-baseline" })
  }

  @Test("training that fits later in the run is not evaluated again, and has room to give")
  func fitsLater() throws {
    let train = (0..<40).map { 0.5 - 0.012 * Double($0) }
    let validation =
      ExampleCurve.straight(from: 0.45, to: 0.2, points: 12)
      + ExampleCurve.straight(from: 0.21, to: 0.3, points: 28)
    let result = try diagnosis(
      train: train, validation: validation,
      [Baseline(kind: .human, name: "human", value: 0.1), majority])
    #expect(result.levels.reachedTrain != nil)
    let steps = result.nextSteps
    #expect(steps.first?.id == "restore-best-checkpoint")
    #expect(!steps.contains { $0.id == "evaluate-train-in-eval-mode" })
    #expect(
      steps.first { $0.id == "regularize" }?.why.hasPrefix(
        "training reaches the human baseline later in the run, validation does not") ?? false)
  }
}
