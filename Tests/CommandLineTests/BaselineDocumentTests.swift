import Foundation
import TestSupport
import Testing

/// The examples of docs/baselines.md, on the files of fixtures/labels.
@Suite(.enabled(if: OutsideCommand.isInstalled("python3"), "python3 is not installed"))
struct BaselineDocumentTests {
  @Test("every example of docs/baselines.md runs")
  func examples() throws {
    let scratch = try Scratch()
    let labels = Project.folder.appending(path: "fixtures/labels")
    for name in try FileManager.default.contentsOfDirectory(atPath: labels.path) {
      try FileManager.default.copyItem(
        at: labels.appending(path: name), to: scratch.folder.appending(path: name))
    }
    let text = try String(
      contentsOf: Project.folder.appending(path: "docs/baselines.md"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("tightline ") }
    #expect(lines.count > 12)
    for line in lines {
      let command = Binary.url.path + line.dropFirst("tightline".count)
      let result = try Binary.run(
        ["-c", command], in: scratch.folder, program: URL(filePath: "/bin/sh"))
      #expect(result.status == 0, "\(line)\n\(result.errors)")
    }
    let rows = try scratch.read("measured.csv").split(separator: "\n")
    #expect(rows.count == 7, "\(rows)")
    #expect(try scratch.read("baselines.csv").hasPrefix("# Baselines for 'error'"))
  }
}
