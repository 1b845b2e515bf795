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

  @Test("accuracies that are fractions put levels in percent in their unit")
  func levelsAmongFractions() throws {
    let result = try diagnose("human,a,acc,0.95\n", ["--metric", "acc"] + Self.levels)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output.contains("UNDERFITTING"))
    #expect(result.output.contains("(0.95);"), "\(result.output)")
    #expect(result.output.contains("Training (0.27"))
  }

  @Test(
    "a baseline up to 1 without a percent sign may be either beside levels that have one",
    arguments: [
      ("0.01", "1"), ("0.03", "3"), ("0.05", "5"), ("0.09", "9"), ("0.2", "20"), ("0.5", "50"),
      ("1", "100"),
    ])
  func upToOne(_ value: String, _ percent: String) throws {
    let others = [
      "", "linear,b,val_error,0.4%\n", "linear,b,val_error,40\n",
      "mean-predictor,b,val_error,90%\n",
    ]
    for other in others {
      let result = try diagnose(
        "human,a,val_error,\(value)\n" + other, ["--metric", "error"] + Self.levels)
      #expect(result.status == 2)
      #expect(
        result.errors
          == """
          b.csv:2:19: error: baseline 'a' is \(value) beside levels in percent, which may be \
          \(percent) % or \(value) % [uncertain-unit]
            hint: write '\(percent)%' or '\(value)%'

          """)
    }
    for written in ["\(value)%", "\(percent)%"] {
      let result = try diagnose(
        "human,a,val_error,\(written)\n", ["--metric", "error"] + Self.levels)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors == "")
    }
  }

  @Test("all baselines that may be either are asked about, and chance of an accuracy too")
  func severalUpToOne() throws {
    let errors = try diagnose(
      "human,a,val_error,0.035\nmean-predictor,b,val_error,0.62\nlinear,c,val_error,1.5\n",
      ["--metric", "error"] + Self.levels
    ).errors
    #expect(errors.contains("'a' is 0.035") && errors.contains("'b' is 0.62"))
    #expect(!errors.contains("'c'"))
    let chance = try diagnose("mean-predictor,b,acc,0.1\n", ["--metric", "acc"] + Self.levels)
    #expect(chance.errors.contains("write '10%' or '0.1%'"))
  }

  @Test("a small error beside a log in percent is believed")
  func small() throws {
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
