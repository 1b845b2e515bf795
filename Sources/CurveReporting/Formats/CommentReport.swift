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
  /// Rows of a table and items of a list that a comment shows.
  private static let rows = 40
  /// Sections that are open; the others are folded.
  private static let open: Set<String> = [BreakdownSection.heading]

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let document = ReportDocument(report)
    let writer = MarkdownWriter(linksTerms: false) { MarkdownReport.drawn($0) }
    var parts = [
      marker(of: report),
      writer.write(
        [.heading(document.title, level: 3)] + document.opening(level: 4).map(shortened)),
    ]
    var count = parts.map(\.utf8.count).reduce(200, +)
    var isCut = false
    let glossary = document.terms.isEmpty ? [] : [("Terms", [Block.definitions(document.terms)])]
    for (heading, blocks) in document.sections + glossary {
      let shown = blocks.map(shortened)
      let blocks: [Block] =
        open.contains(heading)
        ? [.heading(Prose(heading), level: 4)] + shown : [.fold(Prose(heading), shown)]
      let text = writer.write(blocks)
      // A section that does not fit leaves its room to those behind it.
      guard count + text.utf8.count + 2 <= limit else {
        isCut = true
        continue
      }
      count += text.utf8.count + 2
      parts.append(text)
    }
    if isCut { parts.append("The rest is too long for a comment: see the full report.") }
    return [
      OutputFile(
        name: destination.mainName(extension: fileExtension),
        contents: parts.joined(separator: "\n\n") + "\n")
    ]
  }

  /// A long table or list without its later rows, and how many they are.
  private static func shortened(_ block: Block) -> Block {
    switch block {
    case .fold(let summary, let blocks): return .fold(summary, blocks.map(shortened))
    case .table(let table) where table.rows.count > rows:
      var kept = ReportTable(table.columns, rows: Array(table.rows.prefix(rows)))
      kept.add(["and \(table.rows.count - rows) more in the full report"])
      return .table(kept)
    case .list(let items) where items.count > rows:
      return .list(
        items.prefix(rows) + [ListItem("and \(items.count - rows) more in the full report")])
    default: return block
    }
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
