import CurveModel
import Testing

@testable import CurveAnalysis

/// Runs of one row: a verdict on the values as they stand, with a probability that admits what they
/// hide.
@Suite struct LoneValueTests {
  private func diagnosis(
    train: [Double], validation: [Double], baseline: Double, floor: Double? = nil,
    metric: String = "error"
  ) throws -> Diagnosis {
    var baselines = [Baseline(kind: .human, name: "human", value: baseline)]
    if let floor {
      baselines.append(Baseline(kind: .meanPredictor, name: "mean", value: floor))
    }
    let example = RuleExample(
      "one row", metric: metric, train: train, validation: validation, baselines: baselines)
    return try Analyzer.diagnose(example.run, baselines: baselines)
  }

  @Test(
    "the verdict is that of the values, with low confidence and a probability below one",
    arguments: [
      (36.0, 41.0, 35.0, Verdict.overfitting), (36, 41, 21, .underfitting),
      (1, 11, 0, .overfitting), (15, 16, 0, .underfitting), (20, 20.1, 20, .atBaseline),
    ])
  func verdict(_ train: Double, _ validation: Double, _ baseline: Double, _ expected: Verdict)
    throws
  {
    let result = try diagnosis(train: [train], validation: [validation], baseline: baseline)
    #expect(result.verdict.primary == expected)
    #expect(result.verdict.confidence == .low)
    #expect(result.verdict.probability < 0.95)
    #expect(result.verdict.probability == result.verdict.probabilities[expected])
    let total = Verdict.allCases.reduce(0) { $0 + result.verdict.probabilities[$1] }
    #expect(abs(total - 1) < 1e-9)
  }

  @Test("the farther from the border, the more probable")
  func order() throws {
    let chances = try [10.0, 20, 40, 70].map {
      try diagnosis(train: [$0], validation: [$0 + 5], baseline: 5)
        .verdict.probabilities[.underfitting]
    }
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("the assumed scatter follows the metric's range, the learnable range or the level")
  func scale() throws {
    func caveat(_ result: Diagnosis) -> String {
      result.verdict.caveats.first { $0.hasPrefix("one value") } ?? ""
    }
    let percent = try diagnosis(train: [36], validation: [41], baseline: 35)
    #expect(caveat(percent).contains("off by 12 points,"))
    let learnable = try diagnosis(train: [36], validation: [41], baseline: 20, floor: 60)
    #expect(caveat(learnable).contains("off by 4.9 points,"))
    let small = try diagnosis(train: [2], validation: [4], baseline: 1, floor: 90)
    #expect(caveat(small).contains("off by 4.4 points,"))
    let loss = try diagnosis(train: [1], validation: [3], baseline: 0.5, metric: "loss")
    #expect(caveat(loss).contains("off by 1.5,"))
    let farFloor = try diagnosis(
      train: [1], validation: [3], baseline: 0.5, floor: 800, metric: "loss")
    #expect(caveat(farFloor).contains("off by 1.5,"))
  }

  @Test(
    "without a floor a training level clearly above a far baseline leans to underfitting",
    arguments: [(15.0, 30.0, 12.2, nil as Double?), (15, 30, 12.2, 90.0), (13, 30, 12.2, nil)])
  func openOptimum(
    _ train: Double, _ validation: Double, _ baseline: Double, _ floor: Double?
  ) throws {
    let result = try diagnosis(
      train: [train], validation: [validation], baseline: baseline, floor: floor)
    let reason = result.verdict.caveats.first { $0.hasPrefix("as the values stand") }
    guard train == 15, floor == nil else {
      // Near the baseline, or with a scale that says what near is: as the values stand.
      #expect(result.verdict.primary == .overfitting)
      #expect(reason == nil)
      return
    }
    #expect(result.verdict.primary == .undecided)
    #expect(result.verdict.leans == .underfitting)
    #expect(
      result.verdict.probabilities[.underfitting] > result.verdict.probabilities[.overfitting])
    #expect(reason != nil)
    // The same baseline is undecided among the ones that would change the verdict.
    let band = result.flipPoints.first { ($0.from ?? 0) < baseline && baseline < ($0.to ?? 100) }
    #expect(band?.verdict == .undecided)
  }

  @Test(
    "other seeds come behind the first step of the verdict, however likely it is by what is assumed",
    arguments: [(8.0, 10.0, "bigger-model"), (40, 42, "bigger-model"), (5.5, 40, "more-data")])
  func secondLook(_ train: Double, _ validation: Double, _ first: String) throws {
    let result = try diagnosis(
      train: [train], validation: [validation], baseline: 5, floor: 90)
    #expect(result.nextSteps.prefix(2).map(\.id) == [first, "more-seeds"])
  }

  @Test("a second row shows scatter, and nothing is assumed")
  func twoRows() throws {
    let result = try diagnosis(train: [36, 36.2], validation: [41, 41.1], baseline: 21)
    #expect(!result.verdict.caveats.contains { $0.hasPrefix("one value") })
    #expect(result.verdict.probability > 0.99)
  }
}
