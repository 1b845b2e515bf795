import Foundation
import TestSupport
import Testing

/// `tightline.toml`: where it is found, what it says, and who overrules it.
@Suite struct ConfigurationTests {
  private static let settings = """
    baselines = ["levels/human.csv"]
    metric = "error"
    tolerance = 2
    fail-on = ["overfitting"]

    [tried]
    dropout = "0.3: no change"
    more-data = false

    [requirements]
    error = "<=30%"

    """

  /// A project with settings, curves two folders below, and a baseline.
  private func project(_ settings: String = settings) throws -> Scratch {
    let scratch = try Scratch()
    let fixture = Project.folder.appending(path: "fixtures/lecture")
    for (from, to) in [("curves", "runs/a/metrics"), ("human-35", "levels/human")] {
      let url = fixture.appending(path: "\(from).csv")
      try scratch.write(try String(contentsOf: url, encoding: .utf8), to: "\(to).csv")
    }
    try scratch.write(settings, to: "tightline.toml")
    return scratch
  }

  private func json(_ scratch: Scratch, _ arguments: [String]) throws -> [String: Any] {
    let call = ["diagnose"] + arguments + ["--format", "json"]
    let result = try Binary.run(call, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(parsed as? [String: Any])
  }

  @Test("settings are found upward from the curves, and the report says what they added")
  func found() throws {
    let scratch = try project()
    let diagnosis = try json(scratch, ["runs/a/metrics.csv"])
    #expect((diagnosis["tolerance"] as? [String: Any])?["value"] as? Double == 2)
    let baselines = try #require(diagnosis["baselines"] as? [[String: Any]])
    #expect(baselines.map { $0["kind"] as? String }.contains("requirement"))
    #expect((diagnosis["requirement"] as? [String: Any])?["status"] as? String == "missed")
    let steps = try #require(diagnosis["next_steps"] as? [[String: Any]])
    let tried = steps.filter { $0["tried"] as? Bool == true }
    #expect(tried.map { $0["id"] as? String } == ["regularize"])
    let inputs = try #require(diagnosis["inputs"] as? [[String: Any]])
    #expect(
      inputs.compactMap { $0["path"] as? String }
        == ["runs/a/metrics.csv", "levels/human.csv", "tightline.toml"])
    let reproduction = try #require(diagnosis["reproduction"] as? [String: Any])
    let applied = try #require(reproduction["settings"] as? [[String: String]])
    #expect(
      applied.map { "\($0["key"] ?? "") = \($0["value"] ?? "") (\($0["place"] ?? ""))" } == [
        "baselines = [\"levels/human.csv\"] (tightline.toml:1)",
        "metric = \"error\" (tightline.toml:2)", "tolerance = 2 (tightline.toml:3)",
        "tried.dropout = \"0.3: no change\" (tightline.toml:7)",
        "requirements.error = \"<=30%\" (tightline.toml:11)",
      ])
  }

  @Test("paths hold from any folder, for relative, absolute and inner working folders")
  func folders() throws {
    let scratch = try project()
    let inner = scratch.folder.appending(path: "runs/a")
    let absolute = inner.appending(path: "metrics.csv").path
    for (folder, path) in [(inner, "metrics.csv"), (inner, "../a/metrics.csv"), (inner, absolute)] {
      let result = try Binary.run(["diagnose", path, "--format", "json"], in: folder)
      #expect(result.output.contains("\"primary\": \"overfitting\""), "\(path): \(result.errors)")
    }
    let piped = try Binary.run(
      ["diagnose", "-", "--format", "json"], in: inner,
      input: try scratch.read("runs/a/metrics.csv"))
    #expect(piped.output.contains("../../levels/human.csv"), "standard input starts here")
  }

  @Test("flags overrule the file, --no-config leaves it, --config takes another")
  func overruled() throws {
    let scratch = try project()
    func tolerance(_ arguments: [String]) throws -> Double? {
      let diagnosis = try json(scratch, ["runs/a/metrics.csv"] + arguments)
      return (diagnosis["tolerance"] as? [String: Any])?["value"] as? Double
    }
    #expect(try tolerance(["--tolerance", "3"]) == 3)
    try scratch.write("tolerance = 4", to: "other.toml")
    #expect(try tolerance(["--config", "other.toml"]) == 4)
    try scratch.write("tolerance = \"1%\"", to: "percent.toml")
    #expect(try tolerance(["--config", "percent.toml"]) == 1)
    for wrong in ["1", "-1%", "one%"] {
      try scratch.write("tolerance = \"\(wrong)\"", to: "wrong.toml")
      let refused = try Binary.run(
        ["diagnose", "runs/a/metrics.csv", "--config", "wrong.toml"], in: scratch.folder)
      #expect(
        refused.errors.hasPrefix(
          "wrong.toml:1:13: error: expected a positive number, or a percentage in quotes, for "
            + "'tolerance', found \"\(wrong)\" [wrong-type]\n"))
    }
    let bare = try json(scratch, ["runs/a/metrics.csv", "--no-config"])
    #expect((bare["baselines"] as? [Any])?.isEmpty == true)
    try scratch.write("kind,value\nrequirement,20%\nhuman,35%\n", to: "strict.csv")
    let strict = try json(scratch, ["runs/a/metrics.csv", "-b", "strict.csv"])
    #expect((strict["requirement"] as? [String: Any])?["value"] as? Double == 20)
    let both = try Binary.run(["diagnose", "x.csv", "--config", "a", "--no-config"])
    #expect(both.status == 2 && both.errors.contains("contradict each other"))
  }

  @Test("the gate takes its verdicts from the file above the diagnosis")
  func gate() throws {
    let scratch = try project()
    _ = try json(scratch, ["runs/a/metrics.csv", "-o", "runs/a/diagnosis.json"])
    func status(_ arguments: [String]) throws -> Int32 {
      try Binary.run(["gate", "runs/a/diagnosis.json"] + arguments, in: scratch.folder).status
    }
    #expect(try status([]) == 1)
    #expect(try status(["--no-config"]) == 0)
    #expect(try status(["--fail-on", "diverged"]) == 0)
  }

  @Test("what --show-config prints says the same again")
  func shown() throws {
    let scratch = try project()
    let call = ["diagnose", "runs/a/metrics.csv", "--tolerance", "1.5", "--show-config"]
    let shown = try Binary.run(call, in: scratch.folder)
    #expect(shown.status == 0)
    let expected = """
      # The settings in force; read from tightline.toml.
      baselines = ["levels/human.csv"]  # tightline.toml:1
      metric = "error"                  # tightline.toml:2
      # direction                       default: by the metric's name
      policy = "bias-first"             # default
      tolerance = 1.5                   # --tolerance
      # validation-n                    default: found from the values
      fail-on = ["overfitting"]         # tightline.toml:4

      [tried]
      dropout = "0.3: no change"  # tightline.toml:7

      [requirements]
      error = "<=30%"  # tightline.toml:11

      """
    #expect(shown.output == expected, "\(shown.output)")
    try scratch.write(shown.output, to: "shown.toml")
    let again = try Binary.run(
      ["diagnose", "runs/a/metrics.csv", "--config", "shown.toml", "--show-config"],
      in: scratch.folder)
    func values(_ text: String) -> [String] {
      text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "#").first }
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(values(again.output) == values(shown.output))
    let none = try Binary.run(["gate", "x.json", "--show-config", "--no-config"])
    #expect(none.output.hasPrefix("# The settings in force; no tightline.toml was found.\n"))
  }

  @Test("everything wrong is said at once, with its place and what was meant")
  func mistakes() throws {
    let text = """
      tolerence = 1
      metric = 3
      policy = "bias"
      tolerance = 0
      validation-n = 1.5
      fail-on = ["overfit"]
      tried = ["dropout"]

      [requirements]
      recall = "high"
      "top 1" = true

      """
    let scratch = try project(text)
    let result = try Binary.run(["diagnose", "runs/a/metrics.csv"], in: scratch.folder)
    #expect(result.status == 2 && result.output.isEmpty)
    let expected = """
      tightline.toml:1:1: error: there is no setting 'tolerence' [unknown-setting]
        hint: did you mean 'tolerance'?
      tightline.toml:2:10: error: expected a text in quotes for 'metric', found 3 [wrong-type]
        hint: write for example: metric = "error"
      tightline.toml:3:10: error: 'bias' is nothing that 'policy' takes [unknown-value]
        hint: did you mean 'bias-first'?
      tightline.toml:4:13: error: expected a positive number for 'tolerance', found 0 [wrong-type]
        hint: write for example: tolerance = 0.5, or tolerance = "1%"
      tightline.toml:5:16: error: expected a positive whole number for 'validation-n', found 1.5 [wrong-type]
        hint: write for example: validation-n = 2000
      tightline.toml:6:12: error: 'overfit' is nothing that 'fail-on' takes [unknown-value]
        hint: did you mean 'overfitting'?
      tightline.toml:7:9: error: expected a table for 'tried', found a list [wrong-type]
        hint: write [tried] on a line, and below it: dropout = "0.3: no change"
      tightline.toml:10:10: error: expected a level for 'recall' [not-a-requirement]
        hint: write for example: recall = ">=0.95"
      tightline.toml:11:11: error: expected a level for 'top 1' [not-a-requirement]
        hint: write for example: "top 1" = ">=0.95"

      """
    #expect(result.errors == expected, "\(result.errors)")
  }

  @Test(
    "a key that stands twice is said to, with both lines",
    arguments: [
      ("metric = \"loss\"\n\nmetric = \"acc\"\n", "3:", "'metric' stands twice, on line 1 already"),
      (
        "[tried]\ndropout = \"no\"\n[tried]\nmore-data = \"no\"\n", "3:",
        "'tried' stands twice, on line 1 already"
      ),
    ])
  func repeated(_ text: String, _ place: String, _ words: String) throws {
    let scratch = try project(text)
    let result = try Binary.run(["diagnose", "runs/a/metrics.csv"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("tightline.toml:\(place)"), "\(result.errors)")
    #expect(
      result.errors.hasSuffix("error: \(words) [not-toml]\n  hint: leave out one of the two\n"),
      "\(result.errors)")
  }

  @Test("a file that is not TOML, one that is missing, and two at once are errors")
  func unreadable() throws {
    let broken = try project("metric = \"error\nmore = 1\n")
    let result = try Binary.run(["diagnose", "runs/a/metrics.csv"], in: broken.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("tightline.toml:1:"), "\(result.errors)")
    #expect(result.errors.contains("[not-toml]\n  hint: text stands in quotes"), "\(result.errors)")
    let missing = try Binary.run(
      ["diagnose", "runs/a/metrics.csv", "--config", "no.toml"], in: broken.folder)
    #expect(missing.errors.hasPrefix("no.toml: error: no such file"), "\(missing.errors)")
    let scratch = try project()
    try scratch.write("metric = \"loss\"", to: "runs/b/tightline.toml")
    let both = try Binary.run(
      ["diagnose", "runs/a/metrics.csv", "runs/b/metrics.csv"], in: scratch.folder)
    let expected = """
      error: these logs lie below different settings files: 'tightline.toml' and 'runs/b/tightline.toml' [several-settings-files]
        hint: choose one with --config, or none with --no-config

      """
    #expect(both.errors == expected)
  }
}
