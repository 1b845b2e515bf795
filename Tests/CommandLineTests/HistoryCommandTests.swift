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

  /// Three diagnoses; between the first two a recommended step was tried.
  private func followed() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(CompareTests.baselines, to: "b.csv")
    for (name, level, tried) in [
      ("a", 0.80, []), ("b", 0.90, ["--tried", "bigger-model"]),
      ("c", 0.90, ["--tried", "bigger-model,data"]),
    ] {
      try scratch.write(CompareTests.log(level, seed: 1), to: "runs/\(name)/metrics.csv")
      let call = ["diagnose", "runs/\(name)/metrics.csv", "-b", "b.csv", "-q"]
      let result = try Binary.run(
        call + tried + ["-o", "runs/\(name)/diagnosis.json"], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    return scratch
  }

  private let runs = ["a", "b", "c"].map { "runs/\($0)/diagnosis.json" }

  @Test("what was tried, where the advice had it, and what followed")
  func advice() throws {
    let scratch = try followed()
    let text = try Binary.run(["history"] + runs, in: scratch.folder).output
    #expect(text.contains("\nruns/a "), "names are as short as they can be: \(text)")
    let flowed = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    #expect(
      flowed.contains(
        "runs/b: 'bigger-model' was tried, number 1 of the steps of runs/a: the avoidable bias got "
          + "0.1"),
      "\(flowed)")
    let other = "runs/c: 'more-data' was tried, not among the steps of runs/b"
    #expect(flowed.contains(other), "\(flowed)")
    #expect(flowed.contains("Validation did not change."), "\(flowed)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
    let markdown = try Binary.run(
      ["history"] + runs + ["-o", "h.md", "-o", "h.json", "-q"], in: scratch.folder)
    #expect(markdown.status == 0 && markdown.output.isEmpty)
    let written = try scratch.read("h.md")
    #expect(written.contains("```mermaid") && written.contains("## What changed"))
    let parsed = try JSONSerialization.jsonObject(with: Data(try scratch.read("h.json").utf8))
    let entries = try #require((parsed as? [String: Any])?["entries"] as? [[String: Any]])
    #expect(entries[0]["since_last"] is NSNull)
    #expect(entries[1]["tried"] as? [String] == ["bigger-model"])
    let since = try #require(entries[1]["since_last"] as? [String: Any])
    let step = try #require((since["followed"] as? [[String: Any]])?.first)
    #expect(step["step"] as? String == "bigger-model" && step["rank"] as? Int == 1)
    let component = try #require(step["component"] as? [String: Any])
    #expect(component["name"] as? String == "avoidable bias")
    #expect(component["clear"] as? Bool == true)
  }

  @Test("settings that changed between runs are named, and secrets are not kept")
  func settings() throws {
    let scratch = try Scratch()
    for (name, parameters) in [
      ("a", "lr: 0.1\nseed: 1\nwidth: 64\nwandb_api_key: abc\n"),
      ("b", "lr: 0.01\nseed: 1\noptimizer: adam\n"), ("c", ""),
    ] {
      try scratch.write(CompareTests.log(0.8, seed: 1), to: "runs/\(name)/metrics.csv")
      if !parameters.isEmpty { try scratch.write(parameters, to: "runs/\(name)/params.yaml") }
      let path = "runs/\(name)"
      let call = [name == "b" ? path : path + "/metrics.csv", "-q", "-o", path + "/diagnosis.json"]
      let result = try Binary.run(["diagnose"] + call, in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    let stored = try scratch.read(runs[0])
    #expect(stored.contains("\"lr\": \"0.1\"") && !stored.contains("abc"))
    let text = try Binary.run(["history"] + runs + ["-o", "h.json"], in: scratch.folder).output
    let flowed = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    let said =
      "The settings changed: 'lr' from 0.1 to 0.01; 'optimizer', not there before, to adam; 'width' "
      + "from 64 to nothing. Validation did not change. runs/c: No new step"
    #expect(flowed.contains(said), "\(flowed)")
    let json = try scratch.read("h.json")
    #expect(json.contains("\"from\": \"0.1\"") && json.contains("\"settings\": []"))
  }

  @Test("a baseline that moved is said, since it moves the bias by itself")
  func baseline() throws {
    let scratch = try followed()
    try scratch.write(CompareTests.baselines.replacing("0.95", with: "0.97"), to: "b2.csv")
    _ = try Binary.run(
      [
        "diagnose", "runs/c/metrics.csv", "-b", "b2.csv", "--tried", "bigger-model,data", "-q",
        "-o",
        "runs/c/diagnosis.json",
      ], in: scratch.folder)
    let text = try Binary.run(["history"] + runs, in: scratch.folder).output
    let flowed = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    #expect(
      flowed.contains(
        "The tightest baseline changed from experts (0.95) to experts (0.97), which moves bias and "
          + "excess by itself."), "\(flowed)")
  }
}
