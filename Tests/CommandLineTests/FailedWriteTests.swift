import Foundation
import TestSupport
import Testing

/// A run whose files cannot all be written leaves the reports of the last one; one that cannot print fails.
@Suite("Failed writes", .serialized) struct FailedWriteTests {
  private func expectUntouched(
    _ reports: WrittenReports, _ result: (status: Int32, errors: String), _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let now = try reports.contents()
    #expect(now == reports.old, sourceLocation: sourceLocation)
    #expect(!reports.hasTemporaryFile, sourceLocation: sourceLocation)
    #expect(result.status == 2, "\(result.errors)", sourceLocation: sourceLocation)
    #expect(
      result.errors.contains("cannot write the file: \(words)"), "\(result.errors)",
      sourceLocation: sourceLocation)
  }

  @Test("a limit on the size of files, which the Markdown fits and the page does not")
  func sizeLimit() throws {
    let reports = try WrittenReports()
    // In blocks of 512 bytes.
    let result = try reports.replace(after: "ulimit -f 20;")
    try expectUntouched(reports, result, "file too large")
  }

  @Test("a full disk, whatever the file during which it fills up")
  func fullDisk() throws {
    let disk = try Mount.memory(kilobytes: 512)
    let reports = try WrittenReports(in: disk.folder)
    let ballast = reports.path("ballast")
    let free = try disk.freeBytes()
    for left in stride(from: 0, to: 120_000, by: 12_288) where left < free {
      try Data(count: free - left).write(to: ballast)
      let result = try reports.replace()
      try FileManager.default.removeItem(at: ballast)
      // With the most room left, all may fit.
      if result.status == 0 {
        #expect(left > 0)
        break
      }
      try expectUntouched(reports, result, "no space left on device")
    }
  }

  @Test("a chart that cannot be replaced, when the reports already were")
  func busyChart() throws {
    let reports = try WrittenReports()
    // A file that is a mount point can be written, but nothing can be renamed over it.
    let pin = try Mount.pin(reports.path("r.svg"))
    defer { pin.remove() }
    let result = try reports.replace()
    try expectUntouched(reports, result, "device or resource busy")
  }

  @Test("a chart whose place is taken by a folder")
  func folderAsChart() throws {
    let reports = try WrittenReports()
    let chart = reports.path("r-verdicts.svg")
    try FileManager.default.removeItem(at: chart)
    try FileManager.default.createDirectory(at: chart, withIntermediateDirectories: true)
    let result = try reports.replace()
    try FileManager.default.removeItem(at: chart)
    try Data((reports.old["r-verdicts.svg"] ?? "").utf8).write(to: chart)
    try expectUntouched(reports, result, "is a directory")
  }

  @Test("a report in a folder that is missing")
  func missingFolder() throws {
    let reports = try WrittenReports()
    let curves = Project.folder.appending(path: "fixtures/lecture/curves.csv").path
    let result = try Binary.run(
      ["diagnose", curves, "--quiet", "-o", "r.md", "-o", "none/r.html"], in: reports.folder)
    try expectUntouched(
      reports, (result.status, result.errors), "no such file or directory")
  }

  @Test("a full standard output is an error")
  func fullOutput() throws {
    let scratch = try Scratch()
    try scratch.write(BadInputCase.curves, to: "log.csv")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "'\(Binary.url.path)' diagnose log.csv >/dev/full"]
    shell.currentDirectoryURL = scratch.folder
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(
      text == "error: cannot write to standard output: no space left on device [output-failed]\n")
  }
}
