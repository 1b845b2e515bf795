import CurveModel
import FoundationEssentials
import Testing

@testable import CurveAnalysis

/// What every doubt must keep, whatever it looks at.
@Suite struct DoubtContractTests {
  @Test("every file of a doubt is in the catalogue, and every code is used once")
  func catalogue() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CurveAnalysis/Doubts")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(DoubtCatalog.ofDiagnoses.map { "\($0).swift" }))
    let codes = DoubtCatalog.pages.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes).isDisjoint(with: RuleCatalog.all.map { $0.documentation.name }))
    #expect(Set(codes).isDisjoint(with: StepCatalog.all.map(\.id)))
  }

  @Test(
    "a doubt's code is kebab-case, its page whole sentences",
    arguments: DoubtCatalog.pages.indices)
  func documentation(_ index: Int) {
    let page = DoubtCatalog.pages[index]
    #expect(page.code.allSatisfy { $0.isLowercase || $0 == "-" })
    for text in [page.summary, page.whyItMatters, page.whatToDo] {
      #expect(text.hasSuffix(".") && text.first?.isUppercase == true, "\(text)")
    }
    #expect(page.whyItMatters.count > 40)
  }

  @Test("nothing is doubtful about a run that settles, alone or against baselines")
  func silence() throws {
    let run = RuleExample(
      "", train: ExampleCurve.settling(from: 2, to: 0.2, scatter: 0.01),
      validation: ExampleCurve.settling(from: 2, to: 0.3, scatter: 0.01)
    ).run
    for baselines in [[], [Baseline(kind: .human, name: "people", value: 0.15)]] {
      let judgement = try Analyzer.judge(run, baselines: baselines)
      #expect(DoubtCatalog.warnings(about: DiagnosedRun(judgement, of: run)).isEmpty)
    }
  }

  @Test("degenerate curves never crash", arguments: RuleContractTests.degenerate.indices)
  func survives(_ index: Int) throws {
    let run = RuleContractTests.degenerate[index].run
    for baselines in [[], [Baseline(kind: .human, name: "people", value: 0.1)]] {
      let judgement = try Analyzer.judge(run, baselines: baselines)
      _ = DoubtCatalog.warnings(about: DiagnosedRun(judgement, of: run))
    }
  }
}
