import Glibc
import Resampling
import Testing

@testable import CurveAnalysis

/// Statistics of repeated runs against scipy; `scripts/reference-numbers` made the numbers.
@Suite struct RepeatStatisticsTests {
  static let a = [0.231, 0.236, 0.229, 0.242, 0.233]
  static let b = [0.238, 0.236, 0.247, 0.251, 0.240, 0.229]
  /// Twelve and fourteen values without ties.
  static let many = (1...12).map { 0.2 + 0.01 * sin(12.9898 * Double($0)) }
  static let more = (1...14).map { 0.205 + 0.01 * sin(78.233 * Double($0)) }

  @Test(
    "tails of Student's t",
    arguments: [
      (0.0, 3.0, 0.5), (1.5, 4, 0.104), (-2, 7, 0.957190335718512),
      (6.2, 24, 1.0439850774752764e-06), (25, 4, 7.598762881657867e-06),
      (9, 124, 1.6339375112443385e-15), (3.3, 2.5, 0.029701064389722066),
    ])
  func studentTail(_ t: Double, _ freedom: Double, _ expected: Double) {
    let tail = StudentDistribution.upperTail(t, degreesOfFreedom: freedom)
    #expect(abs(tail / expected - 1) < 1e-9)
  }

  @Test("interquartile means")
  func interquartile() {
    for (values, expected) in [
      (Self.a, 0.2333333333333333), (Self.b, 0.24025), ([1, 2, 9], 4), ([5, 1, 2, 90], 3.5),
    ] {
      let mean = InterquartileMean.of(values) ?? .nan
      #expect(abs(mean - expected) < 1e-12)
    }
    #expect(InterquartileMean.of([]) == nil)
  }

  @Test("below ten repeats the interval is Student's, from ten on a bootstrap")
  func intervals() throws {
    let few = try #require(RepeatedValues(Self.a))
    #expect(few.method == .studentT)
    #expect(abs(few.interval.lowerBound - 0.22790536357285124) < 2e-5)
    #expect(abs(few.interval.upperBound - 0.2404946364271488) < 2e-5)
    let enough = try #require(RepeatedValues(Self.many))
    #expect(enough.method == .bootstrap)
    // The bootstrap of 2,000 resamples against one of 200,000: a twentieth of its width.
    #expect(abs(enough.interval.lowerBound - 0.19655654091611455) < 0.0004)
    #expect(abs(enough.interval.upperBound - 0.20497088809471933) < 0.0004)
    #expect(RepeatedValues([1]) == nil)
    #expect(RepeatedValues([1, .nan]) == nil)
  }

  @Test("strata are drawn each by itself, and the same input gives the same interval")
  func stratified() {
    func interval() -> ClosedRange<Double> {
      Bootstrap.interval(of: [Self.many, Self.more]) { strata in
        let means = strata.map { $0.reduce(0, +) / Double($0.count) }
        return (means[0] + means[1]) / 2
      }
    }
    #expect(abs(interval().lowerBound - 0.2003063956448615) < 0.0003)
    #expect(abs(interval().upperBound - 0.20587589190320463) < 0.0003)
    #expect(interval() == interval())
  }

  @Test("P(a better) is the Mann-Whitney statistic, ties half")
  func improvement() {
    let few = ProbabilityOfImprovement(of: Self.a, over: Self.b)
    #expect(abs(few.value - 0.7333333333333333) < 1e-12)
    #expect(few.method == .newcombe)
    #expect(abs(few.interval.lowerBound - 0.38636951513681966) < 1e-9)
    #expect(abs(few.interval.upperBound - 0.9174596188205616) < 1e-9)
    #expect(few.conclusion == .notSignificant)
    let many = ProbabilityOfImprovement(of: Self.many, over: Self.more)
    #expect(abs(many.value - 0.6785714285714286) < 1e-12)
    #expect(many.method == .bootstrap)
    #expect(abs(many.interval.lowerBound - 0.4523809523809524) < 0.03)
    #expect(abs(many.interval.upperBound - 0.8630952380952381) < 0.03)
    #expect(ProbabilityOfImprovement(of: [1], over: [1]).value == 0.5)
  }

  @Test("three runs that are all better are not enough to be sure, ten are")
  func conclusions() {
    let three = ProbabilityOfImprovement(of: [1, 2, 3], over: [4, 5, 6])
    #expect(three.value == 1)
    #expect(three.interval.lowerBound == 0.5)
    #expect(three.conclusion == .notSignificant)
    let four = ProbabilityOfImprovement(of: [1, 2, 3, 3.5], over: [4, 5, 6, 7])
    #expect(four.conclusion == .meaningful)
    let pairs5 = ProbabilityOfImprovement(pairs: (1...5).map { (a: 0, b: Double($0)) })
    #expect(pairs5.conclusion == .notSignificant)
    let pairs6 = ProbabilityOfImprovement(pairs: (1...6).map { (a: 0, b: Double($0)) })
    #expect(pairs6.conclusion == .meaningful)
    let ten = (0..<10).map(Double.init)
    #expect(
      ProbabilityOfImprovement(of: ten, over: ten.map { $0 + 20 }).conclusion == .meaningful)
    let pairs = (0..<200).map { (a: 0.0, b: $0 % 5 < 3 ? 1.0 : -1) }
    let slightly = ProbabilityOfImprovement(pairs: pairs)
    #expect(slightly.value == 0.6)
    #expect(slightly.conclusion == .notMeaningful)
    #expect(ProbabilityOfImprovement(pairs: [(a: 1, b: 1)]).value == 0.5)
  }

  @Test(
    "Wilson intervals with continuity correction",
    arguments: [
      (4, 4, 0.39577303448277856, 1.0), (6, 6, 0.516817051213657, 1.0),
      (3, 8, 0.10240799721608618, 0.7410523143721425), (0, 5, 0.0, 0.5370560174675232),
    ])
  func corrected(_ wins: Int, _ size: Int, _ low: Double, _ high: Double) {
    let interval = WilsonInterval.corrected(
      share: Double(wins) / Double(size), sampleSize: size)
    #expect(abs(interval.lowerBound - low) < 1e-9)
    #expect(abs(interval.upperBound - high) < 1e-9)
  }

  @Test("Newcombe's intervals, in the middle and at the end")
  func newcombe() {
    let interval = NewcombeInterval.around(0.5, 4, 8)
    #expect(abs(interval.lowerBound - 0.21329792203896802) < 1e-9)
    #expect(abs(interval.upperBound - 0.786702077961032) < 1e-9)
    let end = NewcombeInterval.around(1, 3, 3)
    #expect(abs(end.lowerBound - 0.5010187607014931) < 1e-9)
    #expect(end.upperBound == 1)
  }

  @Test("runs needed: Bouthillier's 29, and the two-sample approximation")
  func runs() {
    #expect(RunsNeeded.toTell(probability: 0.75) == 29)
    #expect(RunsNeeded.toTell(probability: 0.6) == 181)
    #expect(RunsNeeded.toTell(probability: 0.1) == 12)
    #expect(RunsNeeded.toTell(probability: 0.5) == nil)
    #expect(RunsNeeded.toTell(probability: 0.5001) == nil)
    #expect(RunsNeeded.toTell(margin: 0.01, deviation: 0.01) == 16)
    #expect(RunsNeeded.toTell(margin: -0.02, deviation: 0.05) == 99)
    #expect(RunsNeeded.toTell(margin: 1, deviation: 0.4) == 3)
    #expect(RunsNeeded.toTell(margin: 0, deviation: 1) == nil)
    let power = RunsNeeded.power(margin: 0.01, deviation: 0.01, runs: 16)
    #expect(abs(power - 0.807429578813821) < 1e-9)
    #expect(
      abs(RunsNeeded.power(margin: 0.02, deviation: 0.05, runs: 20) - 0.24351106872879436) < 1e-9)
  }
}
