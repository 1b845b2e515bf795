import Foundation
import TestSupport
import Testing

/// `tightline baseline init` and `check` as a user meets them.
@Suite struct BaselineFilesTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let rows = (1...30).map { "\($0),\(0.05 + 0.3 / Double($0)),\(0.2 + 0.3 / Double($0))\n" }
    try scratch.write("epoch,train_error,val_error\n" + rows.joined(), to: "log.csv")
    return scratch
  }

  private func baseline(_ scratch: Scratch, _ arguments: [String]) throws -> Binary.Result {
    try Binary.run(["baseline"] + arguments, in: scratch.folder)
  }

  @Test("a template says how to measure a loss, which does not say what to compute")
  func templateOfLoss() throws {
    let scratch = try scratch()
    let text = try baseline(scratch, ["init", "--metric", "loss", "-o", "-"]).output
    #expect(text.contains("measure mean-predictor train.csv val.csv --metric loss=log-loss\n"))
    #expect(!text.contains("measure human"))
    #expect(text.contains("# linear,linear model,loss,validation,VALUE,,,,SOURCE,,\n"))
  }

  @Test("a log from standard input, which can be read once, gives the template of the file")
  func templateOfInput() throws {
    let scratch = try scratch()
    let piped = try Binary.run(
      ["baseline", "init", "-", "-o", "-"], in: scratch.folder, input: try scratch.read("log.csv"))
    #expect(piped.status == 0 && piped.errors.isEmpty)
    #expect(piped.output == (try baseline(scratch, ["init", "log.csv", "-o", "-"]).output))
  }

  @Test("a template is valid as it is, and never written over unasked")
  func template() throws {
    let scratch = try scratch()
    #expect(try baseline(scratch, ["init", "log.csv"]).status == 0)
    let text = try scratch.read("baselines.csv")
    #expect(
      text.hasPrefix("# Baselines for 'error': lower is better, as a fraction from 0 to 1.\n"))
    let check = try baseline(scratch, ["check", "--curves", "log.csv"])
    #expect(check.status == 0 && check.output.hasSuffix("0 baselines, no errors\n"))
    let diagnosis = try Binary.run(
      ["diagnose", "log.csv", "-b", "baselines.csv"], in: scratch.folder)
    #expect(diagnosis.status == 0, "\(diagnosis.errors)")
    let again = try baseline(scratch, ["init", "log.csv"])
    #expect(again.status == 2 && again.errors.contains("the file is there already [file-exists]"))
    #expect(try baseline(scratch, ["init", "log.csv", "--force"]).status == 0)
    let over = try baseline(scratch, ["init", "log.csv", "-o", "log.csv", "--force"])
    #expect(over.status == 2 && over.errors.contains("[output-is-input]"))
    #expect(try baseline(scratch, ["init", "log.csv", "-o", "-"]).output == text)
    let filled = text.replacing(
      "# linear,linear model,error,validation,VALUE",
      with: "linear,linear model,error,validation,0.1")
    try scratch.write(filled, to: "baselines.csv")
    let used = try baseline(scratch, ["check"])
    #expect(used.output.contains("tightest  0.1  linear model  linear"), "\(used.output)")
  }

  @Test("the tightest is named with its reason, by itself and against a run")
  func tightest() throws {
    let scratch = try scratch()
    try scratch.write(
      """
      kind,name,metric,split,value,source
      human,people,error,,0.04,
      linear,line,error,,0.1,gone.py
      scripted,rule,error,,0.1,
      mean-predictor,floor,error,,0.5,
      published,paper,error,test,0.02,
      linear,other,val_loss,,1.2,
      """ + "\n", to: "baselines.csv")
    let alone = try baseline(scratch, ["check"])
    #expect(alone.status == 0)
    #expect(alone.output.contains("  tightest  0.04  people  human\n"), "\(alone.output)")
    #expect(alone.output.contains("loss, lower is better\n  tightest  1.2  other  linear\n"))
    #expect(alone.output.hasSuffix("6 baselines, no errors, 2 doubts\n"))
    #expect(
      alone.errors == """
        baselines.csv:4:22: warning: 'rule' has the value of 'line' on line 3 [tie]
          hint: the higher grade counts, or the row that comes first
        baselines.csv:3:20: warning: the source 'gone.py' of 'line' is not there [source-not-found]
          hint: measure the baseline anew, or correct its source

        """)
    let strict = try baseline(scratch, ["check", "--strict", "-q"])
    #expect(strict.status == 2 && strict.errors.contains("error: 'rule' has the value of"))
    let run = try baseline(scratch, ["check", "--curves", "log.csv", "--format", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(json?["schema"] as? String == "tightline.baselines-check/1")
    let metrics = try #require(json?["metrics"] as? [[String: Any]])
    let rows = try #require(metrics.first?["baselines"] as? [[String: Any]])
    #expect(
      rows.compactMap { $0["status"] as? String } == [
        "tightest", "looser", "looser", "floor", "excluded", "excluded",
      ])
  }

  @Test("errors of all files are reported at once, with their places")
  func errors() throws {
    let scratch = try scratch()
    try scratch.write("kind,value\nhuman,2\nhmuan,0.1\nlinear,x\n", to: "a.csv")
    try scratch.write("kind,name,value,metric\nhuman,b,-1,mse\nhuman,c,3,r2\n", to: "b.csv")
    let wrong = try baseline(scratch, ["check", "a.csv", "gone.csv"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("a.csv:3:1: error: 'hmuan' is no kind of baseline"))
    #expect(wrong.errors.contains("a.csv:4:8: error: 'x' in column 'value' is not a number"))
    #expect(wrong.errors.contains("gone.csv: error: no such file"))
    let bounds = try baseline(scratch, ["check", "b.csv"])
    #expect(bounds.errors.contains("b.csv:2:9: error: baseline 'b' is -1, which 'mse' cannot be"))
    #expect(bounds.errors.contains("b.csv:3:9: error: baseline 'c' is 3, which 'r2' cannot be"))
    try scratch.write("kind,value,metric\nhuman,4,val_error\n", to: "p.csv")
    let percent = try baseline(scratch, ["check", "p.csv", "--curves", "log.csv"])
    #expect(percent.status == 2 && percent.errors.contains("[percent-against-fraction]"))
    try scratch.write("kind,value\nhuman,0.1\n", to: "one.csv")
    try scratch.write("kind,value\nhuman,0.2\n", to: "two.csv")
    let twice = try baseline(scratch, ["check", "one.csv", "two.csv"])
    #expect(twice.errors.contains("two.csv:2:7: error: 'human' stands in one.csv:2 already"))
  }
}
