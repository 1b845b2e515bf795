import Foundation
import TestSupport
import Testing

/// Calls that ask for what is not there.
@Suite struct BadCallTests {
  static let cases = [
    BadInputCase(
      name: "no command's option", files: ["log.csv": BadInputCase.curves],
      arguments: ["diagnose", "log.csv", "--metrik", "loss"],
      errors: """
        error: Unknown option '--metrik'. Did you mean '--metric'?
        Usage: tightline diagnose [<options>] <curves> ...
          See 'tightline diagnose --help' for more information.

        """),
    BadInputCase(
      name: "an output of unknown format", files: ["log.csv": BadInputCase.curves],
      arguments: ["diagnose", "log.csv", "-o", "report.pdf"],
      errors: """
        error: cannot tell the format of 'report.pdf': expected one of .txt, .md, .comment.md, .html, .json, \
        .github.txt, .xml, .codequality.json
        Usage: tightline diagnose [<options>] <curves> ...
          See 'tightline diagnose --help' for more information.

        """),
    BadInputCase(
      name: "an output that is a folder", files: ["log.csv": BadInputCase.curves],
      arguments: ["diagnose", "log.csv", "-o", "out/"],
      errors: """
        error: 'out/' is a folder: name a file in it, such as out/report.md; known are .txt, .md, .comment.md, .html, \
        .json, .github.txt, .xml, .codequality.json
        Usage: tightline diagnose [<options>] <curves> ...
          See 'tightline diagnose --help' for more information.

        """),
    BadInputCase(
      name: "the version as a command", arguments: ["version"],
      errors: """
        error: 'version' is no command of tightline [unknown-command]
          hint: did you mean '--version'?

        """),
    BadInputCase(
      name: "an output folder that is not there", files: ["log.csv": BadInputCase.curves],
      arguments: ["diagnose", "log.csv", "-o", "nowhere/report.md"],
      errors: """
        nowhere/report.md: error: cannot write the file: no such file or directory [cannot-write]
          hint: create the folder first: mkdir -p nowhere

        """),
    BadInputCase(
      name: "one output twice", files: ["log.csv": BadInputCase.curves],
      arguments: ["diagnose", "log.csv", "-o", "r.md", "-o", "r.md"],
      errors: """
        error: 'r.md' would be written twice [output-named-twice]
          hint: give each report its own name

        """),
    BadInputCase(
      name: "a gate on something else", files: ["log.csv": BadInputCase.curves],
      arguments: ["gate", "log.csv", "--fail-on", "overfitting"],
      errors: """
        log.csv: error: expected a diagnosis, found a training log [not-a-diagnosis]
          hint: diagnose it first, and give what that wrote: tightline diagnose log.csv -o diagnosis.json

        """),
    BadInputCase(
      name: "the beginning of a name", arguments: ["explain", "overfit"],
      errors: """
        error: nothing is called 'overfit' [unknown-name]
          hint: did you mean 'overfitting'?

        """),
    BadInputCase(
      name: "a name that nothing has", arguments: ["explain", "zorp"],
      errors: """
        error: nothing is called 'zorp' [unknown-name]
          hint: see all names with: tightline explain

        """),
  ]

  @Test("a bad call has exit status 2 and says what to do", arguments: cases)
  func fails(_ expected: BadInputCase) throws { try expected.check() }

  @Test("a folder in place of baselines names the file in it")
  func baselinesFolder() throws {
    let scratch = try Scratch()
    try scratch.write(BadInputCase.curves, to: "log.csv")
    try scratch.write("kind,value\nhuman,0.1\n", to: "folder/baselines.csv")
    let result = try Binary.run(["diagnose", "log.csv", "-b", "folder"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasSuffix("  hint: name the file in it: folder/baselines.csv\n"))
  }

  @Test("the version is told by the short name that other tools have, too")
  func version() throws {
    let short = try Binary.run(["-V"])
    #expect(short.status == 0)
    #expect(short.output == (try Binary.run(["--version"]).output))
  }

  @Test("with --format json the problems are JSON on standard error")
  func json() throws {
    let scratch = try Scratch()
    try scratch.write("kind,value\nhuman,x\n", to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "--format", "json"], in: scratch.folder)
    #expect(result.status == 2)
    let object = try JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "tightline.error/1")
    let problems = object?["problems"] as? [[String: Any]] ?? []
    #expect(problems.compactMap { $0["code"] as? String } == ["file-not-found", "not-a-number"])
    #expect(problems.last?["line"] as? Int == 2)
    #expect(problems.last?["column"] as? Int == 7)
  }

  @Test("a slip in a step that was tried finds the words people use")
  func triedSlip() throws {
    let scratch = try Scratch()
    try scratch.write(BadInputCase.curves, to: "log.csv")
    let result = try Binary.run(["diagnose", "log.csv", "--tried", "droput"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("the step 'droput': did you mean 'dropout'?"))
  }

  @Test("a usage error is JSON as well, when JSON is asked for")
  func jsonUsage() throws {
    let result = try Binary.run(["diagnose", "--format", "json"])
    #expect(result.status == 2)
    #expect(result.errors.contains("\"code\": \"usage\""))
  }
}
