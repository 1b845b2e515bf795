import CurveModel
import Testing

@testable import CurveAnalysis

/// Proportions on few validation examples: a change of some of them is no finding.
@Suite struct FewExamplesTests {
  /// Accuracy falls from 0.9 to `end` while training goes on.
  private func findings(end: Double, examples: Int?) throws -> Set<String> {
    let example = RuleExample(
      "falls", metric: "accuracy", train: ExampleCurve.straight(from: 0.8, to: 0.96, points: 30),
      validation: [0.75, 0.8, 0.85, 0.9, 0.9] + [Double](repeating: end, count: 25))
    var options = AnalysisOptions()
    options.validationSize = examples
    return try rules(of: example, options)
  }

  @Test(
    "validation turned up where at least five examples were lost",
    arguments: [
      (0.87, 100, false), (0.87, 1000, true), (0.84, 60, false), (0.7, 60, true),
      (0.84, 10_000, true),
    ])
  func turnedUp(end: Double, examples: Int, expected: Bool) throws {
    let found = try findings(end: end, examples: examples)
    #expect(found.contains("validation-turned-up") == expected)
    #expect(!found.contains("stale-best-checkpoint"))
  }

  @Test(
    "the two rules' examples of 60 would be findings on 6,000",
    arguments: [
      (ValidationTurnedUp.documentation, "two more of them"),
      (StillImproving.documentation, "two fewer over the last fifth"),
    ])
  func examplesOfRules(rule: RuleDocumentation, title: String) throws {
    let example = try #require(rule.staysQuietOn.first { $0.title.hasSuffix(title) })
    var options = AnalysisOptions()
    #expect(try !rules(of: example, options).contains(rule.name))
    options.validationSize = 6000
    #expect(try rules(of: example, options).contains(rule.name))
  }

  private func rules(of example: RuleExample, _ options: AnalysisOptions) throws -> Set<String> {
    Set(try Analyzer.diagnose(example.run, baselines: [], options: options).findings.map(\.rule))
  }

  @Test("without a number of examples the rise itself decides")
  func unknownNumber() throws {
    #expect(try findings(end: 0.87, examples: nil).contains("validation-turned-up"))
  }
}
