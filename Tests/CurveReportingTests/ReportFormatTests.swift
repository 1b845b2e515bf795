import FoundationEssentials
import Testing

@testable import CurveReporting

@Suite("Report formats")
struct ReportFormatTests {
  /// Names of the Swift files in a folder of the reporting module.
  private func files(in folder: String) throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Sources/CurveReporting/\(folder)")
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(".swift".count)) })
  }

  @Test("the catalogue lists every file in Formats")
  func catalogue() throws {
    #expect(try files(in: "Formats") == Set(ReportFormats.all.map { "\($0)" }))
  }

  @Test("the catalogue of sections lists every section in Sections")
  func sections() throws {
    let sections = try files(in: "Sections").filter { $0.hasSuffix("Section") }
    // The first screen is no section: it has no heading of its own.
    #expect(sections.subtracting(["VerdictSection"]) == Set(ReportSections.all.map { "\($0)" }))
    let headings = ReportSections.all.map { $0.heading }
    #expect(Set(headings).count == headings.count)
  }

  @Test("names and extensions are unique and kebab-case")
  func names() {
    let names = ReportFormats.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(Set(ReportFormats.all.map { $0.fileExtension }).count == names.count)
    for name in names { #expect(name.allSatisfy { $0.isLowercase || $0 == "-" }) }
  }

  @Test("the same report gives the same bytes, ends in one newline and prints no optional")
  func contract() {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      for format in ReportFormats.all {
        for destination in [Destination.file(name: "report.x"), .stdout(Terminal())] {
          let files = format.render(report, as: destination)
          #expect(files == format.render(report, as: destination))
          for file in files {
            #expect(file.contents.hasSuffix("\n") && !file.contents.hasSuffix("\n\n"))
            #expect(!file.contents.contains("Optional("))
            #expect(!file.contents.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
          }
        }
      }
    }
  }

  @Test("names of 10,000 characters keep reports short")
  func longNames() {
    let report = Sample.hostile(String(repeating: "né|`*", count: 2_000))
    for format in ReportFormats.all where !["json", "gitlab"].contains(format.name) {
      for file in format.render(report, as: .file(name: "report.md")) {
        #expect(file.contents.utf8.count < 70_000)
      }
    }
  }
}
