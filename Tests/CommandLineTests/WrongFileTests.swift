import Foundation
import TestSupport
import Testing

/// Files given to the wrong command: what was expected, what was found, and what to do.
@Suite struct WrongFileTests {
  private static let log = "epoch,train_loss,val_loss\n1,1,1.1\n2,0.8,0.9\n3,0.7,0.85\n"

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "log.csv")
    try scratch.write("kind,name,value\nhuman,people,0.1\n", to: "b.csv")
    try scratch.write("", to: "empty.csv")
    try scratch.write("{\"a\": 1}", to: "other.json")
    try scratch.write("just some words\nand more\n", to: "notes.txt")
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "folder"), withIntermediateDirectories: true)
    let written = try Binary.run(
      ["diagnose", "log.csv", "-q", "-o", "d.json"], in: scratch.folder)
    #expect(written.status == 0)
    return scratch
  }

  static let wrong: [(call: [String], said: String)] = [
    (
      ["gate", "log.csv"],
      "log.csv: error: expected a diagnosis, found a training log [not-a-diagnosis]\n"
        + "  hint: diagnose it first, and give what that wrote: "
        + "tightline diagnose log.csv -o diagnosis.json\n"
    ),
    (
      ["gate", "notes.txt"],
      "notes.txt: error: expected a diagnosis, found text that is no JSON [not-a-diagnosis]\n"
        + "  hint: write one with: tightline diagnose CURVES -o diagnosis.json\n"
    ),
    (
      ["gate", "folder"],
      "folder: error: no diagnosis lies in or below this folder [no-diagnosis-in-folder]\n"
        + "  hint: write one with: tightline diagnose CURVES -o folder/diagnosis.json\n"
    ),
    (
      ["diagnose", "log.csv", "--previous", "folder"],
      "folder: error: expected a file, found a directory [is-a-directory]\n"
        + "  hint: write a diagnosis into it, and name that: "
        + "tightline diagnose folder -o folder/diagnosis.json\n"
    ),
    (
      ["history", "missing.json"],
      "missing.json: error: no such file [file-not-found]\n"
        + "  hint: check the path, or write one with: tightline diagnose CURVES -o diagnosis.json\n"
    ),
    (
      ["inspect", "lgo.csv"],
      "lgo.csv: error: no such file [file-not-found]\n  hint: did you mean 'log.csv'?\n"
    ),
    (
      ["survey", "foldre"],
      "foldre: error: no such file [file-not-found]\n  hint: did you mean 'folder'?\n"
    ),
    (
      ["diagnose", "log.csv", "--metric", "lss"],
      "error: 'lss' is not a metric of this run, which logs 'loss' [unknown-metric]\n"
        + "  hint: did you mean 'loss'?\n"
    ),
    (
      ["diagnose", "log.csv", "--metric", "val_los"],
      "error: 'val_los' is not a metric of this run, which logs 'loss' [unknown-metric]\n"
        + "  hint: did you mean 'val_loss'?\n"
    ),
    (
      ["baseline", "measure", "human", "people.csv", "--metric", "error"],
      "people.csv: error: no such file [file-not-found]\n  hint: check the path\n"
    ),
    (
      ["diagnose", "b.csv", "-b", "log.csv"],
      "b.csv: error: this is no training log: it holds baselines, one a row [not-a-training-log]\n"
        + "  hint: give the log, and this file with -b\n"
        + "log.csv: error: expected baselines, found a training log [is-a-log]\n"
        + "  hint: give it as the log, and a file of baselines with -b\n"
    ),
    (
      ["diagnose", "log.csv", "--metric", "lr"],
      "error: 'lr' is not a metric of this run, which logs 'loss' [unknown-metric]\n"
        + "  hint: choose the one to judge with --metric, as in --metric 'loss'\n"
    ),
    (
      ["diagnose", "folder/*.csv"],
      "folder/*.csv: error: no file matches this pattern [file-not-found]\n"
        + "  hint: check the folder; a shell fills in the names where the pattern stands without quotes\n"
    ),
    (["inspect", "d.json"], notTheLog), (["survey", "d.json"], notTheLog),
    (["diagnose", "d.json"], notTheLog),
    (
      ["survey", "b.csv"],
      "b.csv: error: this is no training log: it holds baselines, one a row [not-a-training-log]\n"
        + "  hint: give the log, and this file with -b\n"
    ),
    (
      ["inspect", "notes.txt"],
      "notes.txt: error: this is no training log: it holds text without columns of numbers "
        + "[not-a-training-log]\n"
        + "  hint: give the file that the training wrote, with one row an epoch or step, such as "
        + "metrics.csv\n"
    ),
    (
      ["metrics", "b.csv"],
      "b.csv: error: expected the values of models, found a file of baselines [is-baselines]\n"
        + "  hint: name the table of values, and this file with -b for its requirements\n"
    ),
    (
      ["metrics", "other.json"],
      "other.json: error: expected a table of separated values, found JSON [not-a-table]\n"
        + "  hint: write a header such as 'model,precision,recall', and one row per model\n"
    ),
    (
      ["metrics", "folder"],
      "folder: error: expected a file, found a directory [is-a-directory]\n"
        + "  hint: name a file; no models.csv lies in this folder\n"
    ),
    (
      ["baseline", "check", "folder"],
      "folder: error: expected a file, found a directory [is-a-directory]\n"
        + "  hint: name a file; no baselines.csv lies in this folder\n"
    ),
    (
      ["baseline", "check", "other.json"],
      "other.json: error: expected a table of separated values, found JSON [not-a-table]\n"
        + "  hint: write a header with 'kind' and 'value', and one row per baseline\n"
    ),
    (
      ["baseline", "measure", "people"],
      "error: 'people' is no command of tightline baseline measure [unknown-command]\n"
        + "  hint: write one of 'mean-predictor', 'linear', 'human' and 'scripted'\n"
    ),
    (
      ["baseline", "mesure"],
      "error: 'mesure' is no command of tightline baseline [unknown-command]\n"
        + "  hint: did you mean 'measure'?\n"
    ),
  ]

  @Test("a program is said to be one, whatever keeps it from being read as a log")
  func program() throws {
    let scratch = try scratch()
    let quoted = "\"\"\"Trains, \"quickly\".\"\"\"\nimport torch\n\nprint(\"loss, \"x)\n"
    try scratch.write(quoted, to: "train.py")
    try scratch.write("#!/bin/sh\npython3 train.py --name \"a, b\n\"c\"d\n", to: "run-all")
    try scratch.write(
      "import torch\nfrom model import Net\nimport csv\n\nx = \"a, \"b\n", to: "copy.txt")
    for name in ["train.py", "run-all", "copy.txt"] {
      let result = try Binary.run(["diagnose", name], in: scratch.folder)
      #expect(result.status == 2)
      #expect(
        result.errors == """
          \(name): error: this is no training log: it is a program, and not what that wrote [not-a-training-log]
            hint: give the file that it writes, such as metrics.csv, or what it prints, kept by putting '| tee \
          train.log' behind its call

          """)
    }
    let printed =
      quoted.replacing("\"", with: "'") + (1...9).map { "epoch \($0) loss 0.\(99 - $0)\n" }.joined()
    try scratch.write(printed, to: "console.log")
    let console = try Binary.run(["inspect", "console.log"], in: scratch.folder)
    #expect(console.status == 0, "\(console.errors)")
  }

  @Test("inspect shows the file, and refuses a metric that a flag names and the run does not log")
  func unknownMetric() throws {
    let scratch = try scratch()
    let result = try Binary.run(["inspect", "log.csv", "--metric", "nope"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.output.contains("val_loss"))
    #expect(result.errors.hasPrefix("error: 'nope' is not a metric of this run, which logs 'loss'"))
    let open = try Binary.run(["inspect", "log.csv", "--metric", "loss"], in: scratch.folder)
    #expect(open.status == 0)
  }

  private static let notTheLog =
    "d.json: error: expected a training log, found a diagnosis that Tightline wrote [other-file]\n"
    + "  hint: give the log that it was made from; a diagnosis goes to 'gate', 'history', 'compare' "
    + "or 'diagnose --previous'\n"

  @Test("a wrong file is named, with what to do", arguments: wrong)
  func wrongFile(_ call: [String], _ said: String) throws {
    let scratch = try scratch()
    let result = try Binary.run(call, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors == said)
  }

  @Test(
    "a number that an option cannot take is met with what it can",
    arguments: [
      (["diagnose", "log.csv", "--tolerance", "-1"], "'-1'", "a positive number"),
      (["diagnose", "log.csv", "--tolerance", "much"], "'much'", "a positive number"),
      (["diagnose", "log.csv", "--validation-n", "-5"], "'-5'", "a positive whole number"),
      (["diagnose", "log.csv", "--forecast-at", "nan"], "'nan'", "a positive number"),
      (["survey", ".", "--limit", "-2"], "'-2'", "a whole number of at least 0"),
      (["survey", ".", "--promising", "0"], "'0'", "a positive whole number"),
      (["survey", ".", "--budget", "-1"], "'-1'", "a positive number"),
    ])
  func wrongNumber(_ call: [String], _ found: String, _ expected: String) throws {
    let scratch = try scratch()
    let result = try Binary.run(call, in: scratch.folder)
    #expect(result.status == 2)
    let first = result.errors.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("error: The value \(found) is invalid for '--"), "\(first)")
    #expect(first.hasSuffix(": expected \(expected)"), "\(first)")
  }
}
