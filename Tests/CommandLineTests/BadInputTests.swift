import Foundation
import TestSupport
import Testing

/// Every mistake a user can make ends in exit status 2 and a message that says what to do.
@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String] = [:]
    var arguments: [String]
    var errors: String
    var testDescription: String { name }
  }

  static let curves = "epoch,train_loss,val_loss\n0,1,2\n1,0.9,1.5\n2,0.8,1\n3,0.7,0.9\n"
  static let accuracy =
    "epoch,train_accuracy,val_accuracy\n0,0.1,0.2\n1,0.5,0.4\n2,0.8,0.6\n3,0.9,0.7\n"

  private static func log(_ name: String, _ text: String, _ errors: String) -> Case {
    Case(name: name, files: ["log.csv": text], arguments: ["diagnose", "log.csv"], errors: errors)
  }

  private static func baselines(
    _ name: String, _ text: String, _ errors: String, curves: String = curves
  ) -> Case {
    Case(
      name: name, files: ["log.csv": curves, "b.csv": text],
      arguments: ["diagnose", "log.csv", "-b", "b.csv"], errors: errors)
  }

  static let logs = [
    Case(
      name: "a missing file", arguments: ["diagnose", "log.csv"],
      errors: """
        log.csv: error: no such file [file-not-found]
          hint: check the path; training frameworks often write into a run folder of their own

        """),
    Case(
      name: "two missing files, both reported", arguments: ["diagnose", "a.csv", "b.csv"],
      errors: """
        a.csv: error: no such file [file-not-found]
          hint: check the path; training frameworks often write into a run folder of their own
        b.csv: error: no such file [file-not-found]
          hint: check the path; training frameworks often write into a run folder of their own

        """),
    log(
      "an empty file", "",
      """
      log.csv: error: the file is empty [empty-file]
        hint: check that the training wrote to this file

      """),
    log(
      "a header without rows", "epoch,train_loss,val_loss\n",
      """
      log.csv: error: the file has a header but no rows [no-rows]
        hint: check that the training got as far as its first record

      """),
    log(
      "a binary file", "PK\u{3}\u{4}\u{0}\u{0}\u{8}\u{0}epoch,loss\u{0}\u{1}\n",
      """
      log.csv: error: expected a training log, found a zip archive [binary-file]
        hint: unpack it first

      """),
    log(
      "a table of results", "model,size,accuracy\nresnet,11,0.9\nvgg,138,0.88\n",
      """
      log.csv: error: this is no training log: each row has its own 'model', as in a table of results \
      with one row per run [not-a-training-log]
        hint: if it holds a curve, name its column with --train or --validation

      """),
    log(
      "an unterminated quote", "epoch,train_loss,val_loss\n0,1,2\n1,\"0.9,1\n2,0.8,1\n",
      """
      log.csv:3:3: error: expected a closing quote, found the end of the file [unterminated-quote]
        hint: close the quoted cell that begins here

      """),
    log(
      "cells that are no numbers, all at once",
      "epoch,train_loss,val_loss\n0,1,2\n1,oops,1.5\n2,0.8,1\n3,0.7,x1\n",
      """
      log.csv:3:3: error: 'oops' in column 'train_loss' is not a number [not-a-number]
        hint: leave the cell empty if the value was not recorded at this step
      log.csv:5:7: error: 'x1' in column 'val_loss' is not a number [not-a-number]
        hint: leave the cell empty if the value was not recorded at this step

      """),
    log(
      "two equally good readings",
      "epoch,train_loss_a,val_loss_a,train_loss_b,val_loss_b\n0,1,2,3,4\n1,1,2,3,4\n2,1,2,3,4\n",
      """
      error: none of the metrics is the loss: 'loss_a', 'loss_b' [ambiguous-metric]
        hint: choose the one to judge with --metric

      """),
    Case(
      name: "two runs, none named",
      files: ["a.csv": curves, "b.csv": curves], arguments: ["diagnose", "a.csv", "b.csv"],
      errors: """
        error: 2 runs could be meant: 'a' and 'b' [several-runs]
          hint: choose one with --run, or take all as repeats of one training with --as-seeds

        """),
    Case(
      name: "a metric that was not logged", files: ["log.csv": curves],
      arguments: ["diagnose", "log.csv", "--metric", "f1"],
      errors: """
        error: 'f1' is not a metric of this run, which logs 'loss' [unknown-metric]
          hint: name one of them with --metric

        """),
    log(
      "a metric whose direction nobody knows",
      "epoch,train_zorp,val_zorp\n0,1,2\n1,0.9,1.5\n2,0.8,1\n",
      """
      error: cannot tell whether lower or higher 'zorp' is better [unknown-direction]
        hint: say so with --direction lower or --direction higher

      """),
  ]

  static let tables = [
    baselines(
      "an unknown kind, a missing value, a duplicate and a word, all at once",
      "kind,value\nhumna,0.5\nlinear,\nhuman,0.1\nhuman,0.1\nlinear,abc\n",
      """
      b.csv:2:1: error: 'humna' is no kind of baseline [unknown-kind]
        hint: write one of 'human', 'linear', 'scripted', 'published', 'requirement', \
      'simple-model', 'previous-model' and 'mean-predictor'
      b.csv:3:8: error: expected a value, found an empty cell [missing-value]
        hint: write the level that this baseline reaches
      b.csv:5:7: error: 'human' stands on line 4 already, with the same kind, metric and split \
      [duplicate-baseline]
        hint: remove one of the two, or give them different names
      b.csv:6:8: error: 'abc' in column 'value' is not a number [not-a-number]
        hint: write a number such as 0.081 or 8.1%

      """),
    baselines(
      "a percent against a fraction", "kind,metric,value\nhuman,accuracy,90\n",
      """
      b.csv:2:16: error: baseline 'human' is 90, but the curve of 'accuracy' is in a fraction \
      (0 to 1) [percent-against-fraction]
        hint: write '90%' if that is what is meant

      """, curves: accuracy),
    baselines(
      "a fraction against a percent", "kind,metric,value\nhuman,accuracy,0.9\n",
      """
      b.csv:2:16: error: baseline 'human' is 0.9, but the curve of 'accuracy' is in percent \
      (0 to 100) [percent-against-fraction]
        hint: write '90%' if that is what is meant

      """, curves: "epoch,train_accuracy,val_accuracy\n0,40,42\n1,70,66\n2,88,80\n"),
    baselines(
      "a baseline in another metric", "kind,metric,value\nhuman,f1,0.9\n",
      """
      b.csv:2:10: error: baseline 'human' is in 'f1', but the run logs 'loss' \
      [baseline-metric-not-logged]
        hint: give the baseline in a metric of the run, or name the metric to judge with --metric

      """),
    baselines(
      "baselines in two metrics of the run",
      "kind,metric,value\nhuman,loss,0.5\nlinear,accuracy,0.8\n",
      """
      error: baselines are given in several metrics: 'loss', 'accuracy' [ambiguous-metric]
        hint: choose the one to judge with --metric

      """,
      curves: "epoch,loss,val_loss,accuracy,val_accuracy\n0,1,1,0.5,0.4\n1,0.9,0.9,0.6,0.5\n"),
    baselines(
      "a column nobody knows", "kind,valeu\nhuman,1\n",
      """
      b.csv:1:6: error: 'valeu' is no column of a baselines file [unknown-column]
        hint: did you mean 'value'?
      b.csv:1: error: the header has no column 'value' [missing-column]
        hint: add the column 'value'; only 'kind' and 'value' are required

      """),
    baselines(
      "an empty file", "",
      """
      b.csv: error: the file is empty [empty-file]
        hint: write a header with 'kind' and 'value', and one row per baseline

      """),
    baselines(
      "a decimal comma and a negative error", "kind,value,std_error\nhuman,\"0,5\",-1\n",
      """
      b.csv:2:7: error: '0,5' in column 'value' has a comma [decimal-comma]
        hint: write decimals with a point and thousands without a separator
      b.csv:2:13: error: expected a standard error of at least 0, found -1.0 [negative-error]
        hint: write the standard error, or leave the cell empty

      """),
  ]

  static let calls = [
    Case(
      name: "no command's option", files: ["log.csv": curves],
      arguments: ["diagnose", "log.csv", "--metrik", "loss"],
      errors: """
        error: Unknown option '--metrik'. Did you mean '--metric'?
        Usage: tightline diagnose [<options>] <curves> ...
          See 'tightline diagnose --help' for more information.

        """),
    Case(
      name: "an output of unknown format", files: ["log.csv": curves],
      arguments: ["diagnose", "log.csv", "-o", "report.pdf"],
      errors: """
        error: cannot tell the format of 'report.pdf': expected one of .txt, .md, .comment.md, .html, .json, \
        .github.txt, .xml, .codequality.json
        Usage: tightline diagnose [<options>] <curves> ...
          See 'tightline diagnose --help' for more information.

        """),
    Case(
      name: "an output folder that is not there", files: ["log.csv": curves],
      arguments: ["diagnose", "log.csv", "-o", "nowhere/report.md"],
      errors: """
        nowhere/report.md: error: cannot write the file: no such file or directory [cannot-write]
          hint: create the folder first

        """),
    Case(
      name: "one output twice", files: ["log.csv": curves],
      arguments: ["diagnose", "log.csv", "-o", "r.md", "-o", "r.md"],
      errors: """
        error: 'r.md' would be written twice [output-named-twice]
          hint: give each report its own name

        """),
    Case(
      name: "a gate on something else", files: ["log.csv": curves],
      arguments: ["gate", "log.csv", "--fail-on", "overfitting"],
      errors: """
        log.csv: error: expected a diagnosis, found a training log [not-a-diagnosis]
          hint: diagnose it first, and give what that wrote: tightline diagnose log.csv -o diagnosis.json

        """),
    Case(
      name: "the beginning of a name", arguments: ["explain", "overfit"],
      errors: """
        error: nothing is called 'overfit' [unknown-name]
          hint: did you mean 'overfitting'?

        """),
    Case(
      name: "a name that nothing has", arguments: ["explain", "zorp"],
      errors: """
        error: nothing is called 'zorp' [unknown-name]
          hint: see all names with: tightline explain

        """),
  ]

  @Test("bad input has exit status 2 and says what to do", arguments: logs + tables + calls)
  func fails(_ expected: Case) throws {
    let scratch = try Scratch()
    for (name, text) in expected.files { try scratch.write(text, to: name) }
    let result = try Binary.run(expected.arguments, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors == expected.errors)
    #expect(result.output.isEmpty)
    #expect(scratch.names == expected.files.keys.sorted(), "nothing is written")
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

  @Test("a usage error is JSON as well, when JSON is asked for")
  func jsonUsage() throws {
    let result = try Binary.run(["diagnose", "--format", "json"])
    #expect(result.status == 2)
    #expect(result.errors.contains("\"code\": \"usage\""))
  }

  @Test("a report that cannot be written leaves the old one as it was")
  func oldReportSurvives() throws {
    let scratch = try Scratch()
    try scratch.write(Self.curves, to: "log.csv")
    try scratch.write("old", to: "report.md")
    try scratch.write("old", to: "report.svg")
    let call = ["diagnose", "log.csv", "-o", "report.md", "-o", "nowhere/d.json"]
    let result = try Binary.run(call, in: scratch.folder)
    #expect(result.status == 2)
    #expect(try scratch.read("report.md") == "old")
    #expect(try scratch.read("report.svg") == "old")
    #expect(scratch.names == ["log.csv", "report.md", "report.svg"])
  }

  @Test("a full standard output is an error")
  func fullOutput() throws {
    let scratch = try Scratch()
    try scratch.write(Self.curves, to: "log.csv")
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
