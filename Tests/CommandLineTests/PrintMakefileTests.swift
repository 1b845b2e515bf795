import Foundation
import TestSupport
import Testing

@testable import tightline

/// Where `tightline --print-makefile` looks.
@Suite struct PrintMakefileTests {
  @Test("the executable holds the file that is installed")
  func embedded() throws {
    let file = Project.folder.appending(path: "packaging/tightline.mk")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(MakefileText.text == text, "MakefileText.swift is stale: run scripts/embed-makefile")
  }

  @Test("an installed copy lies beside the executable, another in the user's cache")
  func places() {
    #expect(
      MakefileFragment.place(for: "/opt/t/bin/tightline") == "/opt/t/share/tightline/tightline.mk")
    #expect(MakefileFragment.cacheFolder(["HOME": "/home/ann"]) == "/home/ann/.cache/tightline")
    #expect(
      MakefileFragment.cacheFolder(["HOME": "/home/ann", "XDG_CACHE_HOME": "/c"]) == "/c/tightline")
    #expect(
      MakefileFragment.cacheFolder(["HOME": "/home/ann", "XDG_CACHE_HOME": "c"])
        == "/home/ann/.cache/tightline", "a relative path is none")
    #expect(MakefileFragment.cacheFolder([:]) == nil)
  }

  @Test(
    "a gate before which no log stands is closed",
    .enabled(if: OutsideCommand.isInstalled("make"), "make is not installed"))
  func emptyGate() throws {
    let scratch = try Scratch()
    try scratch.write("include $(shell $(TIGHTLINE) --print-makefile)\n", to: "Makefile")
    let result = try OutsideCommand.run(
      "make", ["tightline-gate", "TIGHTLINE=\(Binary.url.path)", "TIGHTLINE_LOGS="],
      in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("TIGHTLINE_LOGS names no log"), "\(result.errors)")
  }

  @Test(
    "a baselines file that is not there yet ends with how to begin one, and nothing is written",
    .enabled(if: OutsideCommand.isInstalled("make"), "make is not installed"))
  func missingBaselines() throws {
    let scratch = try Scratch()
    let log = Project.folder.appending(path: "fixtures/lecture/curves.csv")
    try scratch.write(try String(contentsOf: log, encoding: .utf8), to: "metrics.csv")
    try scratch.write("include $(shell $(TIGHTLINE) --print-makefile)\n", to: "Makefile")
    func make(_ arguments: String...) throws -> Binary.Result {
      let call = ["tightline-report", "TIGHTLINE=\(Binary.url.path)"] + arguments
      return try OutsideCommand.run("make", call, in: scratch.folder)
    }
    let missing = try make()
    #expect(missing.status == 2)
    #expect(
      missing.errors.contains(
        "baselines.csv: error: no such file [file-not-found]\n  hint: check the path, begin one with "
          + "'tightline baseline init metrics.csv', or judge without a baseline\n"),
      "\(missing.errors)")
    #expect(throws: (any Error).self) { try scratch.read("report.md") }
    #expect(try make("TIGHTLINE_BASELINES=").status == 0)
    try scratch.write("kind,value\nhuman,35%\n", to: "baselines.csv")
    #expect(try make().status == 0)
    #expect(try scratch.read("report.md").contains("35"))
    #expect(try make().output.contains("Nothing to be done"))
  }

  @Test("an executable alone writes its own copy, and anew where that was changed")
  func alone() throws {
    let scratch = try Scratch()
    let copy = try executable("bin/tightline", in: scratch)
    let cache = ["XDG_CACHE_HOME": scratch.folder.appending(path: "my cache").path]
    for damage in [nil, "# damaged\n"] {
      if let damage { try scratch.write(damage, to: "my cache/tightline/tightline-0.1.0.mk") }
      let alone = try Binary.run(["--print-makefile"], environment: cache, program: copy)
      #expect(alone.output.hasSuffix("/my\\ cache/tightline/tightline-0.1.0.mk\n"))
      #expect(try scratch.read("my cache/tightline/tightline-0.1.0.mk") == MakefileText.text)
    }
    let nowhere = try Binary.run(
      ["--print-makefile"], environment: ["XDG_CACHE_HOME": "", "HOME": ""], program: copy)
    #expect(nowhere.status == 2 && nowhere.output.isEmpty)
    #expect(
      nowhere.errors.contains(
        "neither XDG_CACHE_HOME nor HOME is set [no-makefile]\n  hint: name a folder for it"),
      "\(nowhere.errors)")
    let refused = try Binary.run(
      ["--print-makefile"], environment: ["XDG_CACHE_HOME": "/proc/none"], program: copy)
    #expect(refused.errors.contains("/proc/none/tightline/tightline-0.1.0.mk) [no-makefile]"))
  }

  @Test("an installed copy comes first, also behind a link and in a folder with a blank")
  func installed() throws {
    let scratch = try Scratch()
    let copy = try executable("bin/tightline", in: scratch)
    try scratch.write("# rules\n", to: "share/tightline/tightline.mk")
    let link = scratch.folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: copy)
    let installed = try Binary.run(["--print-makefile"], program: link)
    #expect(installed.output.hasSuffix("/share/tightline/tightline.mk\n"), "\(installed.errors)")
    let spaced = try executable("my tools/bin/tightline", in: scratch)
    try scratch.write("# rules\n", to: "my tools/share/tightline/tightline.mk")
    let escaped = try Binary.run(["--print-makefile"], program: spaced)
    #expect(escaped.output.hasSuffix("/my\\ tools/share/tightline/tightline.mk\n"))
  }

  private func executable(_ path: String, in scratch: Scratch) throws -> URL {
    let copy = scratch.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Binary.url, to: copy)
    return copy
  }

  @Test(
    "make says so where a path has a blank, however it is written",
    .enabled(if: OutsideCommand.isInstalled("make"), "make is not installed"),
    arguments: [
      ("TIGHTLINE_LOGS=runs/b/metrics.csv my big runs/a/metrics.csv", "'my big'"),
      ("TIGHTLINE_LOGS=$(wildcard */*/metrics.csv)", "'my big'"),
      ("TIGHTLINE_LOGS=my\\ big\\ runs/a/metrics.csv", "my\\"),
      ("TIGHTLINE_LOGS=\"my big runs/a/metrics.csv\"", "\"my"),
      ("TIGHTLINE_BASELINES='my big runs/b.csv'", "'my"),
      ("TIGHTLINE_OUT=my reports", "'my reports'"),
    ])
  func blanks(_ setting: String, _ named: String) throws {
    let scratch = try Scratch()
    for folder in ["my big runs/a", "runs/b"] {
      try scratch.write(BadInputCase.curves, to: "\(folder)/metrics.csv")
    }
    try scratch.write("include $(shell $(TIGHTLINE) --print-makefile)\n", to: "Makefile")
    let call = ["tightline-report", "TIGHTLINE=\(Binary.url.path)", setting]
    let result = try OutsideCommand.run("make", call, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("blank"), "\(result.errors)")
    #expect(result.errors.contains(named), "\(result.errors)")
  }
}
