import Testing

@testable import CurveReporting

@Suite("Terminal summary")
struct TextReportTests {
  private func text(_ report: Report, _ terminal: Terminal = Terminal()) -> String {
    TextReport.render(report, as: .stdout(terminal)).first?.contents ?? ""
  }

  @Test("it keeps to the width of the terminal", arguments: [72, 80, 120])
  func width(_ width: Int) {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      for line in text(report, Terminal(width: width)).split(separator: "\n") {
        #expect(line.count <= width)
      }
    }
  }

  @Test("it is short enough to be read at once")
  func height() {
    for (_, report) in Sample.all {
      #expect(text(report).split(separator: "\n", omittingEmptySubsequences: false).count <= 32)
    }
  }

  @Test("colour adds escapes and nothing else")
  func color() {
    let plain = text(Sample.overfitting)
    let colored = text(Sample.overfitting, Terminal(usesColor: true))
    #expect(colored.contains("\u{1B}[1;31m✖ OVERFITTING\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("where the locale is not UTF-8 sparklines and symbols keep to ASCII")
  func ascii() {
    let lines = text(Sample.overfitting, Terminal(usesUnicode: false)).split(separator: "\n")
    #expect(lines.first?.hasPrefix("x OVERFITTING") == true)
    #expect(!lines.contains { $0.contains("▁") || $0.contains("█") })
  }

  @Test("it says where the full report is")
  func reports() {
    #expect(
      text(Sample.overfitting).hasSuffix(
        "Full report: add -o report.md\n"))
    #expect(text(Sample.overfitting).contains("\nNote: "))
    let terminal = Terminal(writtenReports: ["out/report.md", "out/d.json"])
    #expect(
      text(Sample.overfitting, terminal).hasSuffix("Full report: out/report.md, out/d.json\n"))
  }

  @Test("a percent sign never starts a line")
  func percentSigns() {
    for width in 40...100 {
      for line in text(Sample.overfitting, Terminal(width: width)).split(separator: "\n") {
        #expect(!line.drop { $0 == " " }.hasPrefix("%"))
      }
    }
  }
}
