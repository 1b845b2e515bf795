import Foundation
import TestSupport
import Testing

/// Runs that a loose baseline, or none, must not make look well.
@Suite struct LooseBaselineTests {
  private func verdict(_ log: String, baselines: String? = nil) throws -> String {
    let scratch = try Scratch()
    try scratch.write(log, to: "log.csv")
    if let baselines { try scratch.write("kind,value\n" + baselines, to: "b.csv") }
    let result = try Binary.run(
      ["diagnose", "log.csv", "--format", "json"] + (baselines == nil ? [] : ["-b", "b.csv"]),
      in: scratch.folder)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let verdict = try #require((object as? [String: Any])?["verdict"] as? [String: Any])
    return verdict["primary"] as? String ?? ""
  }

  @Test(
    "a loss that stays at that of guessing learnt nothing, however near it a baseline lies",
    arguments: [nil, "human,2.25\n", "linear,2.3\n", "human,0.5\n"] as [String?])
  func guessing(_ baselines: String?) throws {
    let rows = (1...20).map { epoch in
      let scatter = 0.0004 * Double((epoch * 7) % 5 - 2)
      return "\(epoch),\(2.3026 + scatter),\(2.3024 - scatter)\n"
    }
    let log = "epoch,train_loss,val_loss\n" + rows.joined()
    #expect(try verdict(log, baselines: baselines) == "not-learning")
  }

  @Test("flat at a baseline, and nowhere near guessing, is a model that has learnt")
  func learnt() throws {
    let rows = (1...20).map { "\($0),0.78\(($0 * 7) % 5),0.78\(($0 * 3) % 5)\n" }
    let log = "epoch,train_loss,val_loss\n" + rows.joined()
    #expect(try verdict(log, baselines: "human,0.75\n") == "at-baseline")
  }

  @Test(
    "a few values that only get worse, to far beyond the first, have exploded",
    arguments: [
      ([2, 3, 5, 9, 1e9], "diverged"), ([2, 3, 5.5], "diverged"), ([2, 2.1, 2.3, 2.2], ""),
    ])
  func few(_ losses: [Double], _ expected: String) throws {
    let rows = losses.enumerated().map { "\($0 + 1),\($1),\($1)\n" }
    let found = try verdict("epoch,train_loss,val_loss\n" + rows.joined())
    #expect((found == "diverged") == (expected == "diverged"), "\(found)")
  }
}
