import FoundationEssentials
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

/// The HTML page: only what we wrote, and nothing that leaves it.
@Suite("HTML page")
struct PageTests {
  private func page(_ report: Report) -> String {
    HTMLReport.render(report, as: .file(name: "r.html"))[0].contents
  }

  /// Every element the page may consist of.
  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "strong",
    "code", "a", "br", "div", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "dl",
    "dt",
    "dd", "pre", "details", "summary", "figure", "span", "svg", "desc", "rect", "path", "circle",
    "text", "g", "!doctype",
  ]

  private static func names(in html: String) -> [String] {
    html.matches(of: /<([a-zA-Z!][a-zA-Z0-9]*)/).map { $0.1.lowercased() }
  }

  @Test("hostile names add no element and no attribute")
  func hostile() {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      let html = page(report)
      #expect(Set(Self.names(in: html)).isSubset(of: Self.elements))
      #expect(!html.lowercased().contains(" onerror="))
      for match in html.matches(of: /(href|src|xlink:href)="([^"]*)"/) {
        #expect(match.2.hasPrefix("#term-"), "\(match.2)")
      }
    }
  }

  @Test("every link has a target, every identifier is there once, and rows are named")
  func accessible() {
    for report in Sample.all.map(\.report) {
      let html = page(report)
      let identifiers = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count)
      for match in html.matches(of: /href="#([^"]*)"/) {
        #expect(identifiers.contains(String(match.1)))
      }
      for match in html.matches(of: /aria-labelledby="([^"]*)"/) {
        for name in match.1.split(separator: " ") { #expect(identifiers.contains(String(name))) }
      }
      #expect(html.contains("<html lang=\"en\">") && html.contains("<th scope=\"row\""))
      let levels = html.matches(of: /<h([1-6])>/).map { String($0.1) }
      #expect(levels.first == "1" && levels.filter { $0 == "1" }.count == 1)
    }
  }

  @Test("the page says what the Markdown report says")
  func sameContent() {
    for report in Sample.all.map(\.report) {
      let markdown = MarkdownReport.render(report, as: .file(name: "r.md"))[0].contents
      let html = page(report)
      let sections = MarkdownStructure.sections(in: markdown)
      #expect(sections == html.matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.1) })
      let rows = MarkdownStructure.tables(in: markdown).map { $0.count - 1 }.reduce(0, +)
      #expect(Self.names(in: html).filter { $0 == "tr" }.count == rows)
      #expect(
        Self.names(in: html).filter { $0 == "svg" }.count == report.diagnosis.figures.count)
    }
  }
}

/// Pages, drawings and suites in the programs that people open them with.
@Suite("Reports in real readers")
struct RealReaderTests {
  @Test(
    "Chromium finds the elements we wrote and no others",
    .enabled(if: OutsideProgram.browser.isInstalled, "chromium is not installed"))
  func page() throws {
    func tree(_ report: Report) throws -> String {
      let html = HTMLReport.render(report, as: .file(name: "r.html"))[0].contents
      return try OutsideProgram.tree(of: html, extension: "html").lowercased()
        .components(separatedBy: "<h2>terms</h2>")[0]
    }
    var plain = Sample.overfitting
    plain.diagnosis.verdict.caveats = ["one"]
    let tame = try tree(plain)
    let hostile = try tree(Sample.hostile())
    for element in ["<script", "<img", "<iframe", "<b>", "<link"] {
      #expect(hostile.occurrences(of: element) == 0, "\(element)")
    }
    for element in [
      "<table", "<tr", "<td", "<th", "<h1>", "<h2>", "<li>", "<details>", "<svg ", "<figure>",
      "<pre", "<p>",
    ] {
      #expect(
        hostile.occurrences(of: element) == tame.occurrences(of: element), "\(element)")
    }
  }

  @Test(
    "Chromium reads every drawing, hostile names included",
    .enabled(if: OutsideProgram.browser.isInstalled, "chromium is not installed"))
  func drawings() throws {
    for figure in Sample.hostile().diagnosis.figures + Sample.crowded.diagnosis.figures {
      let tree = try OutsideProgram.tree(of: figure.svg, extension: "svg")
      #expect(tree.contains("<svg") && !tree.contains("parsererror"))
      #expect(tree.occurrences(of: "<text ") == figure.svg.occurrences(of: "<text "))
      #expect(tree.occurrences(of: "<script") == 0)
    }
  }

  @Test(
    "Python's XML reader finds a case for every question, hostile names included",
    .enabled(if: OutsideProgram.python.isInstalled, "python3 is not installed"))
  func suites() throws {
    let script =
      "import sys,xml.etree.ElementTree as t;r=t.parse(sys.argv[1]).getroot();s=r[0];"
      + "print(r.tag,s.tag,s.get('tests'),len(s.findall('testcase')),s.get('failures'),"
      + "len(s.findall('testcase/failure')),s.get('skipped'),len(s.findall('testcase/skipped')))"
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      let xml = JUnitReport.render(report, as: .file(name: "r.xml"))[0].contents
      let words = try OutsideProgram.python.output(
        of: xml, extension: "xml", "-c \"\(script)\" {}"
      ).split(whereSeparator: \.isWhitespace)
      #expect(words.count == 8 && words[0] == "testsuites" && words[1] == "testsuite")
      for pair in [2, 4, 6] where words.count == 8 { #expect(words[pair] == words[pair + 1]) }
    }
  }
}
