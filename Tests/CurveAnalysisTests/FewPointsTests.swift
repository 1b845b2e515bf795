import CurveModel
import Testing

@testable import CurveAnalysis

/// Runs of three to five evaluations, the usual log of a fine-tuning.
@Suite struct FewPointsTests {
  private func diagnosis(_ train: [Double], _ validation: [Double]) throws -> Diagnosis {
    let example = RuleExample("few points", train: train, validation: validation)
    return try Analyzer.diagnose(
      example.run,
      baselines: [
        Baseline(kind: .human, name: "human", value: 0.3),
        Baseline(kind: .meanPredictor, name: "mean", value: 1.1),
      ])
  }

  @Test("four accuracies that go up and down by as much as they gained have not learnt")
  func flat() throws {
    for values in [[0.51, 0.522, 0.515, 0.519], [0.52, 0.515, 0.53, 0.518, 0.526]] {
      let run = RuleExample("flat", metric: "accuracy", train: values, validation: values).run
      let people = Baseline(kind: .human, name: "human", value: 0.9)
      #expect(try Analyzer.judge(run, baselines: [people]).verdict == .notLearning)
    }
    let run = RuleExample("learns", metric: "accuracy", train: [0.51, 0.515, 0.522, 0.53]).run
    let people = Baseline(kind: .human, name: "human", value: 0.9)
    #expect(try Analyzer.judge(run, baselines: [people]).verdict == .underfitting)
  }

  @Test(
    "validation that gets worse twice in a row is judged before it, and that checkpoint is kept")
  func turn() throws {
    let result = try diagnosis([0.9, 0.6, 0.4, 0.25, 0.15], [0.8, 0.55, 0.5, 0.62, 0.75])
    #expect(result.judgedAt.x == 2)
    #expect((result.verdict.leans ?? result.verdict.primary) == .overfitting)
    let first = try #require(result.nextSteps.first)
    #expect(first.id == "restore-best-checkpoint")
    #expect(
      first.why.hasPrefix("validation ended at 0.75, 50 % above its best (0.50 at epoch 2)"),
      "\(first.why)")
  }

  @Test("a last value that is worse by a trifle is no reason to keep another checkpoint")
  func trifle() throws {
    let result = try diagnosis([2.78, 2.71, 2.70], [2.691, 2.69, 2.6904])
    #expect(!result.nextSteps.contains { $0.why.contains("was best at") })
  }

  @Test("so are six and seven evaluations that rise to their end, by too little for a finding")
  func sixAndSeven() throws {
    for rest in [[0.53, 0.57, 0.6], [0.52, 0.54, 0.56, 0.58]] {
      let train = (0..<(3 + rest.count)).map { 0.9 - 0.11 * Double($0) }
      let result = try diagnosis(train, [0.8, 0.55, 0.5] + rest)
      #expect(result.judgedAt.x == 2)
      #expect(result.nextSteps.first?.id == "restore-best-checkpoint")
    }
    let trifle = try diagnosis(
      [0.9, 0.7, 0.5, 0.4, 0.3, 0.2], [0.8, 0.55, 0.5, 0.501, 0.502, 0.503])
    #expect(!trifle.nextSteps.contains { $0.why.contains("was best at") })
  }

  @Test("six evaluations that have levelled off are not called improving by their first")
  func levelledOff() throws {
    let result = try diagnosis(
      [0.65, 0.31, 0.16, 0.1, 0.07, 0.06], [0.63, 0.44, 0.394, 0.383, 0.385, 0.382])
    #expect(!result.findings.contains { $0.rule == "still-improving" })
  }

  @Test("one worse value at the end is scatter, and the end is judged")
  func oneWorse() throws {
    let result = try diagnosis([0.9, 0.6, 0.4, 0.25, 0.15], [0.8, 0.55, 0.6, 0.5, 0.52])
    #expect(result.judgedAt.x == 4)
    #expect(!result.nextSteps.contains { $0.why.contains("was best at") })
  }

  @Test("a straight fall has a range and no scatter")
  func straightFall() {
    let fall = FewPointsScatter.standardError(at: 4, in: [0.9, 0.7, 0.5, 0.31, 0.1])
    let flat = FewPointsScatter.standardError(at: 4, in: [0.5, 0.52, 0.49, 0.51, 0.5])
    #expect(fall < 0.05 && flat > 0.01)
    // Three points do not tell a fall from scatter.
    #expect(FewPointsScatter.standardError(at: 2, in: [0.9, 0.5, 0.1]) == 0.4)
    #expect(FewPointsScatter.standardError(at: 0, in: [0.9]) == 0)
  }

  @Test(
    "a fall by ever smaller steps is known to half of its last two, and an end that undoes one is a turn"
  )
  func cleanFall() throws {
    let result = try diagnosis([0.49, 0.4, 0.36, 0.33, 0.31], [0.83, 0.63, 0.55, 0.51, 0.56])
    #expect(result.judgedAt.x == 3)
    #expect(result.nextSteps.first?.id == "restore-best-checkpoint")
    let level = try #require(result.levels.validation)
    #expect(abs(level.standardError - 0.06) < 1e-3)
    // Steps that hardly are any may be noise.
    #expect(!FewPointsScatter.isCleanFall([60, 8, 1.1, 0.15]))
    #expect(!FewPointsScatter.isCleanFall([0.5, 0.4, 0.3]))
    #expect(!FewPointsScatter.isCleanFall([0.5, 0.45, 0.3, 0.25]))
  }
}
