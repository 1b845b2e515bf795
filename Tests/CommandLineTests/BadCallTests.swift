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

  @Test(
    "an option of another command is said to be one, a slip is corrected, and nothing is proposed that is unlike",
    arguments: [
      (["survey", "runs", "--run", "a"], "'--run', which is one of 'diagnose' and 'inspect'"),
      (["compare", "a", "b", "--promising", "2"], "'--promising', which is one of 'survey'"),
      (["history", "a.json", "--fromat", "json"], "'--fromat'. Did you mean '--format'?"),
      (["baseline", "check", "--strickt"], "'--strickt'. Did you mean '--strict'?"),
      (["gate", "a.json", "--zorpish"], "'--zorpish'"),
    ])
  func unknownOption(_ arguments: [String], said: String) throws {
    let result = try Binary.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: Unknown option \(said)\nUsage: "), "\(result.errors)")
  }

  @Test(
    "a word where none is taken is told where it belongs",
    arguments: [
      (
        ["rules", "spikes"],
        "rules lists all of them; one is shown by: tightline explain spikes"
      ),
      (
        ["stream", "runs.ndjson"],
        "the runs are read from standard input: tightline stream < runs.ndjson"
      ),
    ])
  func unexpectedWord(_ arguments: [String], said: String) throws {
    let result = try Binary.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: \(said)\n"), "\(result.errors)")
  }

  @Test("a hint that names options which a command lacks says whose they are")
  func foreignOptions() throws {
    let scratch = try Scratch()
    let rows = (0..<20).map { "\($0 / 10),\($0 % 10),0.8,0.7\n" }.joined()
    try scratch.write("run,epoch,train_accuracy,val_accuracy\n" + rows, to: "two.csv")
    let hint = "choose one with --run, or take all as repeats of one training with --as-seeds"
    let here =
      ": --run and --as-seeds are options of 'tightline diagnose', so give a log here that needs none"
    let own = try Binary.run(["diagnose", "two.csv"], in: scratch.folder)
    #expect(own.errors.hasSuffix("hint: \(hint)\n"), "\(own.errors)")
    let other = try Binary.run(["baseline", "init", "two.csv"], in: scratch.folder)
    #expect(other.errors.hasSuffix("hint: \(hint)\(here)\n"), "\(other.errors)")
    let line = try Binary.run(
      ["stream"], in: scratch.folder, input: #"{"path":"two.csv"}"# + "\n")
    #expect(line.output.contains(hint + here), "\(line.output)")
  }

  @Test("a variable without a value is no file without a name")
  func emptyPath() throws {
    let result = try Binary.run(["diagnose", ""])
    #expect(result.status == 2)
    #expect(
      result.errors == """
        error: the path of a file is empty [file-not-found]
          hint: a variable that was to name it has no value

        """)
  }

  @Test("several names are explained one after the other")
  func severalNames() throws {
    let one = try Binary.run(["explain", "spikes"]).output
    let other = try Binary.run(["explain", "large-gap"]).output
    for arguments in [["spikes", "large-gap"], ["spikes,large-gap"]] {
      #expect(try Binary.run(["explain"] + arguments).output == one + "\n" + other)
    }
    #expect(try Binary.run(["explain", "spikes", "zorp"]).status == 2)
  }

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
