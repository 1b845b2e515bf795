import CurveAnalysis
import CurveModel

/// The report as one comment on a pull or merge request, or as the summary of a CI job.
///
/// Nothing stands beside it: the host draws the curves with Mermaid. Its first line is a hidden
/// marker, `<!-- tightline:RUN-DIGEST -->`, by which a script finds the comment it wrote before.
package enum CommentReport: ReportFormat {
  package static let name = "comment"
  package static let fileExtension = "comment.md"
  package static let summary = "one self-contained comment for a pull request or a job summary"

  /// Longest comment in UTF-8 bytes: GitHub takes 65,536 characters, and a script may add a line.
  static let limit = 60_000
  /// Sections that are open; the others are folded.
  private static let open: Set<String> = [BreakdownSection.heading]

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let document = ReportDocument(report)
    let writer = MarkdownWriter(linksTerms: false) { MarkdownReport.drawn($0) }
    var parts = [
      marker(of: report),
      writer.write([.heading(document.title, level: 3)] + document.opening),
    ]
    var count = parts.map(\.utf8.count).reduce(200, +)
    var isCut = false
    let glossary = document.terms.isEmpty ? [] : [("Terms", [Block.definitions(document.terms)])]
    for (heading, blocks) in document.sections + glossary {
      let blocks: [Block] =
        open.contains(heading)
        ? [.heading(Prose(heading), level: 4)] + blocks : [.fold(Prose(heading), blocks)]
      let text = writer.write(blocks)
      count += text.utf8.count + 2
      guard count <= limit else {
        isCut = true
        continue
      }
      parts.append(text)
    }
    if isCut { parts.append("The rest is too long for a comment: see the full report.") }
    return [
      OutputFile(
        name: destination.mainName(extension: fileExtension),
        contents: parts.joined(separator: "\n\n") + "\n")
    ]
  }

  /// The hidden first line: the run's name as far as it is harmless, and a digest of log, run and metric.
  static func marker(of report: Report) -> String {
    let run = report.diagnosis.run
    let words = run.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.prefix(6).map { $0.prefix(12) }.joined(separator: "-")
    let digest = Fingerprint.hexadecimal(of: report.identity)
    return "<!-- tightline:\(name.isEmpty ? "" : name + "-")\(digest) -->"
  }
}
