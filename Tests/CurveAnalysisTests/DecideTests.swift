import Testing

@testable import CurveAnalysis

/// The decision itself, on point values.
@Suite struct DecideTests {
  private func input(
    _ train: Double?, _ validation: Double?, _ baseline: Double?, _ trivial: Double? = nil,
    reach: Double? = nil, policy: Policy = .biasFirst, ideal: Double? = 0
  ) -> DecisionInput {
    DecisionInput(
      train: train, trainReach: reach, validation: validation, baseline: baseline,
      trivial: trivial, knownLevels: baseline.map { $0...$0 },
      tolerance: ToleranceRule(trivial: trivial, ideal: ideal), policy: policy)
  }

  @Test("underfitting is withheld when training reaches the baseline later")
  func reach() {
    #expect(decide(input(24.4, 28.1, 6, 90)).primary == .underfitting)
    #expect(decide(input(24.4, 28.1, 6, 90, reach: 3.4)).primary == .overfitting)
  }

  @Test("a tie with the tolerance does not exceed it, up to rounding")
  func ties() {
    // t = 1, e = 1: still at the baseline.
    #expect(decide(input(0.9, 1.0000000000001, 0, 50)).primary == .atBaseline)
    #expect(decide(input(0.9, 1.001, 0, 50)).primary != .atBaseline)
  }

  @Test("without any scale at-baseline cannot be given")
  func scale() {
    #expect(decide(input(-5, -5, -5, ideal: nil)).primary == .undecided)
    #expect(decide(input(-3, -2, -5, ideal: nil)).primary == .underfitting)
  }

  @Test("the verdict's probability is one for exact levels and sums to one otherwise")
  func probabilities() {
    let exact = VerdictProbabilities(
      input(36, 41, 35, 99.9), trainError: 0, validationError: 0, baseline: UncertainLevel(35))
    #expect(exact[.overfitting] == 1)
    let uncertain = VerdictProbabilities(
      input(36, 41, 35, 99.9), trainError: 3, validationError: 4,
      baseline: UncertainLevel(35, deviation: 2))
    let total = Verdict.allCases.reduce(0) { $0 + uncertain[$1] }
    #expect(abs(total - 1) < 1e-9)
    #expect(uncertain[.overfitting] < 0.8 && uncertain[.underfitting] > 0.2)
  }

  @Test("training alone decides only as far as its error lets it")
  func trainingOnly() {
    let input = DecisionInput(train: 0.12, baseline: 0.11, tolerance: ToleranceRule(ideal: 0))
    let exact = VerdictProbabilities(
      input, trainError: 0, validationError: 0, baseline: UncertainLevel(0.11))
    #expect(exact[.underfitting] == 1)
    let uncertain = VerdictProbabilities(
      input, trainError: 0.19, validationError: 0, baseline: UncertainLevel(0.11))
    #expect(abs(uncertain[.underfitting] - 0.508) < 0.002)
    #expect(abs(uncertain[.underfitting] + uncertain[.undecided] - 1) < 1e-9)
  }

  @Test("the probability agrees with a million draws")
  func simulation() {
    // T ~ N(36, 3), V ~ N(41, 4), B ~ N(35, 2), by the same fixed stream each time.
    var state: UInt64 = 42
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) / Double(UInt64(1) << 53)
    }
    func normal(_ mean: Double, _ deviation: Double) -> Double {
      mean + deviation * NormalDistribution.quantile(uniform())
    }
    var counts: [Verdict: Double] = [:]
    let draws = 40_000
    for _ in 0..<draws {
      let drawn = input(normal(36, 3), normal(41, 4), normal(35, 2), 99.9)
      counts[decide(drawn).primary, default: 0] += 1 / Double(draws)
    }
    let found = VerdictProbabilities(
      input(36, 41, 35, 99.9), trainError: 3, validationError: 4,
      baseline: UncertainLevel(35, deviation: 2))
    for verdict in Verdict.allCases {
      #expect(abs(found[verdict] - (counts[verdict] ?? 0)) < 0.015, "\(verdict)")
    }
  }

  @Test("a score near nothing is not as good as one two thirds larger")
  func lowScore() throws {
    let score = ToleranceRule(ideal: -1, worst: 0)
    #expect(abs(try #require(score.tolerance(level: -0.06, baseline: -0.1)) - 0.006) < 1e-12)
    #expect(score.reason(level: -0.06, baseline: -0.1).contains("worst value"))
    // From a third of the whole on the distance to the ideal counts.
    #expect(abs(try #require(score.tolerance(level: -0.6, baseline: -0.8)) - 0.02) < 1e-12)
    #expect(score.reason(level: -0.6, baseline: -0.8).contains("ideal value"))
  }
}
