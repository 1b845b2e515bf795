import Foundation
import TestSupport
import Testing

/// What befalls a survey of thousands of files: nothing is lost, nothing half written.
@Suite("Survey reliability", .serialized) struct SurveyReliabilityTests {
  private static let log = SurveyCommandTests.log(train: 0.1, validation: 0.3)

  private func names(_ output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(row?["run"] as? String)
    }
  }

  private func survey(_ scratch: Scratch, _ arguments: [String] = []) throws -> Binary.Result {
    try Binary.run(
      ["survey", "runs", "--format", "ndjson", "--sort", "run"] + arguments, in: scratch.folder)
  }

  @Test("loops of links end, and links that lead nowhere are rows")
  func links() throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "runs/a/metrics.csv")
    let runs = scratch.folder.appending(path: "runs")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      at: runs.appending(path: "a/up"), withDestinationURL: runs)
    try manager.createSymbolicLink(
      at: runs.appending(path: "self.csv"), withDestinationURL: runs.appending(path: "self.csv"))
    try manager.createSymbolicLink(
      at: runs.appending(path: "gone.csv"), withDestinationURL: runs.appending(path: "nowhere"))
    let result = try survey(scratch)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try names(result.output) == ["a", "gone.csv", "self.csv"])
    #expect(result.output.contains("too many levels of symbolic links"))
  }

  @Test("names are bytes: newlines and what is no UTF-8 are read, and shown as text")
  func oddNames() throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "runs/two\nlines/metrics.csv")
    try scratch.write(Self.log, to: "runs/plain/metrics.csv")
    let renamed = try Binary.run(
      ["-c", #"mv runs/plain "$(printf 'runs/caf\351\033[31m')""#], in: scratch.folder,
      program: URL(filePath: "/bin/sh"))
    #expect(renamed.status == 0)
    let result = try survey(scratch)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try names(result.output) == ["caf\\xE9\\x1B[31m", "two\\nlines"])
    #expect(
      result.output.contains(#""path_hex":"72756e732f636166e91b5b33316d2f6d6574726963732e637376""#))
    #expect(!result.output.contains("\"ok\":false"))
    let text = try Binary.run(["survey", "runs"], in: scratch.folder)
    #expect(text.output.contains("caf\\xE9\\x1B[31m") && text.output.contains("two\\nlines"))
    #expect(!text.output.contains("\u{1B}"))
  }

  @Test("a thousand files in one folder; scripts/benchmark-growth has a hundred thousand")
  func manyFiles() throws {
    let scratch = try Scratch()
    let short = SurveyCommandTests.log(train: 0.1, validation: 0.3, epochs: 3)
    let folder = scratch.folder.appending(path: "runs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in 0..<1_000 {
      try Data(short.utf8).write(to: folder.appending(path: "run-\(number).csv"))
    }
    let result = try survey(scratch)
    #expect(result.status == 0)
    #expect(Set(try names(result.output)).count == 1_000)
  }

  @Test("files that change and vanish while they are read are rows, never a stop")
  func changing() throws {
    let scratch = try Scratch()
    for number in 0..<100 { try scratch.write(Self.log, to: "runs/r\(number)/metrics.csv") }
    let folder = scratch.folder.path
    let churn = Process()
    churn.executableURL = URL(filePath: "/bin/sh")
    churn.arguments = [
      "-c",
      """
      cd '\(folder)/runs'
      while :; do
        for i in 1 20 40 60 80; do
          : > r$i/metrics.csv; mv r$i r$i.gone; mv r$i.gone r$i; cat r0/metrics.csv > r$i/metrics.csv
          rm r$i/metrics.csv; cp r0/metrics.csv r$i/metrics.csv
        done
      done
      """,
    ]
    try churn.run()
    defer { churn.terminate() }
    for _ in 0..<3 {
      let result = try survey(scratch)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try names(result.output).count >= 95)
    }
  }

  @Test("a folder that cannot be read is a row")
  func unreadableFolder() throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "runs/a/metrics.csv")
    try scratch.write(Self.log, to: "runs/b/metrics.csv")
    let closed = scratch.folder.appending(path: "runs/b").path
    _ = unsafe chmod(closed, 0)
    defer { _ = unsafe chmod(closed, 0o755) }
    // To root no folder is closed; a user without rights asks in its stead.
    let asUser = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups"] : []
    let command = asUser + [Binary.url.path, "survey", "runs", "--format", "ndjson"]
    let result = try Binary.run(
      ["-c", command.joined(separator: " ")], in: scratch.folder,
      program: URL(filePath: "/bin/sh"))
    #expect(result.status == 0)
    #expect(result.output.contains("cannot read the folder: permission denied"))
    #expect(try names(result.output).count == 2)
  }

  @Test("a full disk leaves the old survey, and says so")
  func fullDisk() throws {
    let disk = try Mount.memory(kilobytes: 64)
    let scratch = try Scratch()
    for number in 0..<100 { try scratch.write(Self.log, to: "runs/r\(number)/metrics.csv") }
    let old = disk.folder.appending(path: "s.ndjson")
    try Data("old\n".utf8).write(to: old)
    let result = try survey(scratch, ["-q", "-o", old.path])
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot write the file: no space left on device"))
    #expect(try String(contentsOf: old, encoding: .utf8) == "old\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder.path) == ["s.ndjson"])
  }

  @Test("a reader that goes away is no message, and no success")
  func closedPipe() throws {
    let scratch = try Scratch()
    for number in 0..<100 { try scratch.write(Self.log, to: "runs/r\(number)/metrics.csv") }
    let result = try Binary.run(
      ["-c", "'\(Binary.url.path)' survey runs --format ndjson | true; echo ${PIPESTATUS[0]}"],
      in: scratch.folder, program: URL(filePath: "/bin/bash"))
    #expect(result.output == "2\n")
    #expect(result.errors.isEmpty)
  }

  @Test(
    "what was finished before a request to stop is kept, and the rest goes on to the same result",
    arguments: [SIGINT, SIGTERM])
  func interrupted(_ stop: Int32) throws {
    let scratch = try Scratch()
    for number in 0..<400 { try scratch.write(Self.log, to: "runs/r\(number)/metrics.csv") }
    let whole = try survey(scratch).output
    let process = Process()
    process.executableURL = Binary.url
    process.arguments = ["survey", "runs", "--format", "ndjson", "--sort", "run"]
    process.currentDirectoryURL = scratch.folder
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    usleep(150_000)
    kill(process.processIdentifier, stop)
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationReason == .uncaughtSignal else {
      try Test.cancel("the survey was done before it could be interrupted")
    }
    #expect(process.terminationStatus == stop)
    #expect(written.isEmpty)
    #expect(said.contains("runs are kept in 'tightline-survey.state'"))
    let state = try scratch.read("tightline-survey.state")
    #expect(state.hasSuffix("\n"))
    let resumed = try survey(scratch, ["--resume"])
    #expect(resumed.output == whole)
    #expect(!scratch.names.contains("tightline-survey.state"))
  }

  @Test("with --state only what changed is read again, even within a tick of the clock")
  func state() throws {
    let scratch = try Scratch()
    for name in ["a", "b"] { try scratch.write(Self.log, to: "runs/\(name)/metrics.csv") }
    _ = try survey(scratch, ["--state", "s"])
    // As long as before: only the digest tells.
    let changed = Self.log.replacing("0.1", with: "0.2")
    #expect(changed.utf8.count == Self.log.utf8.count && changed != Self.log)
    try scratch.write(changed, to: "runs/b/metrics.csv")
    let again = try survey(scratch, ["--state", "s"])
    #expect(again.output == (try survey(scratch)).output)
    try scratch.write("no state\n", to: "s")
    let broken = try survey(scratch, ["--state", "s"])
    #expect(broken.status == 2)
    #expect(broken.errors.contains(#""code": "not-a-state""#))
  }
}
