import Foundation
import TestSupport
import Testing

/// The verbs as a user meets them.
@Suite struct CommandTests {
  private func diagnosed(_ arguments: [String] = []) throws -> Scratch {
    let scratch = try Scratch()
    for name in ["curves", "human-35"] {
      let url = Project.folder.appending(path: "fixtures/lecture/\(name).csv")
      try scratch.write(try String(contentsOf: url, encoding: .utf8), to: "\(name).csv")
    }
    let call = ["diagnose", "curves.csv", "-b", "human-35.csv", "-o", "d.json", "--quiet"]
    let result = try Binary.run(call + arguments, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return scratch
  }

  @Test("a verdict never changes diagnose's exit status; gate turns it into 1")
  func gate() throws {
    let scratch = try diagnosed()
    func gate(_ arguments: [String]) throws -> Binary.Result {
      try Binary.run(["gate", "d.json"] + arguments, in: scratch.folder)
    }
    let closed = try gate(["--fail-on", "diverged,overfitting"])
    #expect(closed.status == 1)
    #expect(
      closed.output.hasPrefix("gate closed: 'curves' is overfitting: Overfitting: validation"))
    let open = try gate(["--fail-on", "diverged,not-learning"])
    #expect(open.status == 0)
    #expect(
      open.output
        == "gate open: 'curves' is overfitting, which is not among diverged,not-learning\n")
    #expect(try gate(["--fail-on", "overfitting"]).status == 1, "and again, the second time")
  }

  @Test("gate looks at secondary verdicts only when told")
  func secondary() throws {
    let scratch = try Scratch()
    let text = """
      {"schema": "tightline.diagnosis/1", "run": {"name": "r"}, "at_last": {"primary": "diverged"},
       "verdict": {"primary": "underfitting", "secondary": ["overfitting"], "summary": "s"}}
      """
    try scratch.write(text, to: "d.json")
    let call = ["gate", "d.json", "--fail-on", "overfitting"]
    #expect(try Binary.run(call, in: scratch.folder).status == 0)
    #expect(try Binary.run(call + ["--include-secondary"], in: scratch.folder).status == 1)
    let last = ["gate", "d.json", "--fail-on", "diverged"]
    #expect(try Binary.run(last, in: scratch.folder).status == 0)
    #expect(try Binary.run(last + ["--include-last"], in: scratch.folder).status == 1)
  }

  @Test("gate refuses a verdict that does not exist")
  func unknownVerdict() throws {
    let result = try Binary.run(["gate", "d.json", "--fail-on", "overfiting"])
    #expect(result.status == 2)
    #expect(result.errors.contains("overfiting"))
  }

  @Test("a step that was tried is listed last")
  func tried() throws {
    let scratch = try diagnosed(["--tried", "data,dropout"])
    let text = try scratch.read("d.json")
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let steps = (json?["next_steps"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    #expect(steps.first == "normalize-layers")
    #expect(steps.suffix(2) == ["more-data", "regularize"])
  }

  @Test("curves come from standard input too")
  func standardInput() throws {
    let url = Project.folder.appending(path: "fixtures/lecture/curves.csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    let result = try Binary.run(["diagnose", "-"], input: text)
    #expect(result.status == 0)
    #expect(result.output.contains("NO BASELINE"))
  }

  @Test("colour only when asked for: not in a pipe, not with NO_COLOR")
  func color() throws {
    let scratch = try diagnosed()
    let call = ["diagnose", "curves.csv"]
    func output(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
      try Binary.run(call + arguments, in: scratch.folder, environment: environment).output
    }
    #expect(try !output([]).contains("\u{1B}"))
    #expect(try output(["--color", "always"]).contains("\u{1B}"))
    #expect(try output([], ["FORCE_COLOR": "1"]).contains("\u{1B}"))
    #expect(try !output([], ["FORCE_COLOR": "1", "NO_COLOR": "1"]).contains("\u{1B}"))
    #expect(try !output(["--color", "never"], ["FORCE_COLOR": "1"]).contains("\u{1B}"))
  }

  @Test("compare and metrics take --color as well")
  func colorOfOthers() throws {
    let scratch = try diagnosed()
    try scratch.write("model,precision,recall\na,0.8,0.6\nb,0.7,0.7\n", to: "models.csv")
    for call in [
      ["compare", "curves.csv", "curves.csv"], ["metrics", "models.csv", "--optimize", "recall"],
    ] {
      func output(_ color: String) throws -> String {
        try Binary.run(call + ["--color", color], in: scratch.folder).output
      }
      #expect(try output("always").contains("\u{1B}"))
      #expect(try !output("never").contains("\u{1B}") && output("never") != "")
    }
  }

  @Test("the largest-component policy asks for the larger part")
  func policy() throws {
    let scratch = try Scratch()
    let rows = (0..<40).map { epoch in
      let fall = exp(-Double(epoch) / 3)
      return "\(epoch),\(8 + 60 * fall),\(13 + 60 * fall)"
    }
    try scratch.write(
      "epoch,train_error,val_error\n" + rows.joined(separator: "\n") + "\n", to: "log.csv")
    try scratch.write("kind,value\nhuman,5\nmean-predictor,50\n", to: "b.csv")
    func verdict(_ policy: String) throws -> String {
      let call = ["diagnose", "log.csv", "-b", "b.csv", "--policy", policy, "--format", "json"]
      let text = try Binary.run(call, in: scratch.folder).output
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return (json?["verdict"] as? [String: Any])?["primary"] as? String ?? ""
    }
    #expect(try verdict("bias-first") == "underfitting")
    #expect(try verdict("largest-component") == "overfitting")
  }

  @Test("help, version, rules and explanations go to standard output with exit status 0")
  func manual() throws {
    for arguments in [
      ["--help"], ["--version"], ["rules"], ["rules", "--format", "json"], ["explain"],
    ] {
      let result = try Binary.run(arguments)
      #expect(result.status == 0, "\(arguments)")
      #expect(!result.output.isEmpty && result.errors.isEmpty, "\(arguments)")
    }
    let names = try Binary.run(["explain"]).output.split(separator: "\n")
      .filter { $0.hasPrefix("  ") }.map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(names.count > 50)
    for name in names {
      #expect(try Binary.run(["explain", name]).status == 0, "\(name)")
    }
  }

  @Test("help fits 80 columns")
  func helpWidth() throws {
    let baselines = [
      "", " init", " check", " measure", " measure mean-predictor", " measure linear",
      " measure human", " measure scripted",
    ].map { "baseline" + $0 }
    let verbs =
      [
        "", "diagnose", "gate", "metrics", "inspect", "explain", "rules", "compare", "history",
        "survey", "stream",
      ] + baselines
    for verb in verbs {
      let arguments =
        verb.isEmpty ? ["--help"] : ["help"] + verb.split(separator: " ").map(String.init)
      let result = try Binary.run(arguments, environment: ["COLUMNS": "80"])
      let widest = result.output.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= 80, "\(verb): \(widest)")
    }
  }

  @Test("Markdown on standard output is self-contained")
  func markdown() throws {
    let scratch = try diagnosed()
    let result = try Binary.run(
      ["diagnose", "curves.csv", "-b", "human-35.csv", "--format", "markdown"], in: scratch.folder)
    #expect(result.output.contains("```mermaid"))
    #expect(!result.output.contains(".svg"))
    let byExtension = try Binary.run(
      ["diagnose", "curves.csv", "-b", "human-35.csv", "--format", "md"], in: scratch.folder)
    #expect(byExtension.output.contains("```mermaid"))
  }
}
