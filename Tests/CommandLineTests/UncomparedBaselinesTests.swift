import Foundation
import TestSupport
import Testing

/// Baselines and requirements that a run is not held against: `diagnose`, `compare` and `baseline check`
/// say the same of them.
@Suite struct UncomparedBaselinesTests {
  private func scratch(_ baselines: String) throws -> Scratch {
    let scratch = try Scratch()
    let rows = (1...9).map { "\($0),0.\($0)2,0.\($0)1,0.5,0.6,30" }
    try scratch.write(
      (["epoch,train_accuracy,val_accuracy,train_loss,val_loss,latency_ms"] + rows)
        .joined(separator: "\n"),
      to: "log.csv")
    try scratch.write("kind,name,metric,value\n" + baselines, to: "b.csv")
    return scratch
  }

  @Test("a row in another metric of the run is in no doubt where somebody named the one to judge")
  func named() throws {
    let scratch = try scratch("human,people,accuracy,0.95\nhuman,people,loss,0.2\n")
    for metric in ["accuracy", "loss"] {
      let result = try Binary.run(
        ["diagnose", "log.csv", "-b", "b.csv", "--metric", metric, "-q"], in: scratch.folder)
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    }
  }

  static let cases: [(rows: String, said: String)] = [
    (
      "human,people,accuracy,0.95\nrequirement,product,acuracy,0.9\n",
      """
      b.csv:3:29: warning: 'product' is not compared: measured in 'acuracy', the run is judged in \
      'accuracy' [not-compared]
        hint: did you mean 'accuracy'?

      """
    ),
    (
      "human,people,accuracy,0.95\nlinear,a,bleu,30\nhuman,b,bleu,40\n",
      """
      b.csv:3:15: warning: 'a' and 'b' are not compared: measured in 'bleu', the run is judged in \
      'accuracy' [not-compared]
        hint: the run does not log 'bleu', but 'accuracy' and 'loss'

      """
    ),
    (
      "human,people,accuracy,0.95\nrequirement,product,latency_ms,25\n",
      """
      b.csv:3:32: warning: 'product' is not compared: measured in 'latency_ms', the run is judged in \
      'accuracy' [not-compared]
        hint: the log has a column 'latency_ms', which is not read as a metric (a time); 'tightline \
      metrics' holds any quantity against its requirement

      """
    ),
    (
      "human,people,accuracy,0.95\nrequirement,product,ms,25\n",
      """
      b.csv:3:24: warning: 'product' is not compared: measured in 'ms', the run is judged in \
      'accuracy' [not-compared]
        hint: the log has a column 'latency_ms', which is not read as a metric (a time); 'tightline \
      metrics' holds any quantity against its requirement

      """
    ),
    (
      "human,people,accuracy,0.95\nrequirement,product,val_bleu,25\n",
      """
      b.csv:3:30: warning: 'product' is not compared: measured in 'val_bleu', the run is judged in \
      'accuracy' [not-compared]
        hint: the run does not log 'val_bleu', but 'accuracy' and 'loss'

      """
    ),
    (
      "human,people,loss,0.1\nrequirement,product,accuracy,95\n",
      """
      b.csv:3:30: warning: 'accuracy' is a fraction (0 to 1), but 95 is required [percent-against-fraction]
        hint: write '95%' if that is what is meant

      """
    ),
    (
      "chance,guess,loss,0.69\nhuman,people,accuracy,0.95\n",
      """
      b.csv:2:19: warning: 'guess' is not compared: measured in 'loss', the run is judged in 'accuracy' \
      [not-compared]
        hint: a floor does not choose the metric: --metric 'loss' judges the run in it

      """
    ),
    // What the plan over several metrics judges is in no doubt.
    ("human,people,accuracy,0.95\nrequirement,product,loss,0.5\n", ""),
  ]

  @Test("all commands say the same", arguments: cases)
  func agreement(_ rows: String, _ said: String) throws {
    let scratch = try scratch(rows)
    let diagnosed = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "-q"], in: scratch.folder)
    #expect(diagnosed.status == 0)
    #expect(diagnosed.errors == said)
    let checked = try Binary.run(
      ["baseline", "check", "b.csv", "--curves", "log.csv", "-q"], in: scratch.folder)
    #expect(checked.status == 0)
    #expect(checked.errors == said)
    let compared = try Binary.run(
      ["compare", "log.csv", "log.csv", "-b", "b.csv", "-q"], in: scratch.folder)
    #expect(compared.errors == said)
  }

  @Test("a requirement of tightline.toml that names no metric of the log has its place")
  func settings() throws {
    let scratch = try scratch("human,people,accuracy,0.95\n")
    try scratch.write(
      "baselines = \"b.csv\"\n[requirements]\nlatencyy = \"<5\"\n", to: "tightline.toml")
    for command in [
      ["diagnose", "log.csv", "-q"], ["baseline", "check", "--curves", "log.csv", "-q"],
    ] {
      let result = try Binary.run(command, in: scratch.folder)
      #expect(result.status == 0)
      #expect(
        result.errors.hasPrefix("tightline.toml:3:12: warning: 'requirement' is not compared: "),
        "\(result.errors)")
    }
  }

  @Test("the metric of tightline.toml is that of the check as well")
  func metric() throws {
    let scratch = try scratch("human,people,accuracy,0.95\nhuman,others,loss,0.3\n")
    let asked = ["baseline", "check", "b.csv", "--curves", "log.csv"]
    #expect(try Binary.run(asked, in: scratch.folder).status == 2)
    try scratch.write("metric = \"loss\"\n", to: "tightline.toml")
    let checked = try Binary.run(asked, in: scratch.folder)
    #expect(checked.status == 0)
    #expect(checked.output.hasPrefix("loss, lower is better\n"))
  }

  @Test("a requirement that stands in for the baseline is called a target")
  func target() throws {
    let scratch = try scratch("requirement,product,accuracy,0.95\n")
    let result = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(result.output.contains("\n  target"), "\(result.output)")
    #expect(!result.output.contains("\n  baseline"), "\(result.output)")
    #expect(result.output.contains(", target\n"), "\(result.output)")
    let flowed = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowed.contains("the requirement 'product' (0.95), a target nobody has shown"))
  }
}
