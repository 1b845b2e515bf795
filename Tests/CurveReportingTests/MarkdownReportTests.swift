import CurveModel
import FoundationEssentials
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

@Suite("Markdown report")
struct MarkdownReportTests {
  private func markdown(_ report: Report) -> String {
    MarkdownReport.render(report, as: .file(name: "report.md")).first?.contents ?? ""
  }

  @Test("every row of every table has as many cells as its header")
  func tables() {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      for table in MarkdownStructure.tables(in: markdown(report)) {
        #expect(table.count >= 3)
        #expect(Set(table).count == 1)
      }
    }
  }

  @Test("sections come in reading order")
  func order() {
    #expect(
      MarkdownStructure.sections(in: markdown(Sample.overfitting)) == [
        "Breakdown", "Next steps", "Baselines", "What would change this verdict", "Evidence",
        "What this report cannot tell",
        "How the files were read", "Reproduction", "Terms",
      ])
  }

  @Test("without a baseline the bands come straight after the verdict")
  func bandsFirst() {
    let text = markdown(Sample.noBaseline)
    #expect(
      MarkdownStructure.sections(in: text).first == "What would change this verdict")
  }

  @Test("the verdict, the chart and the first step come before the first table")
  func firstScreen() throws {
    let text = markdown(Sample.overfitting)
    let opening = try #require(text.split(separator: "\n## ").first)
    #expect(opening.contains("**[Overfitting](#terms): validation (41.0 %)"))
    #expect(opening.contains("](report.svg)"))
    #expect(opening.contains("**First step: Get more training data.**"))
  }

  @Test("a report to a file has its chart beside it, named after it")
  func sibling() {
    let files = MarkdownReport.render(Sample.overfitting, as: .file(name: "Run 7.md"))
    #expect(files.map(\.name) == ["Run 7.md", "Run 7.svg", "Run 7-verdicts.svg"])
    #expect(files[0].contents.contains("](Run%207.svg)"))
    #expect(files[0].contents.contains("](Run%207-verdicts.svg)"))
  }

  @Test("a run with one point has no chart of curves and says the rest")
  func onePoint() {
    var report = Sample.overfitting
    let point = LearningCurve(x: [1], y: [36])
    report.diagnosis.curves = JudgedCurves(
      train: point, validation: point, smoothedTrain: nil, smoothedValidation: nil)
    let files = MarkdownReport.render(report, as: .file(name: "report.md"))
    #expect(files.map(\.name) == ["report.md", "report-verdicts.svg"])
    #expect(!files[0].contents.contains("report.svg"))
    #expect(files[0].contents.contains("## Breakdown"))
  }

  @Test("shares of the excess are printed only where both parts add to it")
  func shares() {
    #expect(markdown(Sample.overfitting).contains("Of the excess, 17 % is avoidable bias"))
    var report = Sample.overfitting
    report.diagnosis.components.avoidableBias?.value = -1
    #expect(!markdown(report).contains("Of the excess"))
  }

  @Test("the verdict at the last point is told where it differs")
  func atLast() {
    #expect(markdown(Sample.undecided).contains("the verdict would be [overfitting](#terms)"))
    #expect(!markdown(Sample.underfitting).contains("last point"))
  }

  @Test("steps that were tried come last and are marked")
  func tried() throws {
    let text = markdown(Sample.overfitting)
    #expect(text.contains("3. **Add dropout** (already tried)"))
  }

  @Test("the reason of the first step is told once")
  func firstStepOnce() {
    let text = markdown(Sample.overfitting)
    #expect(text.components(separatedBy: "and training is close to the human level").count == 2)
  }

  @Test("every term is linked once and explained at the end")
  func terms() throws {
    for report in Sample.all.map(\.report) {
      let parts = markdown(report).components(separatedBy: "## Terms")
      #expect(parts.count == 2)
      let linked = parts[0].matches(of: /\[([^\]]+)\]\(#terms\)/).map { $0.1.lowercased() }
      let explained = parts[1].matches(of: /- \*\*([^*]+)\*\*/).map { $0.1.lowercased() }
      #expect(Set(linked) == Set(explained))
      #expect(linked.count == Set(linked).count)
    }
  }

  @Test("an empty diagnosis renders without empty sections")
  func empty() {
    var report = Sample.report(
      Sample.Parts(primary: .undecided, summary: VerdictSentence(.undecided, "nothing is known.")))
    report.diagnosis.levels = Levels()
    report.diagnosis.components = Components()
    report.diagnosis.tolerance = Tolerance(value: nil, reason: "")
    report.diagnosis.curves = JudgedCurves()
    report.inspection.files = []
    report.reproduction = Reproduction(version: "", command: "")
    let text = markdown(report)
    #expect(MarkdownStructure.sections(in: text).isEmpty || text.contains("## Terms"))
    #expect(!text.contains("## Breakdown"))
    #expect(!text.contains("****"))
  }
}
