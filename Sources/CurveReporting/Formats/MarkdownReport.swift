import CurveAnalysis
import CurveModel

/// The report for reviewers: Markdown with its charts beside it, or drawn in on stdout.
package enum MarkdownReport: ReportFormat {
  package static let name = "markdown"
  package static let fileExtension = "md"
  package static let summary = "the report for reviewers, with its charts in SVG files beside it"
  package static let isFull = true

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let name = destination.mainName(extension: fileExtension)
    let figures = report.diagnosis.figures
    let blocks = ReportDocument(report).blocks
    guard case .file = destination else {
      let writer = MarkdownWriter { drawn($0) }
      return [OutputFile(name: name, contents: writer.write(blocks) + "\n")]
    }
    let stem = destination.siblingName(of: name)
    let writer = MarkdownWriter { figure in
      let file = MarkdownText.destination(sibling(of: stem, figure.kind))
      return "![\(MarkdownText.prose(figure.description))](\(file))"
    }
    return [OutputFile(name: name, contents: writer.write(blocks) + "\n")]
      + figures.map { OutputFile(name: sibling(of: stem, $0.kind), contents: $0.svg) }
  }

  package static func charts(besideFile name: String) -> [ChartFile] {
    Figure.Kind.allCases.map { ChartFile(name: sibling(of: name, $0), of: $0) }
  }

  /// A figure without a file: the host draws the curves, the verdicts are drawn in characters.
  static func drawn(_ figure: Figure) -> String? {
    switch figure {
    case .curves(let chart): MermaidRenderer.render(chart)
    case .verdicts(let chart):
      VerdictStrip.lines(chart, width: stripWidth, usesUnicode: true).map { lines in
        // The section below it says what the bands leave out.
        MarkdownText.fenced(([chart.title, ""] + lines).joined(separator: "\n"), language: "text")
      }
    }
  }

  /// Characters of a code block that fit the column of a code host.
  private static let stripWidth = 90

  private static func sibling(of name: String, _ figure: Figure.Kind) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex
    else { return name + figure.suffix + ".svg" }
    return name[..<dot] + figure.suffix + ".svg"
  }
}
