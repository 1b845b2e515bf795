import TestSupport
import Testing

/// Levels with a percent sign and logs in percent, beside baselines that are fractions.
@Suite struct StatedPercentTests {
  private func diagnose(_ rows: String, _ call: [String], log: String? = nil) throws
    -> Binary.Result
  {
    let scratch = try Scratch()
    try scratch.write("kind,name,metric,value\n" + rows, to: "b.csv")
    if let log { try scratch.write("epoch,train_error,val_error\n" + log, to: "log.csv") }
    return try Binary.run(
      ["diagnose"] + (log == nil ? [] : ["log.csv"]) + ["-b", "b.csv"] + call, in: scratch.folder)
  }

  private static let levels = ["--level", "train=27%", "--level", "validation=32%"]

  @Test(
    "levels in percent are put in the unit of baselines that are fractions",
    arguments: [
      ("error", "human,a,val_error,0.035\nlinear,b,val_error,0.081\n", "0.035"),
      ("error", "human,a,val_error,0.035\nmean-predictor,b,val_error,0.62\n", "0.035"),
      ("acc", "human,a,acc,0.95\n", "0.95"),
    ])
  func levelsAmongFractions(_ metric: String, _ rows: String, _ level: String) throws {
    let result = try diagnose(rows, ["--metric", metric] + Self.levels)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output.contains("UNDERFITTING"))
    #expect(result.output.contains("(\(level));"), "\(result.output)")
    #expect(result.output.contains("Training (0.27"))
  }

  @Test("one error up to 1 may be either, and is said to be read as percent")
  func lone() throws {
    let result = try diagnose("human,a,val_error,0.04\n", ["--metric", "error"] + Self.levels)
    #expect(result.status == 0)
    #expect(
      result.errors
        == """
        b.csv:2:19: warning: 'a' is read as 0.04 %, since 'error' is in percent (27 to 32 %) \
        [uncertain-unit]
          hint: if it is a fraction, write '4%'; if not, '0.04%' says so

        """)
    #expect(
      try diagnose("human,a,val_error,0.04%\n", ["--metric", "error"] + Self.levels).errors == "")
    // What people reach on handwritten digits.
    let digits = "0,8.1,9\n1,4,4.4\n2,2.6,3\n3,2.5,2.8\n"
    let believed = try diagnose("human,a,val_error,0.2\n", [], log: digits)
    #expect(believed.errors == "")
    #expect(believed.status == 0)
  }

  @Test("a floor up to 1 beside a log in percent is an error")
  func floor() throws {
    let log = "0,62,63\n1,40,41\n2,28,30\n3,24,27\n"
    let result = try diagnose(
      "human,a,val_error,0.035\nmean-predictor,b,val_error,0.62\n", [], log: log)
    #expect(result.status == 2)
    #expect(
      result.errors
        == """
        b.csv:3:28: error: baseline 'b' is 0.62, but the curve of 'error' is in percent (0 to 100) \
        [percent-against-fraction]
          hint: write '62%' if that is what is meant, or '0.62%'

        """)
    #expect(
      try diagnose("mean-predictor,b,val_error,0.62%\n", [], log: log).status == 0)
  }

  @Test(
    "a level that its metric cannot be is an error",
    arguments: [
      ("acc", "50,40", "188", "188, which 'acc' cannot be: expected at most 100"),
      ("acc", "0.5,0.4", "188%", "188 %, which 'acc' cannot be: expected at most 100"),
      ("acc", "0.5,0.4", "-0.2", "-0.2, which 'acc' cannot be: expected at least 0"),
      ("wer", "0.5,0.4", "310%", "310 %, which 'wer' cannot be: expected at most 300"),
      ("r2", "0.5,0.4", "1.2", "1.2, which 'r2' cannot be: expected at most 1"),
      ("mae", "0.5,0.4", "-1", "-1, which 'mae' cannot be: expected at least 0"),
    ])
  func impossible(_ metric: String, _ values: String, _ level: String, _ said: String) throws {
    let scratch = try Scratch()
    let rows = (0..<8).map { "\($0),\(values)\n" }.joined()
    try scratch.write("epoch,train_\(metric),val_\(metric)\n" + rows, to: "log.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "--level", "test=\(level)"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: the level on test is \(said) [level-out-of-bounds]\n"))
    let alone = try Binary.run(
      [
        "diagnose", "--metric", metric, "--level", "train=\(level)", "--level",
        "validation=\(level)",
      ], in: scratch.folder)
    #expect(alone.status == 2)
    #expect(alone.errors.contains("error: the level on validation is \(said)"))
  }

  @Test("a level that a negated metric takes is believed")
  func negated() throws {
    let scratch = try Scratch()
    let result = try Binary.run(
      [
        "diagnose", "--metric", "mae", "--direction", "higher", "--level", "train=-1", "--level",
        "validation=-2",
      ], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
  }
}
