import CurveModel
import FoundationEssentials
import Testing

@testable import CurveAnalysis

/// What every rule must keep, whatever it looks for.
@Suite struct RuleContractTests {
  static let rules = RuleCatalog.all.map(NamedRule.init)

  struct NamedRule: Sendable, CustomTestStringConvertible {
    let rule: any DiagnosisRule.Type
    var testDescription: String { rule.documentation.name }
  }

  private func finding(_ rule: any DiagnosisRule.Type, _ example: RuleExample) throws -> Finding? {
    let options = AnalysisOptions(direction: example.direction)
    let evidence = try Evidence(
      JudgedInput(example.run, baselines: example.baselines, options: options))
    return rule.finding(in: Assessment(evidence))
  }

  @Test("a rule fires on its examples", arguments: rules)
  func fires(_ named: NamedRule) throws {
    let documentation = named.rule.documentation
    #expect(!documentation.firesOn.isEmpty)
    for example in documentation.firesOn {
      let finding = try finding(named.rule, example)
      #expect(finding?.rule == documentation.name, "\(example.title)")
      #expect(finding?.severity == documentation.severity)
    }
  }

  @Test("a rule stays quiet on its counter-examples", arguments: rules)
  func staysQuiet(_ named: NamedRule) throws {
    #expect(!named.rule.documentation.staysQuietOn.isEmpty)
    for example in named.rule.documentation.staysQuietOn {
      let found = try finding(named.rule, example)
      #expect(found == nil, "\(example.title)")
    }
  }

  @Test("mirroring the metric's direction changes no finding", arguments: rules)
  func mirrored(_ named: NamedRule) throws {
    for example in named.rule.documentation.firesOn + named.rule.documentation.staysQuietOn {
      let plain = try finding(named.rule, example)
      let mirrored = try finding(named.rule, example.mirrored)
      #expect((plain == nil) == (mirrored == nil), "\(example.title)")
      #expect(plain?.x == mirrored?.x, "\(example.title)")
    }
  }

  static let degenerate: [RuleExample] = [
    RuleExample("empty", train: [], validation: []),
    RuleExample("one point", train: [0.5], validation: [0.6]),
    RuleExample("two points", train: [0.5, 0.4], validation: [0.6, 0.5]),
    RuleExample(
      "constant", train: .init(repeating: 0.3, count: 20),
      validation: .init(repeating: 0.3, count: 20)),
    RuleExample(
      "all NaN", train: .init(repeating: .nan, count: 9),
      validation: .init(repeating: .nan, count: 9)),
    RuleExample(
      "infinite", train: [1, .infinity, 1, -.infinity, 1, 1, 1],
      validation: [1, 1, 1, 1, 1, 1, .infinity]),
    RuleExample(
      "huge", train: [1e300, -1e300, 1e300, -1e300, 1e300, 1e300, 0],
      validation: [1e308, 1e308, 1e308, 1e308, 1e308, 1e308]),
    RuleExample("only training", train: ExampleCurve.settling(from: 1, to: 0)),
    RuleExample("only validation", validation: ExampleCurve.settling(from: 1, to: 0)),
  ]

  @Test("degenerate curves never crash, with and without baselines", arguments: rules)
  func survives(_ named: NamedRule) throws {
    let baselines = [
      [], [Baseline(kind: .human, name: "human", value: 0.1)],
      [
        Baseline(kind: .meanPredictor, name: "mean", value: 0.7),
        Baseline(kind: .requirement, name: "goal", value: 0.2),
      ],
    ]
    for example in Self.degenerate {
      for rows in baselines {
        var example = example
        example.baselines = rows
        _ = try finding(named.rule, example)
        _ = try Analyzer.diagnose(example.run, baselines: rows)
      }
    }
  }

  @Test(
    "a rule's name is a kebab-case phrase, its summary one sentence, its steps exist",
    arguments: rules)
  func documentation(_ named: NamedRule) {
    let page = named.rule.documentation
    let isKebab = page.name.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }
    #expect(isKebab)
    #expect(page.summary.hasSuffix("."))
    #expect(page.whyItMatters.count > 40)
    let unknown = page.steps.filter { StepCatalog.step(named: $0) == nil }
    #expect(unknown == [])
  }

  @Test("every rule file is in the catalogue, and every name is used once")
  func catalogue() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CurveAnalysis/Rules")
    // "StillImproving+Falls.swift" is a part of a rule.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.contains("+") }
    let types = RuleCatalog.all.map { "\($0).swift" }
    #expect(Set(files) == Set(types))
    let names = RuleCatalog.all.map { $0.documentation.name }
    #expect(Set(names).count == names.count)
  }

  @Test("quantities are declared in the order of their names, in which rows write them")
  func orderOfQuantities() {
    let names = Quantity.allCases.map(\.name)
    #expect(names == names.sorted())
    #expect(Quantity.allCases.allSatisfy { Quantity(named: $0.name) == $0 })
    #expect(Quantity(named: "no-such-number") == nil)
  }
}
