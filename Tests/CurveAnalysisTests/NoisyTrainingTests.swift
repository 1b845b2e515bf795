import CurveModel
import Testing

@testable import CurveAnalysis

/// Losses of single batches that could hide anything, beside a few evaluations.
@Suite struct NoisyTrainingTests {
  private func findings(_ validation: [Double]) throws -> [Finding] {
    var state: UInt64 = 7
    let train = (1...500).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share = Double(state >> 33) / Double(UInt64(1) << 31)
      return 0.05 * share * share * share
    }
    let series = [
      (Split.train, (1...500).map(Double.init), train),
      (.validation, (1...5).map { Double($0) * 100 }, validation),
    ].map {
      Series(
        metric: "loss", split: $0.0, column: $0.0.rawValue, curve: LearningCurve(x: $0.1, y: $0.2))
    }
    let run = TrainingRun(name: "run", axis: Axis(kind: .step, column: "step"), series: series)
    return try Analyzer.diagnose(run, baselines: []).findings
  }

  @Test("evaluations within 1 % of the first say that nothing improved, in their own name")
  func flat() throws {
    let found = try findings([0.04545, 0.04531, 0.04513, 0.04507, 0.04513])
    let finding = try #require(found.first { $0.rule == "no-improvement" })
    #expect(finding.summary.hasPrefix("validation improved by 0.0004"))
  }

  @Test("evaluations that fell, and those that rose, say something else")
  func others() throws {
    for validation in [
      [0.0454, 0.0402, 0.0371, 0.0350, 0.0338], [0.0454, 0.0461, 0.0480, 0.0502, 0.0530],
    ] {
      let rules = try findings(validation).map(\.rule)
      #expect(!rules.contains("no-improvement") && !rules.contains("not-learning"))
    }
  }
}
