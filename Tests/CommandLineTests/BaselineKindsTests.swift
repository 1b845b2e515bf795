import Foundation
import TestSupport
import Testing

/// `tightline baseline measure linear`, `human` and `scripted` as a user meets them.
@Suite struct BaselineKindsTests {
  private static func table(_ count: Int, from start: Int) -> String {
    "id,x,colour,label\n"
      + (start..<(start + count)).map { index in
        let x = (index * 37) % 100
        let isNoisy = index % 10 == 0
        return
          "u\(index),\(x),\(["red", "blue"][index % 2]),\((x > 50) != isNoisy ? "yes" : "no")\n"
      }.joined()
  }

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.table(200, from: 0), to: "train.csv")
    try scratch.write(Self.table(100, from: 1000), to: "val.csv")
    return scratch
  }

  private func measure(_ scratch: Scratch, _ arguments: [String]) throws -> Binary.Result {
    try Binary.run(["baseline", "measure"] + arguments, in: scratch.folder)
  }

  @Test("a linear model is fitted on one file and scored on the other")
  func linear() throws {
    let scratch = try scratch()
    let result = try measure(scratch, ["linear", "train.csv", "val.csv", "--metric", "val_error"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("linear 'logistic regression': val_error 0.1"))
    #expect(result.output.contains("column 'id' was left out: it names the examples"))
    #expect(result.output.contains("3 columns from 200 training examples"))
    let wrong = try measure(
      scratch, ["linear", "train.csv", "val.csv", "--metric", "acc", "--without", "color"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("there is no column 'color' (--without)"), "\(wrong.errors)")
    try scratch.write("id,x,label\na,1,yes\n", to: "short.csv")
    let short = try measure(scratch, ["linear", "train.csv", "short.csv", "--metric", "acc"])
    #expect(short.errors.contains("short.csv: error: there is no column 'colour', which"))
  }

  @Test("people become a row for each grade, alone and together")
  func human() throws {
    let scratch = try scratch()
    var labels = "item;annotator;label;grade\n"
    for item in 0..<40 {
      for person in 0..<4 {
        let isWrong = (item + person * 7) % (person < 3 ? 4 : 20) == 0
        let label = isWrong ? "cat" : "dog"
        labels += "i\(item);p\(person);\(label);\(person < 3 ? "crowd" : "expert")\n"
      }
    }
    try scratch.write(labels, to: "a.csv")
    try scratch.write(
      "item,label\n" + (0..<40).map { "i\($0),dog\n" }.joined(), to: "gold.csv")
    let result = try measure(
      scratch, ["human", "a.csv", "--gold", "gold.csv", "--metric", "val_error"])
    #expect(result.status == 0, "\(result.errors)")
    let rows = try scratch.read("baselines.csv").split(separator: "\n").dropFirst()
    let heads = rows.map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
    #expect(
      heads == [
        "human,single annotator (crowd)", "human,majority of annotators (crowd)",
        "human,single annotator (domain-expert)",
      ])
    #expect(rows.allSatisfy { $0.contains(",40,") })
    #expect(rows.contains { $0.contains(",crowd-ensemble,") })
    try scratch.write("item,annotator,label,grade\n1,p,a,guru\n1,p,b,crowd\n", to: "b.csv")
    let wrong = try measure(scratch, ["human", "b.csv", "--metric", "acc"])
    #expect(wrong.errors.contains("b.csv:2:7: error: 'guru' is no grade of an annotator"))
    try scratch.write("item,annotator,label\n1,p,a\n1,p,b\n", to: "c.csv")
    let twice = try measure(scratch, ["human", "c.csv", "--metric", "acc"])
    #expect(twice.errors.contains("c.csv:3:1: error: item '1' has a second label"))
  }

  @Test("a command sees the inputs without the target, and its answers are scored")
  func scripted() throws {
    let scratch = try scratch()
    let rule = #"tail -n +2 | awk -F, '{ print ($2 > 50) ? "yes" : "no" }'"#
    let result = try measure(
      scratch, ["scripted", "val.csv", "--metric", "val_error", "--name", "rule", "--shell", rule])
    #expect(
      result.output == """
        scripted 'rule': val_error 0.10 ± 0.03, n = 100
          row added in baselines.csv

        """, "\(result.errors)")
    let header = try measure(
      scratch, ["scripted", "val.csv", "--metric", "acc", "--shell", "head -1 >&2; exit 3"])
    #expect(header.status == 2)
    #expect(
      header.errors == """
        /bin/sh -c 'head -1 >&2; exit 3': error: the command failed with exit status 3 [command-failed]
          hint: run it by hand on the same input; it said: id,x,colour

        """)
    let answers = (1000..<1100).reversed().map { "u\($0),\(Double($0 % 2))\n" }.joined()
    try scratch.write("id,prediction\n" + answers, to: "p.csv")
    let joined = try measure(
      scratch,
      [
        "scripted", "val.csv", "--metric", "loss=log-loss", "--metric", "auc", "--predictions",
        "p.csv",
      ])
    #expect(joined.status == 0, "\(joined.errors)")
  }

  @Test(
    "commands that do not work are errors",
    arguments: [
      (["--", "no-such-program"], "cannot start 'no-such-program': no such file or directory"),
      (["--time-limit", "0.2", "--", "sleep", "30"], "the command was ended after 0.2 s"),
      (["--shell", "echo yes"], "expected 100 predictions, found 1 [other-count]"),
      (["--shell", "kill -9 $$"], "the command was ended by signal 9"),
      (
        ["--shell", "tail -n +2 | sed s/.*/maybe/"],
        "the predictions 'maybe' are none of the classes"
      ),
      (
        ["--shell", "true", "--predictions", "p.csv"], "expected one of --predictions FILE, --shell"
      ),
    ])
  func failing(_ arguments: [String], _ message: String) throws {
    let result = try measure(
      try scratch(), ["scripted", "val.csv", "--metric", "acc", "-o", "-"] + arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
