import Foundation
import TestSupport
import Testing

/// The example project with `packaging/tightline.mk`, made with this build.
@Suite(.enabled(if: ExampleProject.canRun, "make or python3 is not installed"))
struct ExampleProjectTests {
  static let reports = [
    "runs/large/diagnosis.json", "runs/large/report.md", "runs/small/diagnosis.json",
    "runs/small/report.md",
  ]

  @Test("make trains and reports whatever the verdict; the second time there is nothing to do")
  func twice() throws {
    let project = try ExampleProject()
    let first = try project.make()
    #expect(first.status == 0, "\(first.errors)")
    #expect(try project.verdict(of: "small") == "underfitting")
    #expect(try project.verdict(of: "large") == "overfitting")
    let second = try project.make()
    #expect(second.status == 0)
    #expect(second.output.contains("Nothing to be done for 'all'"), "\(second.output)")
  }

  @Test("the gate fails, also the second time, and the reports stay")
  func gate() throws {
    let project = try ExampleProject()
    let first = try project.make(["gate"])
    #expect(first.status == 2)
    #expect(first.output.contains("runs/small/diagnosis.json: gate open: "))
    #expect(first.output.contains("runs/large/diagnosis.json: gate closed: "))
    let second = try project.make(["gate"])
    #expect(second.status == 2)
    #expect(!second.output.contains("train.py") && second.output.contains("gate closed: "))
    for report in Self.reports { #expect(try !project.read(report).isEmpty) }
    let other = try project.make(["gate", "TIGHTLINE_FAIL_ON=diverged"])
    #expect(other.status == 0, "\(other.output)")
  }

  @Test("the gate closes for what a settings file says, where the Makefile says nothing")
  func gateOfSettings() throws {
    let project = try ExampleProject()
    let makefile = try project.read("Makefile").split(
      separator: "\n", omittingEmptySubsequences: false
    ).filter { !$0.contains("FAIL_ON") }.joined(separator: "\n")
    try makefile.write(
      to: project.folder.appending(path: "Makefile"), atomically: true, encoding: .utf8)
    try "fail-on = [\"underfitting\"]\n".write(
      to: project.folder.appending(path: "tightline.toml"), atomically: true, encoding: .utf8)
    let result = try project.make(["gate"])
    #expect(result.status == 2)
    #expect(result.output.contains("runs/small/diagnosis.json: gate closed: "))
    #expect(result.output.contains("runs/large/diagnosis.json: gate open: "))
  }

  @Test("make -j trains side by side and writes each report once")
  func parallel() throws {
    let project = try ExampleProject()
    let result = try project.make(["-j4", "all", "gate"])
    #expect(result.status == 2, "the gate is closed")
    let calls = result.output.split(separator: "\n").filter { $0.contains(" diagnose runs/") }
    #expect(calls.count == 2, "\(result.output)")
    for report in Self.reports { #expect(try !project.read(report).isEmpty) }
  }

  @Test("a lost report comes back, and new baselines are judged anew")
  func stale() throws {
    let project = try ExampleProject()
    #expect(try project.make().status == 0)
    let report = project.folder.appending(path: "runs/large/report.md")
    let before = try project.read("runs/large/report.md")
    try FileManager.default.removeItem(at: report)
    #expect(try project.make().status == 0)
    #expect(try project.read("runs/large/report.md") == before)
    // Make tells old from new by the clock of the file system, which ticks every few milliseconds.
    Thread.sleep(forTimeInterval: 0.1)
    try project.write("kind,value\nrequirement,0.9\n", to: "baselines.csv")
    #expect(try project.make().status == 0)
    #expect(try project.read("runs/large/report.md") != before)
  }

  @Test("including the fragment first chooses no default goal, and run folders need no list")
  func included() throws {
    let project = try ExampleProject()
    #expect(try project.make(["runs/large/metrics.csv", "baselines.csv"]).status == 0)
    let makefile = """
      include $(shell $(TIGHTLINE) --print-makefile)
      mine: ; @echo my own goal

      """
    try project.write(makefile, to: "GNUmakefile")
    #expect(try project.make().output == "my own goal\n")
    #expect(try project.make(["runs/large/report.md"]).status == 0)
    #expect(try project.verdict(of: "large") == "overfitting")
    let out = try project.make(
      ["tightline-report", "TIGHTLINE_LOGS=runs/large/metrics.csv", "TIGHTLINE_OUT=out"])
    #expect(out.status == 0, "\(out.errors)")
    #expect(try !project.read("out/runs/large/report.md").isEmpty)
    let twice = try project.make(["tightline-report", "TIGHTLINE_LOGS=a/x.csv a/y.csv"])
    #expect(twice.status == 2)
    #expect(twice.errors.contains("TIGHTLINE_LOGS has two logs in one folder"))
  }

  @Test("the same seeds write the same logs, and the baselines are those that were measured")
  func deterministic() throws {
    let one = try ExampleProject()
    let other = try ExampleProject()
    let baselines = try one.read("baselines.csv")
    #expect(try one.make(["-B", "baselines.csv", "runs/large/metrics.csv"]).status == 0)
    #expect(try one.read("baselines.csv") == baselines, "run make -B baselines.csv")
    #expect(try other.make(["runs/large/metrics.csv"]).status == 0)
    let log = try one.read("runs/large/metrics.csv")
    #expect(log.split(separator: "\n").count == 31)
    #expect(try other.read("runs/large/metrics.csv") == log)
  }
}

/// A copy of fixtures/example-project in a folder of its own.
struct ExampleProject {
  private let scratch: Scratch
  var folder: URL { scratch.folder }

  static var canRun: Bool { OutsideCommand.isInstalled("make", "python3") }

  init() throws {
    scratch = try Scratch()
    let source = Project.folder.appending(path: "fixtures/example-project")
    for name in ["Makefile", "baselines.csv", "rule.py", "train.py", "write_data.py"] {
      try FileManager.default.copyItem(
        at: source.appending(path: name), to: folder.appending(path: name))
    }
    // As in a clone, where the sources are no newer than the table measured with them.
    try FileManager.default.setAttributes(
      [.modificationDate: Date()], ofItemAtPath: folder.appending(path: "baselines.csv").path)
  }

  func make(_ arguments: [String] = []) throws -> Binary.Result {
    try OutsideCommand.run("make", arguments + ["TIGHTLINE=\(Binary.url.path)"], in: folder)
  }

  /// The verdict in the diagnosis of runs/`run`.
  func verdict(of run: String) throws -> String? {
    let text = try read("runs/\(run)/diagnosis.json")
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return (json?["verdict"] as? [String: Any])?["primary"] as? String
  }

  func read(_ name: String) throws -> String { try scratch.read(name) }
  func write(_ text: String, to name: String) throws { try scratch.write(text, to: name) }
}
