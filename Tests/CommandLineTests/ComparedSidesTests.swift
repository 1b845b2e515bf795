import Foundation
import TestSupport
import Testing

/// What `compare` says where its two sides are folders or stored diagnoses.
@Suite struct ComparedSidesTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(CompareTests.baselines, to: "b.csv")
    for (side, level) in [("a", 0.85), ("b", 0.88)] {
      for seed in 1...2 {
        try scratch.write(
          CompareTests.log(level, seed: seed), to: "\(side)/seed-\(seed)/metrics.csv")
      }
    }
    try scratch.write(CompareTests.log(0.3, seed: 1, metric: "loss"), to: "loss/metrics.csv")
    let stored = [
      ["a/seed-1", "-b", "b.csv", "-o", "stored/diagnosis.json"],
      ["b/seed-1", "-b", "b.csv", "-o", "pair/one.json", "-o", "pair/two.json"],
      ["loss", "-o", "loss.json"],
    ]
    for folder in ["stored", "pair"] { try scratch.write("", to: "\(folder)/.keep") }
    for arguments in stored {
      let result = try Binary.run(["diagnose", "-q"] + arguments, in: scratch.folder)
      try #require(result.status == 0, "\(result.errors)")
    }
    return scratch
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var testDescription: String { arguments.joined(separator: " ") }
    var arguments: [String]
    var hint: String

    init(_ arguments: String..., hint: String) { (self.arguments, self.hint) = (arguments, hint) }
  }

  static let refusals = [
    Refusal(
      "a", "b",
      hint:
        "choose one of 'b/seed-1' and 'b/seed-2', or name the folder behind --a or --b, as seeds of one model"
    ),
    Refusal("stored", "b/seed-1", hint: "to compare what is stored, name 'stored/diagnosis.json'"),
    Refusal(
      "a/seed-1", "pair",
      hint: "to compare what is stored, name one of 'pair/one.json' and 'pair/two.json'"),
    Refusal(
      "--a", "pair/one.json", "stored/diagnosis.json", "--b", "b/seed-1",
      hint: "name the logs of the seeds, or one diagnosis alone for the side"),
    Refusal(
      "stored/diagnosis.json", "b/seed-1",
      hint: "hold B against the same file with -b, or compare the log of A"),
    Refusal(
      "loss", "stored/diagnosis.json", "--metric", "loss",
      hint: "judge A in that of B with --metric accuracy, or compare the log of B"),
    Refusal(
      "stored/diagnosis.json", "loss.json", "--metric", "loss",
      hint: "diagnose both in one metric, or compare their logs with --metric"),
    Refusal("a/seed-1", hint: "name the other one as well: tightline compare a/seed-1 B"),
    Refusal(
      "a/seed-1", "b/seed-1", "--a", "a/seed-2", hint: "write compare A B, or compare --a A… --b B…"
    ),
  ]

  @Test("the hint leads somewhere", arguments: refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try scratch()
    let result = try Binary.run(["compare"] + refusal.arguments, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasSuffix("\n  hint: \(refusal.hint)\n"), "\(result.errors)")
    // Levels in another metric are others anyway.
    #expect(
      !result.errors.contains("different-metrics") || !result.errors.contains("different-baselines")
    )
  }

  @Test("a log that starts again is not compared before it is said what its runs are")
  func restarted() throws {
    let scratch = try scratch()
    let half = "0,1,1.1\n1,0.8,0.9\n2,0.7,0.8\n"
    try scratch.write("epoch,loss,val_loss\n" + half + half, to: "log.csv")
    let result = try Binary.run(["compare", "log.csv", "loss"], in: scratch.folder)
    #expect(
      result.errors == """
        error: 'log.csv' holds 2 runs: 'run 1' and 'run 2' [several-runs]
          hint: --join-restarts reads them as one training that was resumed, --as-seeds reads them as seeds of \
        one model; else give each model a file of its own

        """)
  }

  @Test("options that say how a log is read are said to be of no use to stored diagnoses")
  func unusedOptions() throws {
    let scratch = try scratch()
    let result = try Binary.run(
      [
        "compare", "stored/diagnosis.json", "pair/one.json", "--x", "step", "--train", "t",
        "--join-restarts", "--policy", "bias-first",
      ], in: scratch.folder)
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix("warning: --x, --train, --join-restarts and --policy are not used")
    )
  }

  @Test("a slash behind a folder does not take away what tells two runs apart")
  func slashes() throws {
    let scratch = try scratch()
    let result = try Binary.run(
      ["compare", "a/seed-1/", "b/seed-1/", "--format", "json"], in: scratch.folder)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let names = ["a", "b"].map { (object?[$0] as? [String: Any])?["run"] as? String }
    #expect(names == ["a/seed-1", "b/seed-1"])
  }

  @Test("a folder that holds a folder for each seed is its seeds, in 'diagnose' as well")
  func seeds() throws {
    let scratch = try scratch()
    func output(_ arguments: [String]) throws -> String {
      let result = try Binary.run(arguments, in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
    let named = try output(["diagnose", "a/seed-1", "a/seed-2", "--as-seeds"])
    #expect(named.contains("mean of 2 runs"), "\(named)")
    #expect(try output(["diagnose", "a", "--as-seeds"]) == named)
    #expect(try output(["diagnose", "./a/", "--as-seeds"]) == named)
    let sides = ["--b", "b/seed-1", "b/seed-2"]
    let compared = try output(["compare", "--a", "a/seed-1", "a/seed-2"] + sides)
    #expect(try output(["compare", "--a", "a"] + sides) == compared)
    // Two folders have names that tell them apart.
    let called = compared.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("run mean of 2 runs mean of 2 runs", with: "run a b")
    for call in [["--a", "a", "--b", "b"], ["a", "b", "--as-seeds"]] {
      let text = try output(["compare"] + call)
      #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == called)
    }
  }

  @Test("a folder that holds no run is said to hold none, for seeds as well")
  func noSeeds() throws {
    let scratch = try scratch()
    try scratch.write("", to: "none/.keep")
    for call in [["diagnose", "none", "--as-seeds"], ["compare", "--a", "none", "--b", "b"]] {
      let result = try Binary.run(call, in: scratch.folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("none: error: the folder is empty"), "\(result.errors)")
    }
  }
}
