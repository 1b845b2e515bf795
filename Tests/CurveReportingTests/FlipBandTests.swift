import CurveModel
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

/// The bands of baselines in words, of runs that were judged.
@Suite("Bands of baselines")
struct FlipBandTests {
  private func bands(
    train: Double, validation: Double, human: Double, floor: Double
  ) throws -> FlipBandText {
    let baselines = [
      Baseline(kind: .human, name: "people", value: human),
      Baseline(kind: .meanPredictor, name: "majority", value: floor),
    ]
    let run = RuleExample(
      "", metric: "error", train: ExampleCurve.settling(from: 0.9, to: train, scatter: 0.001),
      validation: ExampleCurve.settling(from: 0.9, to: validation, scatter: 0.001)
    ).run
    return FlipBandText(try Analyzer.diagnose(run, baselines: baselines))
  }

  @Test("a run whose metric does not separate is not undecided for its uncertainty")
  func floorBeforeAll() throws {
    let text = try bands(train: 0.3, validation: 0.31, human: 0.55, floor: 0.5)
    #expect(text.diagnosis.verdict.primary == .undecided)
    #expect(text.openVerdict == nil && text.openVerdictInShort == nil)
  }

  @Test("the tightest baseline reads as on its side of a bound")
  func besideTheBound() throws {
    let baselines = [
      Baseline(kind: .human, name: "people", value: 0.25),
      Baseline(kind: .meanPredictor, name: "majority", value: 0.9),
    ]
    let run = RuleExample("", metric: "error", train: [0.27], validation: [0.32]).run
    let text = FlipBandText(try Analyzer.diagnose(run, baselines: baselines))
    let first = try #require(text.bands.first)
    #expect(text.holdsTightest(first))
    #expect(text.range(first) == "below 0.253")
  }
}
