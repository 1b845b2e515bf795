import FoundationEssentials
import Testing

@testable import CurveReporting

/// Reports through the parser that code hosts use; skipped where it is not installed.
@Suite("Reports through cmark-gfm", .enabled(if: CommonMark.isInstalled))
struct RealRendererTests {
  @Test("tables survive with all rows and cells, and hostile names add no element")
  func structure() throws {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      let file = MarkdownReport.render(report, as: .file(name: "report.md"))[0]
      let html = try CommonMark.render(file.contents)
      let expected = MarkdownStructure.tables(in: file.contents)
      #expect(html.occurrences(of: "<table>") == expected.count)
      // The rule below the header is no row.
      #expect(html.occurrences(of: "<tr>") == expected.map { $0.count - 1 }.reduce(0, +))
      #expect(html.occurrences(of: "<img") == report.diagnosis.figures.count)
      #expect(html.occurrences(of: "<a ") == html.occurrences(of: "<a href=\"#terms\">"))
      #expect(html.occurrences(of: "<script") == 0)
      #expect(html.occurrences(of: "<details>") == html.occurrences(of: "</details>"))
    }
  }

  @Test("a comment survives too: its marker is hidden, its folds close, nothing is added")
  func comments() throws {
    for report in Sample.all.map(\.report) + [Sample.hostile(), Sample.hostile(Self.endless)] {
      let comment = CommentReport.render(report, as: .file(name: "r.comment.md"))[0].contents
      let html = try CommonMark.render(comment)
      let expected = MarkdownStructure.tables(in: comment)
      #expect(html.occurrences(of: "<table>") == expected.count)
      #expect(html.occurrences(of: "<tr>") == expected.map { $0.count - 1 }.reduce(0, +))
      for element in ["<img", "<a ", "<script", "<b>"] {
        #expect(html.occurrences(of: element) == 0, "\(element)")
      }
      #expect(html.occurrences(of: "<details>") == html.occurrences(of: "</details>"))
      #expect(html.occurrences(of: "<!--") == 1)
      #expect(html.occurrences(of: "<code class=\"language-mermaid\">") == 1)
      #expect(comment.utf8.count <= CommentReport.limit)
    }
  }

  private static let endless = String(
    repeating: "--> </details> </summary> <!-- | ` ](x) @a #1 ", count: 300)

  @Test("hostile names change neither headings nor lists")
  func skeleton() throws {
    let tame = try CommonMark.render(
      MarkdownReport.render(Sample.overfitting, as: .file(name: "report.md"))[0].contents)
    let hostile = try CommonMark.render(
      MarkdownReport.render(Sample.hostile(), as: .file(name: "report.md"))[0].contents)
    for tag in ["<h1>", "<h2>", "<ol>", "<ul>", "<li>", "<blockquote>", "<pre", "<details>", "<p>"]
    {
      // Other words call for other explanations at the end.
      let counts = [hostile, tame].map {
        $0.components(separatedBy: "<h2>Terms</h2>")[0].occurrences(of: tag)
      }
      #expect(counts[0] == counts[1], "\(tag)")
    }
  }
}

extension String {
  func occurrences(of text: String) -> Int { components(separatedBy: text).count - 1 }
}

/// The parser that code hosts use.
enum CommonMark {
  static var isInstalled: Bool { OutsideProgram.commonMark.isInstalled }

  static func render(_ markdown: String) throws -> String {
    try OutsideProgram.commonMark.output(
      of: markdown, extension: "md",
      "-e table -e strikethrough -e autolink -e tasklist -e tagfilter --unsafe {}")
  }
}
