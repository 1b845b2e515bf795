import Foundation
import TestSupport
import Testing

@testable import tightline

/// Where `tightline --print-makefile` looks.
@Suite struct PrintMakefileTests {
  @Test("a build names the fragment of its source tree")
  func sourceTree() throws {
    let result = try Binary.run(["--print-makefile"])
    #expect(result.status == 0)
    let path = Project.folder.appending(path: "packaging/tightline.mk").path
    #expect(result.output == path + "\n")
  }

  @Test("an installed copy comes before the source tree")
  func places() {
    #expect(
      MakefileFragment.places(for: "/opt/t/bin/tightline")
        == ["/opt/t/share/tightline/tightline.mk"])
    #expect(
      MakefileFragment.places(for: "/home/ann/t/.build/x/debug/tightline") == [
        "/home/ann/t/.build/x/share/tightline/tightline.mk",
        "/home/ann/t/packaging/tightline.mk",
      ])
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
          + "'tightline baseline init LOG', or judge without a baseline\n"), "\(missing.errors)")
    #expect(throws: (any Error).self) { try scratch.read("report.md") }
    #expect(try make("TIGHTLINE_BASELINES=").status == 0)
    try scratch.write("kind,value\nhuman,35%\n", to: "baselines.csv")
    #expect(try make().status == 0)
    #expect(try scratch.read("report.md").contains("35"))
    #expect(try make().output.contains("Nothing to be done"))
  }

  @Test("an executable alone says where it looked")
  func alone() throws {
    let scratch = try Scratch()
    let bin = scratch.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let copy = bin.appending(path: "tightline")
    try FileManager.default.copyItem(at: Binary.url, to: copy)
    let alone = try Binary.run(["--print-makefile"], program: copy)
    #expect(alone.status == 2 && alone.output.isEmpty)
    #expect(
      alone.errors.hasPrefix("error: tightline.mk does not lie beside this executable (/"),
      "\(alone.errors)")
    #expect(alone.errors.contains("/share/tightline/tightline.mk) [no-makefile]\n  hint: "))

    try scratch.write("# rules\n", to: "share/tightline/tightline.mk")
    let spaced = scratch.folder.appending(path: "my tools/bin/tightline")
    try scratch.write("", to: "my tools/bin/x")
    try scratch.write("# rules\n", to: "my tools/share/tightline/tightline.mk")
    try FileManager.default.copyItem(at: Binary.url, to: spaced)
    let escaped = try Binary.run(["--print-makefile"], program: spaced)
    #expect(escaped.output.hasSuffix("/my\\ tools/share/tightline/tightline.mk\n"))
    let link = scratch.folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: copy)
    let installed = try Binary.run(["--print-makefile"], program: link)
    #expect(installed.output.hasSuffix("/share/tightline/tightline.mk\n"), "\(installed.errors)")
  }
}
