import CurveReporting
import TestSupport
import Testing

@Suite("Golden reports")
struct GoldenReports {
  @Test(
    "every sample renders as it was reviewed, in every format", arguments: Sample.all.map(\.name))
  func renders(_ name: String) throws {
    let report = try #require(Sample.all.first { $0.name == name }).report
    for format in ReportFormats.all {
      let file = "\(name).\(format.fileExtension)"
      check(format.render(report, as: .file(name: file)))
    }
  }

  @Test("Markdown on stdout is one file that draws with Mermaid", arguments: Sample.all.map(\.name))
  func rendersForStdout(_ name: String) throws {
    let report = try #require(Sample.all.first { $0.name == name }).report
    let outputs = MarkdownReport.render(report, as: .stdout(Terminal()))
    #expect(outputs.count == 1)
    #expect(outputs[0].contents.contains("xychart-beta"))
    check([OutputFile(name: "\(name).stdout.md", contents: outputs[0].contents)])
  }

  @Test("hostile names render as they were reviewed")
  func hostile() {
    for format in ReportFormats.all where format != JSONReport.self {
      check(format.render(Sample.hostile(), as: .file(name: "hostile.\(format.fileExtension)")))
    }
    let stdout = MarkdownReport.render(Sample.hostile(), as: .stdout(Terminal()))
    check(stdout.map { OutputFile(name: "hostile.stdout.md", contents: $0.contents) })
  }

  private func check(_ outputs: [OutputFile]) {
    for output in outputs {
      #expect(
        Golden.difference(between: output.contents, and: "reporting/" + output.name) == nil)
    }
  }
}
