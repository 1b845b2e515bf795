import CurveModel
import Testing

@testable import CurveAnalysis

/// Measurements against an independent implementation; `scripts/reference-numbers` made the numbers.
@Suite struct MeasurementTests {
  @Test(
    "normal quantiles",
    arguments: [
      (1e-6, -4.753424308822899), (0.02, -2.053748910631823), (0.3, -0.5244005127080409),
      (0.5, 0), (0.975, 1.959963984540054), (0.9999, 3.719016485455709),
    ])
  func quantile(_ probability: Double, _ expected: Double) {
    #expect(abs(NormalDistribution.quantile(probability) - expected) < 1e-9)
  }

  @Test(
    "normal probabilities",
    arguments: [
      (-3.0, 0.0013498980316300933), (-0.5, 0.3085375387259869), (1.2, 0.8849303297782918),
      (4.0, 0.9999683287581669),
    ])
  func cumulative(_ z: Double, _ expected: Double) {
    #expect(abs(NormalDistribution.cumulative(z) - expected) < 1e-12)
  }

  @Test(
    "the tabulated probability is the computed one",
    arguments: [-9, -3.01, -0.507, 0, 1.3, 7.99, 8.5])
  func tabulated(_ z: Double) {
    let difference = NormalDistribution.tabulatedCumulative(z) - NormalDistribution.cumulative(z)
    #expect(abs(difference) < 8e-6)
  }

  @Test(
    "Student quantiles to one percent",
    arguments: [
      (1.0, 12.706), (2, 4.303), (3, 3.1824), (5, 2.5706), (10, 2.2281), (30, 2.0423),
      (200, 1.9719),
    ])
  func student(_ freedom: Double, _ expected: Double) {
    let found = NormalDistribution.studentQuantile95(degreesOfFreedom: freedom)
    #expect(abs(found / expected - 1) < 0.01)
  }

  @Test(
    "Wilson intervals",
    arguments: [
      (0.035, 1000, 0.025272263017112943, 0.04828662237445333), (0, 20, 0, 0.16112515805281935),
      (49.0 / 53, 53, 0.8214152251634678, 0.9702604449130533), (1, 10, 0.7224672001371109, 1),
    ])
  func wilson(_ share: Double, _ size: Int, _ low: Double, _ high: Double) {
    let interval = WilsonInterval.around(share: share, sampleSize: size)
    #expect(abs(interval.lowerBound - low) < 1e-9)
    #expect(abs(interval.upperBound - high) < 1e-9)
  }

  @Test("a straight line with its leverage")
  func line() {
    let lines = LocalLines(
      LearningCurve(x: [0, 1, 2, 4, 7, 8], y: [3, 2.5, 2.2, 1.4, 0.9, 0.2]))
    let fit = lines.fit(0..<6, at: 9)
    #expect(abs(fit.value) < 1e-12)
    #expect(abs(fit.slope + 0.31875) < 1e-12)
    #expect(abs(fit.leverage - 0.7) < 1e-12)
  }

  @Test("the interval of a difference takes each side's own spread (MOVER)")
  func difference() {
    let z = 1.959963984540054
    let baseline = UncertainLevel(
      3.5, deviationBelow: (3.5 - 0.8) / z, deviationAbove: (14.4 - 3.5) / z)
    let component = UncertainLevel.difference(UncertainLevel(7, deviation: 0.5), baseline)
    #expect(abs(component.low + 7.44396476169279) < 1e-9)
    #expect(abs(component.high - 6.372344809589116) < 1e-9)
  }

  @Test("a lone spike is no part of the level, a trend and a step are no spikes")
  func spikes() {
    var values = (0..<40).map { 1 + 0.01 * ExampleCurve.wobble($0) }
    let x = (0..<40).map(Double.init)
    #expect(LoneSpikes.indices(in: LearningCurve(x: x, y: values)).isEmpty)
    values[25] = 5
    #expect(LoneSpikes.indices(in: LearningCurve(x: x, y: values)) == [25])
    values[25] = 1
    values[39] = 4
    #expect(LoneSpikes.indices(in: LearningCurve(x: x, y: values)) == [39])
    // Whatever rounding makes of the difference that the last two points share.
    for height in [1.5, 1.7, 2.3, 3.1, 4.9] {
      values[39] = height
      #expect(LoneSpikes.indices(in: LearningCurve(x: x, y: values)) == [39])
      values.swapAt(38, 39)
      #expect(LoneSpikes.indices(in: LearningCurve(x: x, y: values)) == [38])
      values.swapAt(38, 39)
    }
    let step = (0..<40).map { ($0 < 20 ? 1 : 2) + 0.01 * ExampleCurve.wobble($0) }
    #expect(LoneSpikes.indices(in: LearningCurve(x: x, y: step)).isEmpty)
    let fall = ExampleCurve.settling(from: 90, to: 1)
    #expect(LoneSpikes.indices(in: LearningCurve(x: x, y: fall)).isEmpty)
  }

  @Test(
    "the level of a bend-free end is found however steep the start",
    arguments: [6, 8, 10, 15, 30, 100, 1000])
  func level(_ points: Int) throws {
    let x = (0..<points).map(Double.init)
    let values = ExampleCurve.settling(from: 90, to: 8, points: points)
    let end = Double(points - 1)
    let estimator = LevelEstimator(LearningCurve(x: x, y: values), span: 0...end)
    let level = try #require(estimator.level(at: end))
    #expect(abs(level.value - values[points - 1]) < 0.1 + 2 * level.standardError)
    #expect(level.standardError < 0.8)
  }

  @Test("mirrored and shifted curves have mirrored and shifted levels")
  func equivariance() throws {
    let x = (0..<30).map(Double.init)
    let values = ExampleCurve.settling(from: 3, to: 1, points: 30, scatter: 0.05)
    func level(_ transform: (Double) -> Double) throws -> Level {
      let curve = LearningCurve(x: x, y: values.map(transform))
      return try #require(LevelEstimator(curve, span: 0...29).level(at: 29))
    }
    let plain = try level { $0 }
    let mirrored = try level { -$0 }
    let moved = try level { 10 + 3 * $0 }
    #expect(abs(plain.value + mirrored.value) < 1e-9)
    #expect(abs(moved.value - 10 - 3 * plain.value) < 1e-9)
    #expect(abs(moved.standardError - 3 * plain.standardError) < 1e-9)
  }

  @Test("the number of examples is read off shares that are multiples of 1/n, and not off others")
  func sampleSize() {
    let of53 = [40, 44, 45, 48, 49].map { Double($0) / 53 }
    #expect(Resolution.sampleSize(behind: of53) == 53)
    #expect(Resolution.sampleSize(behind: of53.map { Double(Float($0)) }) == 53)
    #expect(Resolution.sampleSize(behind: [0.5, 0.75]) == nil)
    #expect(Resolution.sampleSize(behind: [0.9245, 0.9057, 0.8868]) == 53)
    #expect(Resolution.sampleSize(behind: [0.5, 0.6, 0.75, 0.8, 0.9]) == nil)
    let ramp = (0..<30).map { 0.16 - 0.06 * Double($0) / 29 }
    #expect(Resolution.sampleSize(behind: ramp) == nil)
    let random = (0..<30).map { 0.5 + 0.3 * ExampleCurve.wobble($0) }
    #expect(Resolution.sampleSize(behind: random) == nil)
  }

  @Test(
    "round numbers of examples are read off logs that go up and down, not off a few round values",
    arguments: [16, 20, 200, 2000])
  func roundSampleSize(_ size: Int) {
    let logged = (0..<30).map { index in
      let share = 0.85 - 0.5 / Double(index + 1) + 0.06 * ExampleCurve.wobble(index)
      return (share * Double(size)).rounded() / Double(size)
    }
    #expect(Resolution.sampleSize(behind: logged) == size)
    // Two and three decimals say no more than that somebody rounded.
    #expect(Resolution.sampleSize(behind: logged.map { ($0 * 100).rounded() / 100 }) != 100)
    guard size != 16 else { return }
    #expect(Resolution.sampleSize(behind: Array(Set(logged)).sorted()) == nil)
  }

  @Test("means over batches, of which the last is smaller, say no number of examples")
  func batches() {
    func shares(_ sizes: [Int]) -> [Double] {
      (0..<20).map { place in
        let means = sizes.enumerated().map { index, size in
          let share = 0.9 - 0.5 / Double(place + 1) + 0.05 * ExampleCurve.wobble(3 * place + index)
          return (share * Double(size)).rounded() / Double(size)
        }
        return means.reduce(0, +) / Double(sizes.count)
      }
    }
    #expect(Resolution.sampleSize(behind: shares([128, 128, 44])) == nil)
    #expect(Resolution.sampleSize(behind: shares([32, 32, 32, 4])) == 128)
    #expect(Resolution.sampleSize(behind: shares([1003])) == 1003)
  }

  @Test("shares that were rounded to two or three decimals say no number of examples")
  func roundedShares() {
    for scale in [10.0, 100, 1000] {
      let rounded = (0..<60).map { index in
        let share = 0.85 - 0.5 / Double(index + 1) + 0.06 * ExampleCurve.wobble(index)
        return (share * scale).rounded() / scale
      }
      #expect(Resolution.sampleSize(behind: rounded) == nil)
    }
  }

  @Test("a falling trend is seen through noise, and none in noise alone")
  func trend() {
    let falling = [0.92, 0.31, 0.50, 0.46, 0.31, 0.37, 0.18, 0.18, 0.09, 0.17]
    #expect(abs(MonotoneTrend.z(of: falling) + 2.9516097302997224) < 1e-9)
    #expect(abs(MonotoneTrend.z(of: (0..<40).map { ExampleCurve.wobble($0) })) < 2)
    #expect(MonotoneTrend.z(of: [3, 2, 1]) == 0)
  }

  @Test("repeats of a training widen a level by their spread, as Student's t has it")
  func seeds() {
    let x = (0..<40).map(Double.init)
    let runs = [0.30, 0.34, 0.35].map { end in
      let curve = LearningCurve(x: x, y: ExampleCurve.straight(from: end, to: end))
      let series = Series(metric: "loss", split: .validation, column: "val_loss", curve: curve)
      return TrainingRun(name: "seed", axis: Axis(kind: .epoch), series: [series])
    }
    let spread = SeedSpread(
      of: runs, metric: "loss", split: .validation, at: 39, span: 0...39)
    // Standard deviation 0.0264575, over √3, times 4.302653 / 1.959964.
    #expect(spread.levels.count == 3)
    #expect(abs(spread.standardError - 0.0335333) < 1e-5)
    #expect(
      SeedSpread(of: [], metric: "loss", split: .validation, at: 39, span: 0...39).standardError
        == 0)
  }
}
