import Foundation
import TestSupport
import Testing

/// Runs of one name from different folders, and differences that are none.
@Suite struct RunsToldApartTests {
  private static func log(_ train: Double, _ validation: Double) -> String {
    let rows = (1...20).map { epoch in
      "\(epoch),\(train + 1.5 / Double(epoch)),\(validation + 1.6 / Double(epoch))"
    }
    return "epoch,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n"
  }

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("kind,metric,value\nhuman,loss,0.3\n", to: "b.csv")
    for (side, level) in [("old", 0.4), ("new", 0.35)] {
      let run = "\(side)/base"
      try scratch.write(Self.log(level, level + 0.1), to: "\(run)/metrics.csv")
      let result = try Binary.run(
        ["diagnose", "\(run)/metrics.csv", "-b", "b.csv", "-q", "-o", "\(run)/diagnosis.json"],
        in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    return scratch
  }

  @Test("the gate and the comparison of stored diagnoses name as much of the path as it takes")
  func names() throws {
    let scratch = try scratch()
    let both = ["old/base/diagnosis.json", "new/base/diagnosis.json"]
    let gate = try Binary.run(["gate"] + both, in: scratch.folder)
    #expect(gate.output.contains("'old/base' is "), "\(gate.output)")
    #expect(gate.output.contains("'new/base' is "), "\(gate.output)")
    let compared = try Binary.run(["compare"] + both, in: scratch.folder)
    #expect(compared.output.contains(" old/base  "), "\(compared.output)")
    #expect(!compared.output.contains("base/diagnosis"), "\(compared.output)")
  }

  @Test("what rounding leaves of equal components is no change")
  func rounding() throws {
    let scratch = try Scratch()
    try scratch.write("kind,metric,value\nhuman,loss,0.1\n", to: "levels.csv")
    // 0.3 and 0.1 + 0.2 are one level.
    for (name, level) in [("a", 0.3), ("b", 0.1 + 0.2)] {
      let rows = (1...12).map { "\($0),\(level),\(level + 0.1)" }
      try scratch.write(
        "epoch,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n", to: "\(name).csv")
    }
    let result = try Binary.run(
      ["compare", "a.csv", "b.csv", "-b", "levels.csv", "--format", "json"], in: scratch.folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let summary = try #require(object["summary"] as? String)
    #expect(summary.contains("A and B are equal in validation loss"), "\(summary)")
    #expect(summary.contains("The avoidable bias is what it was"), "\(summary)")
    #expect(!summary.contains("uncertainty"), "\(summary)")
  }

  @Test("means that differ by more than noise are not called noise by a few pairs of runs")
  func fewPairs() throws {
    let scratch = try Scratch()
    for seed in 0..<3 {
      let shift = 0.001 * Double(seed)
      try scratch.write(Self.log(0.4, 0.5 + shift), to: "old/seed-\(seed)/metrics.csv")
      try scratch.write(Self.log(0.38, 0.47 + 1.2 * shift), to: "new/seed-\(seed)/metrics.csv")
    }
    func logs(_ side: String) -> [String] { (0..<3).map { "\(side)/seed-\($0)/metrics.csv" } }
    let result = try Binary.run(
      ["compare", "--a"] + logs("old") + ["--b"] + logs("new") + ["--format", "json"],
      in: scratch.folder)
    #expect(!result.output.contains("not told from noise"), "\(result.output)")
    #expect(
      result.output.contains(
        "the means differ by more than noise, but so few runs do not tell how often one beats the other"
      ))
  }
}
