import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// Forecasts of oriented curves.
@Suite struct ForecastTests: ForecastSuite {
  private let sizes = (0..<24).map { 16 * exp2(Double($0) / 4) }

  // MARK: - Levels

  @Test("a noiseless power law of a rate on the grid is recovered", arguments: PowerBasis.rates)
  func powerLaw(rate: Double) throws {
    for places in [(10...40).map(Double.init), Array(sizes.prefix(12))] {
      let end = places[places.count - 1]
      let law = { (x: Double) in
        rate == 0 ? 2 - 0.1 * log(x) : 0.2 + 0.8 * pow(x / places[0], -rate)
      }
      let trend = try trend(places, law)
      for ratio in [1.25, 2, 8] {
        let truth = law(ratio * end)
        #expect(abs(trend.level(at: ratio) - truth) < 1e-5 * abs(law(places[0])))
      }
    }
  }

  @Test("a power law between the rates of the grid is forecast far closer than by its last value")
  func betweenRates() throws {
    let law = { (x: Double) in 0.2 + 0.8 * pow(x, -0.6) }
    let trend = try trend(epochs(40), ideal: 0, law)
    let truth = law(80)
    #expect(abs(trend.level(at: 2) - truth) < 0.1 * abs(law(40) - truth))
  }

  @Test(
    "an exponential is forecast closer than by its last value, and its interval holds it",
    arguments: [20.0, 13, 10])
  func exponential(constant: Double) throws {
    let law = { (x: Double) in 0.2 + 0.8 * exp(-x / constant) }
    let trend = try trend(epochs(40), ideal: 0, law)
    let truth = law(80)
    #expect(abs(trend.level(at: 2) - truth) < 0.8 * abs(law(40) - truth))
    let interval = trend.interval(at: 2)
    #expect(interval.low <= truth && truth <= interval.high)
  }

  @Test("a constant curve stays where it is, without any doubt")
  func constant() throws {
    let trend = try trend(epochs(10), ideal: 0) { _ in 0.25 }
    #expect(trend.level(at: 8) == 0.25)
    #expect(trend.interval(at: 8).low == 0.25 && trend.interval(at: 8).high == 0.25)
  }

  @Test("the start of a settled curve, far above its end, does not pull the forecast down")
  func settled() throws {
    let trend = try trend(epochs(60), ideal: 0) { 2.4 + 950 * exp(-$0 / 5) + 0.02 * noise($0) }
    #expect(trend.level(at: 2) > 1.4)
    let level = UncertainLevel(1.8)
    #expect(trend.probability(at: 2, of: level, luck: 0) < 0.6)
    // An explosion at the start weighs nothing, however large.
    let exploded = try self.trend(epochs(60), ideal: 0) { $0 < 3 ? 1e12 : 0.2 + 0.8 / $0 }
    let plain = try self.trend(epochs(60), ideal: 0) { 0.2 + 0.8 / max($0, 3) }
    #expect(abs(exploded.level(at: 2) - plain.level(at: 2)) < 1e-3)
  }

  @Test("after a sudden fall, as from a lower learning rate, only what follows is continued")
  func suddenFall() throws {
    func schedule(_ x: Double) -> Double {
      (x < 30 ? 0.6 + 0.6 * exp(-x / 7) : 0.35 + 0.04 * exp(-(x - 30) / 3)) + 0.004 * noise(x)
    }
    let level = UncertainLevel(0.3)
    for count in [45, 50, 60] {
      let trend = try trend(epochs(count), ideal: 0, schedule)
      #expect(trend.level(at: 2) > 0.29)
      #expect(trend.probability(at: 2, of: level, luck: 0) < 0.6)
    }
    // It has levelled off: 30 epochs tell as much of the next 60 as those from the first on would.
    let settledFor30 = try trend(epochs(60), ideal: 0, schedule).interval(at: 2)
    #expect(settledFor30.low > 0.32 && settledFor30.low < 0.35 && settledFor30.high > 0.35)
    // The same where the fall takes several epochs.
    func slow(_ x: Double) -> Double {
      (x < 31 ? 0.3 + 0.33 * exp(-x / 5) : 0.1 + 0.2 * exp(-(x - 30) / 2.2)) + 0.002 * noise(x)
    }
    let settled = try trend(epochs(60), ideal: 0, slow)
    #expect(settled.level(at: 2) > 0.08)
    #expect(settled.probability(at: 2, of: UncertainLevel(0.05), luck: 0) < 0.2)
    for count in [31, 36] {
      #expect(throws: ForecastLimit.justFell) { try trend(epochs(count), ideal: 0, schedule) }
    }
    // Over training-set size nothing happens at once.
    let sizes = LearningCurve(x: epochs(31), y: epochs(31).map(schedule))
    #expect(try SeenCurve(sizes, overSizes: true).place.count == 31)
  }

  @Test("a fall that grew ever faster and stopped is over")
  func endedFall() throws {
    let law = { (x: Double) in max(650 - 0.62 * x * x, 40) + 0.5 * noise(x) }
    let ended = try trend(epochs(58), ideal: 0, law)
    #expect((32...44).contains(ended.level(at: 2)))
    // Five points behind the fall do not tell that it is over.
    let falling = try trend(epochs(36), ideal: 0, law)
    #expect(falling.level(at: 2) < 20)
  }

  @Test("smooth, noisy, slow and coarsely recorded curves show no sudden fall")
  func noSuddenFall() {
    let laws: [(Double) -> Double] = [
      { 0.2 + 0.8 * exp(-$0) }, { 1 / $0 }, { noise($0) }, { -($0 / 10).rounded() },
      { x in x < 20 ? 2.3 : 2.3 - 0.1 * (x - 20) }, { _ in 1 },
      // A trifle beside how far the curve moved before.
      { x in 0.05 * min(x, 25) - (x > 33 ? 0.01 : 0) + 0.001 * x.truncatingRemainder(dividingBy: 2)
      },
    ]
    for law in laws { #expect(SuddenFall.end(in: epochs(40).map(law)) == nil) }
    #expect(SuddenFall.end(in: []) == nil)
  }

  @Test("over epochs a rising tail goes on rising, over training-set sizes it stays where it is")
  func rising() throws {
    let law = { (x: Double) in 0.3 + 0.5 * exp(-x / 3) + 0.01 * x }
    let trend = try trend(epochs(40), ideal: 0, law)
    #expect(trend.isRising)
    #expect((0.8...1.1).contains(trend.level(at: 2)))
    let sizes = try SeenCurve(
      LearningCurve(x: epochs(40), y: epochs(40).map(law)), overSizes: true)
    let overSizes = CurveTrend(sizes, ideal: 0, bounds: anything)
    #expect(overSizes.level(at: 2) <= overSizes.level + 1e-12)
  }

  @Test("a curve better than the floor stays so, unless it rises")
  func floor() throws {
    let worsening = try SeenCurve(
      LearningCurve(x: epochs(40), y: epochs(40).map { 0.3 + 0.01 * $0 }))
    let scattered = try SeenCurve(
      LearningCurve(x: epochs(40), y: epochs(40).map { 0.6 + 1 / $0 + 0.3 * noise($0) }))
    let rising = CurveTrend(worsening, ideal: 0, bounds: 0...10, floor: 0.75)
    #expect(rising.interval(at: 2).high > 0.8)
    let steady = CurveTrend(scattered, ideal: 0, bounds: 0...10)
    let kept = CurveTrend(scattered, ideal: 0, bounds: 0...10, floor: 0.62)
    #expect(!steady.isRising)
    #expect(steady.interval(at: 64).high > 0.62)
    #expect(kept.interval(at: 64).high == 0.62)
  }

  @Test("a steep rise far from the ideal stays finite at the farthest place")
  func steepRise() throws {
    let trend = try trend(epochs(40), ideal: 0) { 0.001 + pow($0 / 40, 60) }
    #expect(trend.level(at: ReachTime.farthest).isFinite)
    #expect(trend.interval(at: ReachTime.farthest).high.isFinite)
  }

  @Test("while training falls on and validation does not, validation may turn up")
  func wideningGap() throws {
    let flat = try SeenCurve(
      LearningCurve(x: epochs(40), y: epochs(40).map { 0.4 + 0.3 * exp(-$0 / 4) }))
    let falling = try trend(epochs(40), ideal: 0) { 0.6 * pow($0, -0.7) }
    let together = try trend(epochs(40), ideal: 0) { 0.3 + 0.3 * exp(-$0 / 4) }
    let alone = CurveTrend(flat, ideal: 0, bounds: anything)
    let beside = CurveTrend(flat, ideal: 0, bounds: anything, beside: falling)
    #expect(beside.level(at: 2) == alone.level(at: 2))
    #expect(beside.interval(at: 2).low == alone.interval(at: 2).low)
    #expect(beside.interval(at: 2).high > alone.interval(at: 2).high + 0.004)
    let kept = CurveTrend(flat, ideal: 0, bounds: anything, beside: together)
    #expect(abs(kept.interval(at: 2).high - alone.interval(at: 2).high) < 0.001)
  }

  @Test("training that does not improve, or no faster than validation, widens nothing")
  func noWideningGap() {
    #expect(WideningGap(validation: 0.1, train: 0) == nil)
    #expect(WideningGap(validation: -0.2, train: -0.1) == nil)
    #expect(WideningGap(validation: 0, train: -0.1)?.rise(at: 1) == 0)
  }

  @Test("noise widens the interval, distance widens it further, and the ideal bounds it")
  func intervals() throws {
    let law = { (x: Double) in 0.05 + 0.8 * pow(x, -0.5) }
    let smooth = try trend(epochs(40), ideal: 0, law)
    let noisy = try trend(epochs(40), ideal: 0) { law($0) + 0.02 * noise($0) }
    #expect(noisy.deviation(at: 2) > smooth.deviation(at: 2))
    #expect(noisy.deviation(at: 8) > noisy.deviation(at: 2))
    let curve = try SeenCurve(LearningCurve(x: epochs(40), y: epochs(40).map(law)))
    let bounded = CurveTrend(curve, ideal: 0, bounds: 0...0.3, closing: nil)
    #expect(bounded.interval(at: 64).low >= 0)
    #expect(bounded.interval(at: 64).high <= 0.3)
  }

  @Test("a negative loss has no ideal of 0, and falls below it")
  func negative() throws {
    let trend = try trend(epochs(40), ideal: 0) { -2 - 0.5 * log($0) }
    #expect(trend.level(at: 2) < trend.level - 0.3)
  }

  @Test("scale and shift change nothing but the scale and the shift")
  func invariance() throws {
    let law = { (x: Double) in 0.3 + 0.5 * pow(x, -0.4) + 0.01 * noise(x) }
    let plain = try trend(epochs(30), law)
    let moved = try trend(epochs(30).map { 1000 * $0 }) { 50 * law($0 / 1000) - 7 }
    #expect(abs(moved.level(at: 3) - (50 * plain.level(at: 3) - 7)) < 1e-8)
    #expect(abs(moved.deviation(at: 3) - 50 * plain.deviation(at: 3)) < 1e-8)
  }

  @Test("a long curve is thinned, not changed")
  func long() throws {
    let law = { (x: Double) in 0.3 + 0.5 * pow(x, -0.5) }
    let short = try trend(epochs(500).map { 200 * $0 }, law)
    let long = try trend(epochs(100_000), law)
    #expect(abs(short.level(at: 2) - long.level(at: 2)) < 1e-4)
  }

  @Test("training above validation adds nothing, a gap lowers what more data promises")
  func closingGap() throws {
    let law = { (x: Double) in 0.2 + 2 / x.squareRoot() }
    let alone = try trend(sizes, ideal: 0, law)
    let open = try trend(sizes, ideal: 0, closing: ClosingGap(gap: 0.2), law)
    let wide = try trend(sizes, ideal: 0, closing: ClosingGap(gap: 0.4), law)
    #expect(wide.level(at: 4) < open.level(at: 4))
    #expect(abs(open.level(at: 1) - alone.level(at: 1)) < 1e-12)
    #expect(ClosingGap(gap: -0.1).change(at: 4) == 0)
    #expect(abs(ClosingGap(gap: 0.2).change(at: 4) + 0.05) < 1e-15)
  }

  // MARK: - Too little to go on

  @Test("three places, one place, and a log that starts in the middle are not forecast")
  func tooLittle() {
    func limit(_ x: [Double]) -> ForecastLimit? {
      do throws(ForecastLimit) {
        _ = try SeenCurve(LearningCurve(x: x, y: x.map { 1 / (1 + abs($0)) }))
        return nil
      } catch {
        return error
      }
    }
    #expect(limit([]) == .tooFewPoints)
    #expect(limit([1, 2, 3]) == .tooFewPoints)
    #expect(limit([1, 2, 2, 2, 3]) == .tooFewPoints)
    #expect(limit([-4, -3, -2, -1]) == .tooFewPoints)
    #expect(limit([0, 1, 2, 3]) == .tooFewPoints)
    #expect(limit([100, 110, 120, 130]) == .startsTooLate)
    #expect(limit([1, 2, 3, 4]) == nil)
  }
}
