import Foundation
import TestSupport
import Testing

/// What was tried and what it gave: from the settings file to the reports and the history.
@Suite struct TriedNotesTests {
  private static let settings = """
    baselines = "human.csv"

    [tried]
    dropout = "0.3 | in all layers: 0.4 points better"
    weight-decay = 1e-4
    more-data = true
    bigger-model = false

    """

  private func project(_ settings: String = settings) throws -> Scratch {
    let scratch = try Scratch()
    let fixture = Project.folder.appending(path: "fixtures/lecture")
    for (from, to) in [("curves", "metrics"), ("human-35", "human")] {
      let url = fixture.appending(path: "\(from).csv")
      try scratch.write(try String(contentsOf: url, encoding: .utf8), to: "\(to).csv")
    }
    try scratch.write(settings, to: "tightline.toml")
    return scratch
  }

  private func diagnose(_ scratch: Scratch, _ arguments: [String] = []) throws -> String {
    let result = try Binary.run(["diagnose", "metrics.csv"] + arguments, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test("what was tried comes last in a survey and a comparison as well")
  func otherCommands() throws {
    let scratch = try project()
    let ranked = try Binary.run(["survey", ".", "--format", "csv"], in: scratch.folder)
    #expect(ranked.status == 0 && !ranked.output.contains("more-data"), "\(ranked.output)")
    try scratch.write(try scratch.read("metrics.csv"), to: "other.csv")
    let compared = try Binary.run(
      ["compare", "metrics.csv", "other.csv"], in: scratch.folder)
    #expect(compared.status == 0 && !compared.output.contains("more-data"), "\(compared.output)")
  }

  @Test("the terminal and the documents say what was tried and what it gave")
  func documents() throws {
    let scratch = try project()
    let text = try diagnose(scratch, ["-o", "r.md", "-o", "r.html", "-o", "r.comment.md"])
    let flowed = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    let said =
      "Tried already: dropout (0.3 | in all layers: 0.4 points better), weight-decay (0.0001), "
      + "more-data."
    #expect(flowed.contains(said), "\(flowed)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
    for name in ["r.md", "r.comment.md"] {
      let written = try scratch.read(name)
      #expect(written.contains("\nTried already:\n\n- `dropout`: 0.3 "), "\(written)")
      #expect(written.contains("in all layers: 0.4 points better."))
      #expect(written.contains("\n- `weight-decay`: 0.0001.\n- `more-data`.\n"), "\(written)")
    }
    #expect(try scratch.read("r.html").contains("in all layers: 0.4 points better."))
    let flags = try diagnose(scratch, ["--tried", "dropout,more-data", "--format", "markdown"])
    #expect(flags.contains("\nTried already: `dropout`, `more-data`.\n"), "\(flags)")
  }

  @Test("programs get the words, the steps that are meant, and the notes")
  func json() throws {
    let parsed = try JSONSerialization.jsonObject(
      with: Data(try diagnose(try project(), ["--format", "json"]).utf8))
    let diagnosis = try #require(parsed as? [String: Any])
    #expect(diagnosis["tried"] as? [String] == ["more-data", "regularize"])
    let attempts = try #require(diagnosis["attempts"] as? [[String: Any]])
    #expect(attempts.map { $0["named"] as? String } == ["dropout", "weight-decay", "more-data"])
    #expect(attempts.map { $0["steps"] as? [String] }.first == ["regularize"])
    #expect(attempts[0]["note"] as? String == "0.3 | in all layers: 0.4 points better")
    #expect(attempts[1]["note"] as? String == "0.0001" && attempts[2]["note"] is NSNull)
  }

  @Test("the next diagnosis and the history repeat the note beside what followed")
  func later() throws {
    let scratch = try project("baselines = \"human.csv\"\n")
    _ = try diagnose(scratch, ["-q", "-o", "a.json"])
    try scratch.write(
      "baselines = \"human.csv\"\n[tried]\nmore-data = \"twice as much\"\n",
      to: "tightline.toml")
    let text = try diagnose(scratch, ["--previous", "a.json", "-o", "b.json"])
    #expect(text.contains("which was tried (twice as much)"), "\(text)")
    let history = try Binary.run(
      ["history", "a.json", "b.json", "-o", "h.json"], in: scratch.folder)
    #expect(
      history.output.contains("'more-data' was tried (twice as much), number 1 of the"),
      "\(history.output)")
    #expect(try scratch.read("h.json").contains("\"note\": \"twice as much\""))
  }

  @Test("a note that is no note is an error with its place")
  func mistakes() throws {
    let scratch = try project("[tried]\ndropout = [0.3]\nmore-data = 2026-01-01\n")
    let result = try Binary.run(["diagnose", "metrics.csv"], in: scratch.folder)
    let expected = """
      tightline.toml:2:11: error: expected a note in quotes, true or false for 'dropout', found a list [wrong-type]
        hint: write for example: dropout = "no change"
      tightline.toml:3:13: error: expected a note in quotes, true or false for 'more-data', found a date or a time [wrong-type]
        hint: write for example: more-data = "no change"

      """
    #expect(result.status == 2 && result.errors == expected, "\(result.errors)")
  }
}
