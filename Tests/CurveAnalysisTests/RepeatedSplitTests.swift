import CurveModel
import Testing

@testable import CurveAnalysis

/// A test set that is validation once more.
@Suite struct RepeatedSplitTests {
  @Test("a test set that repeats validation has no term, another one has")
  func breakdown() throws {
    let validation =
      ExampleCurve.settling(from: 0.6, to: 0.2, points: 20).map { $0 + 0.0123 }
      + ExampleCurve.straight(from: 0.2123, to: 0.2634, points: 20)
    let last = try #require(validation.last)
    let coarse = (last * 1e4).rounded() / 1e4
    for (test, isKept) in [
      (validation, false), ([last], false), ([0.2789], true), ([coarse + 0.000_031_4], false),
      ([coarse + 0.000_071_4], true), ([0.26], true),
    ] {
      let run = RuleExample(
        "", metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.1),
        validation: validation, heldOut: [(.test, test)]
      ).run
      let found = try Analyzer.diagnose(
        run, baselines: [Baseline(kind: .human, name: "people", value: 0.05)]
      ).breakdown
      #expect((found != nil) == isKept)
    }
  }

  @Test(
    "a training curve that repeats validation is left out with a word, one that meets it by chance is not"
  )
  func training() throws {
    let validation = ExampleCurve.settling(from: 0.6, to: 0.2, points: 12).map { $0 + 0.0123 }
    let coarse = ExampleCurve.settling(from: 0.5, to: 1, points: 12).map {
      ($0 * 10).rounded() / 10
    }
    for (metric, train, held, isKept) in [
      ("loss", validation, validation, false),
      ("loss", validation.map { $0 + 0.001 }, validation, true),
      ("accuracy", coarse, coarse, true),
    ] {
      let run = RuleExample("", metric: metric, train: train, validation: held).run
      let judgement = try Analyzer.judge(run, baselines: [])
      let doubts = DoubtCatalog.warnings(about: DiagnosedRun(judgement, of: run)).map(\.code)
      #expect(doubts.contains("training-repeats-validation") == !isKept)
      #expect((judgement.levels.train != nil) == isKept)
    }
  }
}
