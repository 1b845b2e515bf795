import Foundation
import TestSupport
import Testing

/// `history` over stored diagnoses.
@Suite struct HistoryCommandTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(CompareTests.baselines, to: "b.csv")
    for (name, level) in [("mon", 0.85), ("tue", 0.90), ("wed", 0.88), ("thu", 0.948)] {
      try scratch.write(CompareTests.log(level, seed: 1), to: "\(name).csv")
      _ = try Binary.run(
        ["diagnose", "\(name).csv", "-b", "b.csv", "-q", "-o", "\(name).json"], in: scratch.folder)
    }
    return scratch
  }

  private let days = ["mon.json", "tue.json", "wed.json", "thu.json"]

  @Test("verdicts in the order given, the best level so far, and where the verdict changed")
  func history() throws {
    let scratch = try scratch()
    let result = try Binary.run(["history"] + days + ["--format", "json"], in: scratch.folder)
    #expect(result.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(parsed as? [String: Any])
    #expect(object["schema"] as? String == "tightline.history/1")
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(entries.compactMap { $0["path"] as? String } == days)
    #expect(
      entries.compactMap { $0["best_so_far"] as? String }
        == ["mon.json", "tue.json", "tue.json", "thu.json"])
    #expect(entries.compactMap { $0["changed"] as? Bool } == [false, false, false, true])
    #expect(entries.last?["verdict"] as? String == "at-baseline")
  }

  @Test("text and Markdown hold a row for each diagnosis", arguments: ["text", "markdown"])
  func tables(_ format: String) throws {
    let scratch = try scratch()
    let result = try Binary.run(["history"] + days + ["--format", format], in: scratch.folder)
    #expect(result.output.contains("4 diagnoses: underfitting, then at the baseline"))
    for day in days {
      let rows = result.output.split(separator: "\n").filter { $0.contains(day) }
      #expect(!rows.isEmpty)
    }
  }

  @Test("a log is no diagnosis, another metric no history, and all wrong files are named")
  func mistakes() throws {
    let scratch = try scratch()
    let wrong = try Binary.run(["history", "mon.csv", "no.json", "mon.json"], in: scratch.folder)
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("mon.csv: error: expected a diagnosis"))
    #expect(wrong.errors.contains("no.json: error: no such file"))
    try scratch.write(CompareTests.log(0.3, seed: 1, metric: "loss"), to: "loss.csv")
    _ = try Binary.run(["diagnose", "loss.csv", "-q", "-o", "loss.json"], in: scratch.folder)
    let other = try Binary.run(["history", "mon.json", "loss.json"], in: scratch.folder)
    #expect(other.status == 2)
    #expect(other.errors.contains("different-metrics"))
  }
}
