import CurveModel
import Testing

@testable import CurveAnalysis

/// Differences of validation and training at the same places.
@Suite struct PairedGapTests {
  private func curve(_ x: [Double], _ y: [Double]) -> LearningCurve { LearningCurve(x: x, y: y) }

  private let epochs = (1...20).map(Double.init)

  @Test("only places that both curves have make a pair")
  func pairs() throws {
    let train = curve((1...40).map { Double($0) / 2 }, (1...40).map { 2 - Double($0) / 40 })
    let validation = curve(epochs, epochs.map { 1.9 - $0 / 20 })
    let gap = try #require(PairedGap(train: train, validation: validation))
    #expect(gap.differences.count == 10)
    #expect(gap.differences.allSatisfy { abs($0 + 0.1) < 1e-12 })
    #expect(gap.isAlwaysBelow)
  }

  @Test("one point above is not always below, but only in the last half it counts")
  func oneAbove() throws {
    let train = curve(epochs, epochs.map { _ in 1 })
    for (place, isBelow) in [(4, true), (17, false)] {
      var y = epochs.map { _ in 0.9 }
      y[place] = 1.1
      let gap = try #require(PairedGap(train: train, validation: curve(epochs, y)))
      #expect(gap.isAlwaysBelow == isBelow)
    }
  }

  @Test("seven pairs show no sign, five a ratio, four nothing")
  func tooFew() throws {
    func gap(_ count: Int) -> PairedGap? {
      let few = Array(epochs.prefix(count))
      return PairedGap(train: curve(few, few), validation: curve(few, few.map { 0.5 * $0 }))
    }
    #expect(gap(4) == nil)
    #expect(try #require(gap(7)).isAlwaysBelow == false)
    #expect(try #require(gap(8)).isAlwaysBelow)
    #expect(try #require(gap(5)).isAlwaysAbove(0, times: 0.5))
    #expect(try #require(gap(5)).isAlwaysAbove(0, times: 0.51) == false)
    let between = epochs.map { $0 + 0.5 }
    #expect(PairedGap(train: curve(epochs, epochs), validation: curve(between, epochs)) == nil)
  }

  @Test("a proportion of few examples is as lucky in every epoch")
  func proportion() throws {
    for (metric, finds) in [("loss", true), ("error", false)] {
      let noise = epochs.map { $0.truncatingRemainder(dividingBy: 2) == 0 ? 0.06 : -0.06 }
      let train = zip(epochs, noise).map { 0.3 + 0.3 / $0.0 + $0.1 }
      let series = [(Split.train, train), (.validation, train.map { $0 - 0.03 })].map {
        Series(metric: metric, split: $0.0, column: $0.0.rawValue, curve: curve(epochs, $0.1))
      }
      let run = TrainingRun(
        name: "run", axis: Axis(kind: .epoch, column: "epoch"), series: series)
      let found = try Analyzer.diagnose(run, baselines: []).findings.map(\.rule)
      #expect(found.contains("validation-below-train") == finds, "\(metric)")
    }
  }
}
