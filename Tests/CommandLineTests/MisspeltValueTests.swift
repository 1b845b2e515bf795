import TestSupport
import Testing

/// Misspelt values of files and options: each has its place, and what was most likely meant.
@Suite struct MisspeltValueTests {
  private static let log = BadInputCase.curves
  private static let settingsFiles = [
    (
      "fail-on = [\"diverged\", \"overfiting\", \"zzz\"]\n",
      """
      tightline.toml:1:24: error: 'overfiting' is nothing that 'fail-on' takes [unknown-value]
        hint: did you mean 'overfitting'?
      tightline.toml:1:38: error: 'zzz' is nothing that 'fail-on' takes [unknown-value]
        hint: write one of
      """
    ),
    (
      "metric = \"val_lss\"\n",
      """
      tightline.toml:1:10: error: 'val_lss' is not a metric of this run, which logs 'loss' [unknown-metric]
        hint: did you mean 'val_loss'?
      """
    ),
    (
      "metric = \"precison\"\n",
      """
      tightline.toml:1:10: error: 'precison' is not a metric of this run, which logs 'loss' [unknown-metric]
        hint: choose the one to judge with --metric, as in --metric 'loss'
      """
    ),
    (
      "direction = \"lowr\"\n",
      """
      tightline.toml:1:13: error: 'lowr' is nothing that 'direction' takes [unknown-value]
        hint: did you mean 'lower'?
      """
    ),
    (
      "fail-on = []\n",
      """
      tightline.toml:1:11: error: expected at least one verdict for 'fail-on', found a list [wrong-type]
        hint: write for example: fail-on = ["diverged", "not-learning"]
      """
    ),
  ]

  @Test("in tightline.toml", arguments: settingsFiles)
  func settings(_ text: String, _ said: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "log.csv")
    try scratch.write(text, to: "tightline.toml")
    let result = try Binary.run(["diagnose", "log.csv"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix(said), "\(result.errors)")
  }

  @Test("in baselines.csv, all at once")
  func baselines() throws {
    let scratch = try Scratch()
    try scratch.write(
      "kind,split,value\nhumen,,0.1\nmajorty,,0.9\nhuman,vaildation,0.1\n", to: "b.csv")
    let result = try Binary.run(["baseline", "check", "b.csv"], in: scratch.folder)
    #expect(
      result.errors == """
        b.csv:2:1: error: 'humen' is no kind of baseline [unknown-kind]
          hint: did you mean 'human'?
        b.csv:3:1: error: 'majorty' is no kind of baseline [unknown-kind]
          hint: did you mean 'majority'?
        b.csv:4:7: error: 'vaildation' is no split [unknown-split]
          hint: did you mean 'validation'?

        """)
  }

  @Test("a metric of baselines, with a log and without, also of a row that may not be compared")
  func metricOfBaselines() throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "log.csv")
    try scratch.write(
      "kind,name,metric,value\nhuman,a,val_loss,0.3\npublished,b,val_lss,0.2\n", to: "b.csv")
    let checked = try Binary.run(
      ["baseline", "check", "b.csv", "--curves", "log.csv", "-q"], in: scratch.folder)
    #expect(
      checked.errors == """
        b.csv:3:21: warning: 'b' is not compared: measured in 'val_lss', the run is judged in 'loss' \
        [not-compared]
          hint: did you mean 'loss'?

        """)
    let alone = try Binary.run(["baseline", "check", "b.csv", "-q"], in: scratch.folder)
    #expect(
      alone.errors.hasSuffix(
        "'val_lss' is better [unknown-metric]\n  hint: did you mean 'loss'?\n"),
      "\(alone.errors)")
  }

  private static let calls: [(call: [String], said: String)] = [
    (["gate", "d.json", "--fail-on", "diverged,overfiting"], "Did you mean 'overfitting'?"),
    (["diagnose", "log.csv", "--format", "jsno"], "Did you mean 'json'?"),
    (["diagnose", "log.csv", "--direction", "hihger"], "Did you mean 'higher'?"),
    (["survey", ".", "--format", "makdown"], "Did you mean 'markdown'?"),
    (["metrics", "m.csv", "--optimize", "precison"], "hint: did you mean 'precision'?"),
    (["metrics", "m.csv", "--at-least", "recal=0.6"], "hint: did you mean 'recall'?"),
    (["diagnose", "log.csv", "--level", "vaildation=1"], "hint: did you mean 'validation'?"),
  ]

  @Test("in options", arguments: calls)
  func options(_ call: [String], _ said: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "log.csv")
    try scratch.write("model,precision,recall\na,0.5,0.7\nb,0.6,0.5\n", to: "m.csv")
    let result = try Binary.run(call, in: scratch.folder)
    #expect(result.status == 2 && result.errors.contains(said), "\(result.errors)")
  }

  @Test("a percentage may have a blank before its sign, and no other")
  func percentages() throws {
    let scratch = try Scratch()
    try scratch.write(
      "epoch,train_error,val_error\n0,0.5,0.6\n1,0.4,0.5\n2,0.3,0.45\n", to: "log.csv")
    func json(_ arguments: [String]) throws -> Binary.Result {
      try Binary.run(["diagnose", "log.csv", "--format", "json"] + arguments, in: scratch.folder)
    }
    let plain = try json(["--tolerance", "5%"])
    let spaced = try json(["--tolerance", "5 %"])
    #expect(plain.status == 0 && plain.output.contains("\"value\": 0.05"))
    #expect(spaced.status == 0 && spaced.output.contains("\"value\": 0.05"), "\(spaced.errors)")
    #expect(try json(["--tolerance", "1 5%"]).status == 2)
  }

  private static let lines: [(line: String, error: String)] = [
    (
      #"{"train":"0.5"}"#,
      #"{"code":"wrong-type","column":10,"hint":"write for example \"train\": [0.9, 0.5, null]","#
        + #""message":"expected a list of numbers for 'train', found the string \"0.5\""}"#
    ),
    (
      #"{"train":["0.5"]}"#,
      #"{"code":"wrong-type","column":11,"hint":"write for example \"train\": [0.9, 0.5, null]","#
        + #""message":"expected numbers for 'train', found the string \"0.5\""}"#
    ),
    (
      #"{"train":[1],"baseline":"0.5"}"#,
      #"{"code":"wrong-type","column":25,"hint":"write for example \"baseline\": 0.1","#
        + #""message":"expected a finite number for 'baseline', found the string \"0.5\""}"#
    ),
    (
      #"{"train":[1],"direction":"lowr"}"#,
      #"{"code":"unknown-value","column":26,"hint":"did you mean 'lower'?","#
        + #""message":"'lowr' is nothing that 'direction' takes"}"#
    ),
    (
      #"{"train":[1],"metric":3}"#,
      #"{"code":"wrong-type","column":23,"hint":"write for example \"metric\": \"loss\"","#
        + #""message":"expected a string for 'metric', found the number 3"}"#
    ),
  ]

  @Test("a value of another kind in a stream is no broken JSON", arguments: lines)
  func stream(_ line: String, _ error: String) throws {
    let result = try Binary.run(["stream"], input: line + "\n")
    #expect(result.output.hasPrefix("{\"error\":\(error),"), "\(result.output)")
  }
}
