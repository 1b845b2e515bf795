import FoundationEssentials
import Testing

@testable import CurveReporting

#if canImport(Glibc)
  import Glibc
#endif

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

/// The program `cmark-gfm`, fed through files: Foundation's processes are not linked here.
enum CommonMark {
  struct Failed: Error {
    var status: Int32
  }

  private static let program = "/usr/bin/cmark-gfm"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

  static func render(_ markdown: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in.md"), folder.appending(path: "out.html"))
    try Data(markdown.utf8).write(to: input)
    let extensions = "-e table -e strikethrough -e autolink -e tasklist -e tagfilter"
    let status = unsafe system(
      "\(program) \(extensions) --unsafe '\(input.path)' > '\(output.path)'")
    guard status == 0 else { throw Failed(status: status) }
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}
