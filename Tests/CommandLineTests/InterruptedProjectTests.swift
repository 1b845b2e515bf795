import Foundation
import Glibc
import TestSupport
import Testing

/// What `make` leaves when somebody stops it, and that it then picks up.
@Suite(.enabled(if: ExampleProject.canRun, "make or python3 is not installed"))
struct InterruptedProjectTests {
  @Test("an interrupted training leaves no log and no report")
  func training() throws {
    let project = try ExampleProject()
    try project.write(Self.unfinished, to: "unfinished.py")
    let call = ["TIGHTLINE=\(Binary.url.path)", "PYTHON=python3 unfinished.py"]
    try project.interrupt(with: SIGINT, once: "runs/small/metrics.csv.part", call)
    for name in ["metrics.csv", "report.md", "diagnosis.json"] {
      #expect(!project.has("runs/small/\(name)"), "\(name)")
    }
    #expect(try project.make().status == 0)
    #expect(try project.read("runs/small/metrics.csv").split(separator: "\n").count == 31)
  }

  @Test("a killed report leaves the old one whole, or none", arguments: [SIGINT, SIGTERM, SIGKILL])
  func report(signal: Int32) throws {
    let project = try ExampleProject()
    try project.write(Self.waiting, to: "waiting")
    let call = ["TIGHTLINE=sh ./waiting \(Binary.url.path)", "runs/small/report.md"]
    try project.interrupt(with: signal, once: "started", call)
    #expect(!project.has("runs/small/report.md") && !project.has("runs/small/diagnosis.json"))
    #expect(try project.make().status == 0)
    let whole = try project.read("runs/small/report.md")
    #expect(whole.contains("## Terms"))
    #expect(try project.verdict(of: "small") == "underfitting")

    try project.touch("runs/small/metrics.csv")
    try project.interrupt(with: signal, once: "started", call)
    #expect(project.has("runs/small/diagnosis.json"))
    #expect(try project.read("runs/small/report.md") == whole)
    #expect(try project.make().status == 0)
    #expect(try project.read("runs/small/report.md") == whole)
  }

  @Test("a log that cannot be read keeps the last report, also with .DELETE_ON_ERROR")
  func unreadable() throws {
    let project = try ExampleProject()
    try project.write("include Makefile\n.DELETE_ON_ERROR:\n", to: "GNUmakefile")
    #expect(try project.make(["all"]).status == 0)
    let names = ["runs/small/report.md", "runs/small/diagnosis.json"]
    let before = try names.map(project.read)
    try project.write("epoch,train_loss\n", to: "runs/small/metrics.csv")
    for goal in ["all", "gate", "runs/small/diagnosis.json"] {
      let result = try project.make([goal])
      #expect(result.status == 2 && result.errors.contains("[no-rows]"), "\(result.errors)")
      #expect(try names.map(project.read) == before)
    }
  }

  /// Runs a training that never gets to put its log in place, however fast the machine is.
  private static let unfinished = """
    import os, runpy, sys, time

    os.replace = lambda source, log: time.sleep(60)
    sys.argv = sys.argv[1:]
    runpy.run_path(sys.argv[0], run_name="__main__")

    """

  /// Calls the binary, with levels that nobody writes when it is to diagnose: it waits in the middle.
  private static let waiting = """
    binary=$1 verb=$2; shift
    [ "$verb" = diagnose ] || exec "$binary" "$@"
    [ -p levels ] || mkfifo levels
    : > started
    exec "$binary" "$@" --levels levels

    """
}

extension ExampleProject {
  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  func touch(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date()], ofItemAtPath: folder.appending(path: name).path)
  }

  /// Runs make until the file `marker` is there, then signals it and what it started, as Ctrl-C does.
  func interrupt(with signal: Int32, once marker: String, _ arguments: [String] = []) throws {
    try? FileManager.default.removeItem(at: folder.appending(path: marker))
    let given = arguments.isEmpty ? ["TIGHTLINE=\(Binary.url.path)"] : arguments
    let process = try OutsideCommand.start("make", given, in: folder)
    let deadline = Date().addingTimeInterval(60)
    while !has(marker), process.isRunning, Date() < deadline { usleep(5_000) }
    usleep(100_000)
    #expect(process.isRunning, "make ended before it could be interrupted")
    #expect(kill(-process.processIdentifier, signal) == 0)
    process.waitUntilExit()
  }
}
