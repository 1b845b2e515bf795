import CurveModel
import Testing

@testable import CurveAnalysis

/// Ranking, settings that go with verdicts, and runs that deserve more budget.
@Suite("Survey") struct SurveyTests {
  private static let metric = Metric(
    name: "loss", direction: .lower, unit: .unbounded, ideal: 0, bounds: 0...Double.infinity)

  private func row(
    _ name: String, _ verdict: Verdict = .overfitting, level: Double = 1, metric: Metric = metric,
    settings: [RunSetting] = []
  ) -> SurveyRow {
    SurveyRow(
      run: name, path: name,
      outcome: .judged(
        SurveyJudgement(
          metric: metric, axis: .epoch, verdict: verdict, secondary: [], leans: nil,
          probability: 1, confidence: .high, bestX: 10, lastX: 10,
          validation: Level(value: level, standardError: 0.01, x: 10), components: Components(),
          isImproving: false, findings: [])), settings: settings)
  }

  @Test(
    "the chance of a table of two by two, as its exact fraction gives it",
    arguments: [
      (8, 10, 1, 6, 0.04895104895104895), (3, 4, 1, 4, 0.4857142857142857),
      (12, 12, 3, 88, 8.663192717256042e-13),
      (5, 10, 5, 10, 1.0), (200, 210, 12, 420, 2.1042125246036372e-134),
    ])
  func fisher(_ a: Int, _ n: Int, _ b: Int, _ m: Int, _ expected: Double) {
    let chance = FisherTest(upTo: n + m).chance(inside: (a, n), outside: (b, m))
    #expect(abs(chance - expected) <= 1e-9 * expected)
  }

  @Test("a setting that decides is found with its threshold, one that does not is not")
  func planted() throws {
    let rows = (0..<60).map { index in
      row(
        "r\(index)", index % 6 >= 4 ? .diverged : .overfitting,
        settings: [
          RunSetting(
            name: "lr", value: ["0.001", "0.003", "0.01", "0.03", "0.1", "0.3"][index % 6]),
          RunSetting(name: "seed", value: "\(index / 6)"),
          RunSetting(name: "name", value: "run \(index)"),
        ])
    }
    let found = SettingAssociations(rows).found
    #expect(Set(found.map(\.setting)) == ["lr"])
    let diverged = try #require(found.first { $0.verdict == .diverged })
    #expect(diverged.condition == .atLeast(0.1))
    #expect(diverged.inside == .init(with: 20, of: 20))
    #expect(diverged.outside == .init(with: 0, of: 40))
  }

  @Test("among settings that mean nothing, a false alarm is as rare as it says")
  func falseAlarms() {
    var state: UInt64 = 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let alarms = (0..<200).count { _ in
      let rows = (0..<50).map { index in
        row(
          "\(index)", [.overfitting, .underfitting, .atBaseline][next(3)],
          settings: ["a", "b", "c", "d"].map { RunSetting(name: $0, value: "\(next(5))") })
      }
      return !SettingAssociations(rows).found.isEmpty
    }
    #expect(alarms <= 10)
  }

  @Test("levels in another metric are ranked apart, and a run that broke comes last in its own")
  func order() {
    var accuracy = Self.metric
    accuracy.name = "accuracy"
    accuracy.direction = .higher
    let rows = [
      row("c", level: .infinity), row("b", level: 2), row("a", level: 1),
      row("x", level: 0.7, metric: accuracy), row("y", level: 0.9, metric: accuracy),
      SurveyRow(
        run: "bad", path: "bad",
        outcome: .failed(SurveyFailure([InputProblem(code: "empty-file", message: "empty")]))),
    ]
    for order in [Survey.Order.level, .headroom] {
      let survey = Survey(rows.reversed(), otherFiles: 0, order: order)
      #expect(survey.rows.map(\.run) == ["a", "b", "c", "y", "x", "bad"])
    }
  }

  @Test("a slow starter with the better forecast goes before the leader that has levelled off")
  func promising() throws {
    let leader = row("leader", level: 0.30)
    let starter = row("starter", level: 0.45)
    let hopeless = row("hopeless", level: 0.60)
    let candidates = [
      (leader, RunProspect(last: 0.30, predicted: 0.30, low: 0.29, high: 0.31)),
      (starter, RunProspect(last: 0.45, predicted: 0.22, low: 0.17, high: 0.27)),
      (hopeless, RunProspect(last: 0.60, predicted: 0.58, low: 0.55, high: 0.61)),
    ]
    let promising = try #require(
      PromisingRuns(candidates, among: candidates.map(\.0), budget: 20, count: 2))
    #expect(promising.leader == leader && promising.leadingLevel == 0.30)
    #expect(promising.chosen.map(\.row.run) == ["starter", "leader"])
    #expect(promising.chosenByLast.map(\.row.run) == ["leader", "starter"])
    #expect(promising.chosen[0].placeByLast == 2)
    #expect(promising.chosen[0].chance > 0.9 && promising.chosen[1].chance == 0.5)
  }
}
