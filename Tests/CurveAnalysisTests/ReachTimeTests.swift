import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// When a forecast reaches a level.
@Suite struct ReachTimeTests: ForecastSuite {
  @Test("a power law reaches a level about when it really does")
  func reach() throws {
    let trend = try trend(epochs(100)) { pow($0, -0.5) }
    let reach = ReachTime(trend, target: UncertainLevel(0.05), overSizes: true)
    let interval = try #require(reach.interval)
    #expect(interval.low < 400)
    #expect((interval.high ?? .infinity) > 400)
    #expect((200...800).contains(interval.x))
    #expect(reach.probability(by: 2) < 0.3)
    #expect(reach.probability(by: 32) > 0.7)
    #expect(reach.probability(by: 2) <= reach.probability(by: 2.5))
  }

  @Test("what a smaller training set reached once is half as far away")
  func seen() throws {
    let trend = try trend(epochs(100)) { pow($0, -0.5) }
    func place(isSeen: Bool, overSizes: Bool = true) throws -> Double {
      let reach = ReachTime(
        trend, target: UncertainLevel(0.06), overSizes: overSizes, isSeen: isSeen)
      return try #require(reach.interval).x
    }
    let far = try place(isSeen: false)
    #expect(abs(try place(isSeen: true) - 100 * (far / 100).squareRoot()) < 1e-9 * far)
    #expect(try place(isSeen: true, overSizes: false) == place(isSeen: false, overSizes: false))
  }

  @Test("a lower value of a smaller training set is not the level of the largest")
  func notReached() throws {
    let sizes = (0..<16).map { 16 * exp2(Double($0) / 2) }
    var error = sizes.map { 0.1 + 2 / $0.squareRoot() }
    error[13] = 0.101
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .examples),
      series: [
        Series(
          metric: "error", split: .validation, column: "val_error",
          curve: LearningCurve(x: sizes, y: error))
      ])
    let target = Baseline(kind: .published, name: "paper", metric: "error", value: 0.105)
    let found = try #require(
      try Analyzer.diagnose(run, baselines: [target]).forecast?.validation)
    #expect(!found.hasReachedBaseline)
    #expect(try #require(found.reachesBaselineAt).x > sizes[15])
  }

  @Test("a level far below where the curve settles is not reached on this trend")
  func neverReached() throws {
    let trend = try trend(epochs(100), ideal: 0) { 0.3 + 0.5 * exp(-$0 / 8) }
    let reach = ReachTime(trend, target: UncertainLevel(0.1), overSizes: true)
    #expect(reach.interval == nil)
    #expect(reach.probability < 0.1)
  }

  @Test("an uncertain target is neither certainly reached nor certainly missed")
  func uncertainTarget() throws {
    let trend = try trend(epochs(100), ideal: 0) { _ in 0.3 }
    func probability(_ deviation: Double) -> Double {
      ReachTime(trend, target: UncertainLevel(0.29, deviation: deviation), overSizes: true)
        .probability
    }
    #expect(probability(0) == 0)
    #expect((0.1...0.5).contains(probability(0.02)))
  }

  @Test("what single values of a swinging run touch, its level does not reach")
  func touched() throws {
    let swings = try trend(epochs(60), ideal: 0) { 0.6 + 0.25 * noise($0) }
    let reach = ReachTime(swings, target: UncertainLevel(0.4), overSizes: false)
    #expect(reach.levelProbability(by: 2) < 0.5 * reach.probability(by: 2))
    let sizes = ReachTime(swings, target: UncertainLevel(0.4), overSizes: true)
    #expect(sizes.levelProbability(by: 2) == sizes.probability(by: 2))
  }

  @Test("no run is stated to go on as surely as its trend, and the order of targets stays")
  func stated() throws {
    let trend = try trend(epochs(100), ideal: 0) { pow($0, -0.5) }
    func chance(_ target: Double, overSizes: Bool = false) -> Double {
      ReachTime(trend, target: UncertainLevel(target), overSizes: overSizes).probability(by: 2)
    }
    let (near, nearer) = (chance(0.09), chance(0.099))
    #expect(ReachTime.mostByTrend < near && near < nearer && nearer <= 0.8)
    #expect(chance(0.099, overSizes: true) > 0.85)
    #expect(abs(chance(0.06) - chance(0.06, overSizes: true)) < 1e-9)
  }

  @Test("probabilities near one half are too close to call")
  func answers() {
    #expect(ReachChance(probability: 0.55, ofLevel: 0.55).answer == .tooClose)
    #expect(ReachChance(probability: 0.35, ofLevel: 0.35).answer == .no)
    #expect(ReachChance(probability: 0.61, ofLevel: 0.61).answer == .yes)
  }
}
