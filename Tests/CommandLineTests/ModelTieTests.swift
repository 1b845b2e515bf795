import TestSupport
import Testing

/// What is said where models, or spellings of a metric, are told apart by little.
@Suite struct ModelTieTests {
  private func metrics(_ rows: String, _ flags: [String]) throws -> String {
    let scratch = try Scratch()
    try scratch.write(rows, to: "m.csv")
    let result = try Binary.run(["metrics", "m.csv"] + flags, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("of equal models the one that is better in everything else is chosen")
  func dominant() throws {
    let optimize = ["--optimize", "precision"]
    let chosen = try metrics("model,precision,recall\nd,.8,.60\nb,.8,.65\na,.7,.9\n", optimize)
    #expect(
      chosen.hasPrefix(
        "Choose 'b': 'd' equals it in precision (0.8), and it is at least as good in everything "
          + "else."))
    let open = try metrics("model,precision,recall,f1\nd,.8,.6,.7\nb,.8,.65,.69\n", optimize)
    #expect(open.hasPrefix("No model wins: 'd' and 'b' are equal in precision (0.8)."))
    let unknown = try metrics("model,precision,colour\nd,.8,1\nb,.8,2\n", optimize)
    #expect(unknown.hasPrefix("No model wins"))
  }

  @Test("values that overlap are no clear choice")
  func overlap() throws {
    let seeds = "model,accuracy\na,.91\na,.93\na,.90\nb,.92\nb,.925\nb,.915\n"
    let near = try metrics(seeds, ["--optimize", "accuracy"])
    #expect(
      near.hasPrefix(
        "Choose 'b': it has the highest accuracy (0.92; next 'a' with 0.9133). Their values overlap "
          + "(0.915 to 0.925 and 0.9 to 0.93), so this may be chance"))
    let far = try metrics(
      "model,accuracy\na,.81\na,.83\nb,.92\nb,.93\n", ["--optimize", "accuracy"])
    #expect(!far.contains("overlap"))
  }

  @Test("a survey ranks spellings and units of one metric together")
  func spellings() throws {
    let scratch = try Scratch()
    for (name, metric, factor) in [("a", "acc", 0.7), ("b", "accuracy", 0.9), ("c", "acc", 80.0)] {
      let rows = (1...6).map { "\($0),\(factor - factor / Double($0 * 3))\n" }
      try scratch.write("epoch,val_\(metric)\n" + rows.joined(), to: "runs/\(name)/metrics.csv")
    }
    let result = try Binary.run(["survey", "runs", "--format", "csv"], in: scratch.folder)
    let runs = result.output.split(separator: "\n").dropFirst().map { $0.prefix(1) }
    #expect(runs == ["b", "c", "a"])
  }

  @Test(
    "words of options and files are explained",
    arguments: ["forecast", "headroom", "human", "crowd", "leans", "secondary", "policy"])
  func words(_ word: String) throws {
    let scratch = try Scratch()
    let result = try Binary.run(["explain", word], in: scratch.folder)
    #expect(result.output.hasPrefix("\(word) (word)\n"))
    #expect(try Binary.run(["explain"], in: scratch.folder).output.contains("  \(word)\n"))
  }
}
