import CurveAnalysis
import CurveModel

/// The report for reviewers: Markdown with a chart beside it, or with a drawn-in chart on stdout.
package enum MarkdownReport: ReportFormat {
  package static let name = "markdown"
  package static let fileExtension = "md"
  package static let summary = "the report for reviewers, with its chart in an SVG file beside it"

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let name = destination.mainName(extension: fileExtension)
    let chart = LineChart(report.diagnosis)
    guard case .file = destination, let chart else {
      let drawing = chart.flatMap { MermaidRenderer.render($0) }
      return [OutputFile(name: name, contents: document(report, chart: drawing))]
    }
    let sibling = stem(of: name) + ".svg"
    let image =
      "![\(MarkdownText.prose(chart.description))](\(MarkdownText.destination(sibling)))"
    return [
      OutputFile(name: name, contents: document(report, chart: image)),
      OutputFile(name: sibling, contents: SVGRenderer.render(chart)),
    ]
  }

  /// The sections in reading order; those with nothing to say are left out.
  private static func document(_ report: Report, chart: String?) -> String {
    let diagnosis = report.diagnosis
    let opening = VerdictSection(diagnosis)
    let flips = FlipSection.render(diagnosis)
    let isOpen = diagnosis.verdict.primary == .noBaseline
    let sections = [
      opening.heading,
      opening.alert,
      isOpen ? flips : nil,
      chart,
      opening.firstStep,
      BreakdownSection.render(diagnosis),
      SeedsSection.sentence(on: diagnosis),
      WaterfallSection.render(diagnosis),
      ForecastSection.render(diagnosis),
      StepsSection.render(diagnosis),
      BaselinesSection.render(diagnosis),
      MetricPlanSection.render(diagnosis),
      isOpen ? nil : flips,
      EvidenceSection.render(diagnosis.findings, of: diagnosis),
      InputsSection.render(report.inspection),
      ReproductionSection.render(report),
    ].compactMap { $0 }
    let text = sections.joined(separator: "\n\n")
    let glossary = GlossarySection.render(termsUsedIn: text)
    return ([text] + (glossary.map { [$0] } ?? [])).joined(separator: "\n\n") + "\n"
  }

  private static func stem(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
