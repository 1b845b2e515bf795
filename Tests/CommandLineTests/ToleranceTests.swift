import Foundation
import TestSupport
import Testing

/// Tolerances that leave nothing to judge, and words that must not contradict the verdict.
@Suite struct ToleranceTests {
  private func diagnose(_ flags: [String], baselines: String) throws -> Binary.Result {
    let scratch = try Scratch()
    let rows = (1...20).map { epoch in
      let missing = 0.5 / Double(epoch)
      return "\(epoch),\(1 - missing / 5),\(0.94 - missing)\n"
    }
    try scratch.write("epoch,train_acc,val_acc\n" + rows.joined(), to: "log.csv")
    try scratch.write("kind,metric,value\n" + baselines, to: "b.csv")
    return try Binary.run(["diagnose", "log.csv", "-b", "b.csv"] + flags, in: scratch.folder)
  }

  private static let levels = "human,val_acc,0.98\nmajority,val_acc,0.10\n"

  @Test("a tolerance as large as the whole metric is an error that says what may be meant")
  func wholeMetric() throws {
    let result = try diagnose(["--tolerance", "1"], baselines: Self.levels)
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: a tolerance of 1 covers everything that 'acc' can be (0 to 1) [tolerance-too-large]\n"
        + "  hint: a tolerance is in the metric's units: write 0.01 if 1 % is meant\n")
  }

  @Test("a tolerance beyond everything there is to learn is named as the reason, not the floor")
  func wholeRange() throws {
    let result = try diagnose(
      ["--tolerance", "0.9", "--format", "json"], baselines: Self.levels)
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "Undecided: the tolerance (0.9) covers everything there is to learn, from the floor (0.1) to the "
          + "best baseline (0.98), so no difference counts; state a smaller one."))
    #expect(!result.output.contains("choose-another-metric"))
    #expect(result.output.contains("\"set-tolerance\""))
    #expect(!result.output.contains("metric-does-not-separate"))
  }

  @Test("the tolerance that covers everything has the unit of what it covers")
  func unitOfTolerance() throws {
    let scratch = try Scratch()
    try scratch.write("epoch,train_error,val_error\n0,90,90\n1,30,32\n2,20,24\n", to: "log.csv")
    try scratch.write("kind,value\nhuman,15\nmajority,22\n", to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "--tolerance", "8", "--format", "json"],
      in: scratch.folder)
    #expect(result.output.contains("the tolerance (8 points) covers everything"))
  }

  @Test("a tolerance in percent is points of a share, and of nothing else")
  func percent() throws {
    let result = try diagnose(["--tolerance", "1%", "--format", "json"], baselines: Self.levels)
    let number = try diagnose(["--tolerance", "0.01", "--format", "json"], baselines: Self.levels)
    #expect(result.status == 0, "\(result.errors)")
    func tolerance(_ json: String) -> [Substring] {
      json.split(separator: "\n").filter { $0.contains("\"tolerance\"") }
    }
    #expect(tolerance(result.output) == tolerance(number.output))
    let scratch = try Scratch()
    try scratch.write("epoch,loss,val_loss\n0,2,2\n1,1,1.1\n2,0.5,0.8\n", to: "log.csv")
    let loss = try Binary.run(["diagnose", "log.csv", "--tolerance", "1%"], in: scratch.folder)
    #expect(loss.status == 2)
    #expect(
      loss.errors
        == "error: the tolerance is in percent, but 'loss' is no share [percent-of-nothing]\n"
        + "  hint: give it in the units of the curve\n")
    let shown = try Binary.run(
      ["diagnose", "log.csv", "--tolerance", "1%", "--show-config"], in: scratch.folder)
    #expect(shown.output.contains("1%"))
  }

  @Test("beside a perfect training no multiple is named, in words or in JSON")
  func perfectTraining() throws {
    let scratch = try Scratch()
    let rows = (1...12).map { epoch in
      "\(epoch),\(epoch < 6 ? 0.8 + 0.04 * Double(epoch) : 1),\(0.9 - 0.3 / Double(epoch))\n"
    }
    try scratch.write("epoch,train_acc,val_acc\n" + rows.joined(), to: "log.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "--format", "json"], in: scratch.folder)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let findings = try #require(json["findings"] as? [[String: Any]])
    let found = try #require(findings.first { $0["rule"] as? String == "large-gap" })
    let summary = try #require(found["summary"] as? String)
    #expect(summary.hasPrefix("smoothed validation ended at 0."))
    #expect(summary.hasSuffix(" below training, which is all but perfect (1.000)"))
    let measurements = try #require(found["measurements"] as? [String: Any])
    #expect(measurements.keys.sorted() == ["gap"])
  }
}
