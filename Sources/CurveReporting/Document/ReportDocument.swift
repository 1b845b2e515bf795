import CurveModel

import CurveAnalysis

/// The whole report as blocks, for the formats that show all of it.
struct ReportDocument {
  /// Run, metric and direction.
  var title: Prose
  private let verdict: [Block]
  /// What makes the verdict doubtful; empty where nothing does.
  private let doubts: [Block]
  /// Chart and first step.
  private let advice: [Block]
  /// The sections that have something to say.
  var sections: [(heading: String, blocks: [Block])]
  /// The terms that occur, each explained in a line.
  var terms: [Term]

  init(_ report: Report) {
    let report = report.tellingNonFiniteOnce(showsFindings: true)
    let diagnosis = report.diagnosis
    let verdict = VerdictSection(diagnosis)
    var links = TermLinks()
    title = verdict.heading
    let chart = LineChart(diagnosis).map { Block.figure(.curves($0)) }
    self.verdict = links.linked([verdict.alert])
    doubts = links.linked(DoubtsSection.blocks(report))
    advice = links.linked([chart, verdict.firstStep].compactMap { $0 })
    sections = []
    for section in ReportSections.ordered(for: diagnosis) {
      let blocks = section.blocks(report)
      if !blocks.isEmpty { sections.append((section.heading, links.linked(blocks))) }
    }
    terms = EvidenceTerms.explain(diagnosis, besides: links.used)
  }

  /// The first screen: verdict, what has to be checked before it is believed, chart, first step; `level` is
  /// that of headings.
  func opening(level: Int) -> [Block] {
    let heading = Block.heading(Prose(DoubtsSection.heading), level: level)
    return verdict + (doubts.isEmpty ? [] : [heading] + doubts) + advice
  }

  /// Everything one after the other, each section under its heading.
  var blocks: [Block] {
    let body = sections.flatMap { [.heading(Prose($0.heading), level: 2)] + $0.blocks }
    let glossary: [Block] =
      terms.isEmpty ? [] : [.heading("Terms", level: 2), .definitions(terms)]
    return [.heading(title, level: 1)] + opening(level: 2) + body + glossary
  }
}

extension Diagnosis {
  /// The drawings there is something to draw for.
  var figures: [Figure] {
    let curves = LineChart(self).map { Figure.curves($0) }
    let verdicts = VerdictChart(self).map { Figure.verdicts($0) }
    return [curves, verdicts].compactMap { $0 }
  }
}
