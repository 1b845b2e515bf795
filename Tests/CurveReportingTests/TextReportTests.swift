import CurveModel
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

@Suite("Terminal summary")
struct TextReportTests {
  private func text(_ report: Report, _ terminal: Terminal = Terminal()) -> String {
    TextReport.render(report, as: .stdout(terminal)).first?.contents ?? ""
  }

  @Test("it keeps to the width of the terminal", arguments: [40, 60, 80, 120, 200])
  func width(_ width: Int) {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      for line in text(report, Terminal(width: width)).split(separator: "\n") {
        #expect(String(line).columns <= width, "\(line)")
      }
    }
  }

  @Test("it is short enough to be read at once")
  func height() {
    for (_, report) in Sample.all {
      let lines = text(report).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 42)
      // Verdict, chart, numbers and the first step fit a screen.
      let first = lines.firstIndex { $0.hasPrefix("  1. ") } ?? 0
      let second = lines[first...].firstIndex { $0.isEmpty || $0.hasPrefix("  2. ") } ?? lines.count
      let isLonger = report.previous != nil || report.diagnosis.breakdown != nil
      #expect(first == 0 || isLonger || second <= 30, "\(second)")
    }
  }

  @Test("levels stand beside their differences where both fit, else above them")
  func numbers() {
    let beside = text(Sample.overfitting).split(separator: "\n")
    #expect(beside.contains { $0.hasPrefix("  train") && $0.contains("avoidable bias") })
    let below = text(Sample.overfitting, Terminal(width: 60)).split(separator: "\n")
    #expect(!below.contains { $0.hasPrefix("  train") && $0.contains("avoidable bias") })
    #expect(below.contains { $0.hasPrefix("  avoidable bias") })
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
    let foreign = lines.joined().unicodeScalars.filter { !$0.isASCII }
    #expect(foreign.isEmpty)
  }

  @Test("the chart names its lines, so that they can be told apart without colour")
  func labels() {
    for terminal in [Terminal(), Terminal(usesUnicode: false), Terminal(width: 40)] {
      let lines = text(Sample.overfitting, terminal).split(separator: "\n")
      for name in ["train", "validation", "baseline", "required"] {
        #expect(lines.contains { $0.hasSuffix(" " + name) || $0.contains(" \(name), ") }, "\(name)")
      }
      #expect(lines.contains { $0.contains("judged at epoch 38") })
    }
  }

  @Test("an extreme among three million points is drawn")
  func extremes() throws {
    var report = Sample.overfitting
    var values = (0..<3_000_000).map { 40 + Double($0 % 7) / 10 }
    values[1_234_567] = 90
    let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
    report.diagnosis.curves = JudgedCurves(train: curve, validation: nil)
    report.diagnosis.baselines = []
    report.diagnosis.trivialLevel = nil
    let lines = text(report).split(separator: "\n")
    let top = try #require(lines.first { $0.contains("│") })
    #expect(top.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
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
