import Foundation
import TestSupport
import Testing

/// `compare` as a user runs it.
@Suite struct CompareTests {
  static let baselines =
    "kind,name,metric,value\nhuman,experts,accuracy,0.95\nmean-predictor,majority,accuracy,0.5\n"

  /// A log that settles at `level`, with a scatter that depends on `seed` only.
  static func log(_ level: Double, seed: Int, metric: String = "accuracy") -> String {
    var text = "epoch,train_\(metric),val_\(metric)\n"
    for epoch in 0..<30 {
      let value = level - 0.4 * pow(0.7, Double(epoch))
      let scatter =
        0.004 * sin(Double(epoch * epoch * 7 + seed * 13)) + 0.006 * sin(Double(seed * 3))
      text += "\(epoch),\(value + 0.02 + scatter),\(value + scatter)\n"
    }
    return text
  }

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.baselines, to: "b.csv")
    for seed in 0..<6 {
      try scratch.write(Self.log(0.85, seed: seed), to: "old/seed\(seed).csv")
      try scratch.write(Self.log(0.88, seed: seed + 1), to: "new/seed\(seed).csv")
      try scratch.write(Self.log(0.88, seed: seed + 1), to: "other/run\(seed).csv")
    }
    return scratch
  }

  private func json(_ result: Binary.Result) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("one run each: levels, the noise of one run and the runs it would take")
  func oneRun() throws {
    let scratch = try scratch()
    let result = try Binary.run(
      ["compare", "old/seed0.csv", "new/seed0.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("B is better by"))
    #expect(result.output.contains("One run each"))
    #expect(result.output.contains("Both are underfitting."))
    let flowed = result.output.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(flowed.contains("The avoidable bias fell by 0.0"), "\(flowed)")
    #expect(flowed.contains("runs of each would tell a difference of this size."), "\(flowed)")
    // Bouthillier's 29 runs are for differences that one run does not tell from noise.
    #expect(!flowed.contains("takes 29 of each"), "\(flowed)")
    #expect(flowed.contains("Next: "), "\(flowed)")
  }

  @Test("seeds of the same name are pairs; of other names they are not")
  func seeds() throws {
    let scratch = try scratch()
    func compare(_ folder: String) throws -> [String: Any] {
      let names = (0..<6).map { "\(folder)/\(folder == "other" ? "run" : "seed")\($0).csv" }
      let old = (0..<6).map { "old/seed\($0).csv" }
      return try json(
        try Binary.run(
          ["compare", "--a"] + old + ["--b"] + names + ["-b", "b.csv", "--format", "json"],
          in: scratch.folder))
    }
    let paired = try compare("new")
    #expect(paired["schema"] as? String == "tightline.compare/1")
    #expect(paired["conclusion"] as? String == "significant-and-meaningful")
    #expect(paired["better"] as? String == "b")
    let chance = try #require(paired["probability_b_better"] as? [String: Any])
    #expect(chance["paired"] as? Bool == true)
    #expect(chance["value"] as? Double == 1)
    let difference = try #require(paired["difference"] as? [String: Any])
    #expect(difference["interval"] as? String == "paired-t")
    let value = try #require(difference["value"] as? Double)
    #expect(value < -0.02 && value > -0.04)
    let side = try #require(paired["a"] as? [String: Any])
    let values = try #require((side["seeds"] as? [String: Any])?["values"] as? [Double])
    #expect(values.count == 6)

    let unpaired = try compare("other")
    let other = try #require(unpaired["probability_b_better"] as? [String: Any])
    #expect(other["paired"] as? Bool == false)
    #expect(other["interval"] as? String == "newcombe")
  }

  @Test("stored diagnoses compare like the logs they came from")
  func stored() throws {
    let scratch = try scratch()
    for side in ["old", "new"] {
      let written = try Binary.run(
        ["diagnose", "\(side)/seed0.csv", "-b", "b.csv", "-q", "-o", "\(side).json"],
        in: scratch.folder)
      #expect(written.status == 0)
    }
    let logs = try json(
      try Binary.run(
        ["compare", "old/seed0.csv", "new/seed0.csv", "-b", "b.csv", "--format", "json"],
        in: scratch.folder))
    let diagnoses = try json(
      try Binary.run(["compare", "old.json", "new.json", "--format", "json"], in: scratch.folder))
    for key in ["difference", "verdict_change"] {
      #expect(
        NSDictionary(dictionary: try #require(logs[key] as? [String: Any]))
          == NSDictionary(dictionary: try #require(diagnoses[key] as? [String: Any])))
    }
    #expect(logs["summary"] as? String == diagnoses["summary"] as? String)
    let ignored = try Binary.run(
      ["compare", "old.json", "new.json", "-b", "b.csv", "--tolerance", "1"], in: scratch.folder)
    #expect(ignored.status == 0)
    #expect(
      ignored.errors
        == """
        warning: --baselines and --tolerance are not used: both models are stored diagnoses, which \
        were judged when they were written [unused-flag]
          hint: compare the logs to judge them anew

        """)
  }

  @Test("logs that start again are joined where that is asked for")
  func restarts() throws {
    let scratch = try Scratch()
    let half = (0..<8).map { "\($0),\(2 / Double($0 + 1)),\(2.2 / Double($0 + 1))\n" }.joined()
    for name in ["a", "b"] {
      try scratch.write("epoch,train_loss,val_loss\n" + half + half, to: "\(name).csv")
    }
    let result = try Binary.run(
      ["compare", "a.csv", "b.csv", "--join-restarts"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("a changed verdict is said, and a model against itself is equal")
  func verdict() throws {
    let scratch = try scratch()
    try scratch.write(Self.log(0.95, seed: 2), to: "good.csv")
    let changed = try Binary.run(
      ["compare", "old/seed0.csv", "good.csv", "-b", "b.csv", "--format", "markdown"],
      in: scratch.folder)
    #expect(changed.output.contains("The verdict changes from underfitting to at the baseline."))
    let same = try Binary.run(
      ["compare", "old/seed0.csv", "old/seed0.csv", "-b", "b.csv", "--format", "json"],
      in: scratch.folder)
    let object = try json(same)
    #expect(object["better"] is NSNull)
    #expect(object["runs_needed"] is NSNull)
    let summary = try #require(object["summary"] as? String)
    #expect(
      summary.hasPrefix("A and B hold the same numbers: validation accuracy is "), "\(summary)")
    #expect(!summary.contains("runs"), "\(summary)")
  }

  @Test("within the noise nothing is said to be better, and the report says how in plain words")
  func withinNoise() throws {
    let scratch = try scratch()
    let old = (0..<3).map { "old/seed\($0).csv" }
    let shifted = (1..<4).map { "old/seed\($0).csv" }
    let result = try Binary.run(
      ["compare", "--a"] + old + ["--b"] + shifted + ["-b", "b.csv", "--format", "markdown"],
      in: scratch.folder)
    #expect(result.output.contains(" came out better by "), "\(result.output)")
    #expect(!result.output.contains("is better by"), "\(result.output)")
    #expect(result.output.contains("not told from noise"), "\(result.output)")
    #expect(result.output.contains("Welch's t over the runs"), "\(result.output)")
    #expect(result.output.contains("tightline 0.1.0"), "\(result.output)")
  }

  @Test("reports are written to files, whatever stands on standard output")
  func files() throws {
    let scratch = try scratch()
    let result = try Binary.run(
      [
        "compare", "old/seed0.csv", "new/seed0.csv", "-b", "b.csv", "-q", "-o", "c.md", "-o",
        "c.json", "-o", "c.txt",
      ], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(try scratch.read("c.md").contains("# A against B: `accuracy`, higher is better"))
    #expect(try scratch.read("c.json").contains("tightline.compare/1"))
    #expect(try scratch.read("c.txt").contains("A against B: accuracy"))
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var code: String
    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "a missing file", arguments: ["old/seed0.csv", "no.csv"], code: "file-not-found"),
    Mistake(name: "one model", arguments: ["old/seed0.csv"], code: "compare takes two models"),
    Mistake(name: "three models", arguments: ["a.csv", "b.csv", "c.csv"], code: "two-models"),
    Mistake(
      name: "an unknown option", arguments: ["a.csv", "b.csv", "--colour", "never"],
      code: "Unknown option"),
    Mistake(name: "one named side", arguments: ["--a", "old/seed0.csv"], code: "two-models"),
    Mistake(
      name: "different metrics", arguments: ["old/seed0.csv", "loss.csv"],
      code: "different-metrics"),
    Mistake(
      name: "different axes", arguments: ["old/seed0.csv", "sizes.csv"], code: "different-axes"),
    Mistake(
      name: "another baseline in the stored diagnosis",
      arguments: ["stored.json", "new/seed0.csv"], code: "different-baselines"),
    Mistake(
      name: "several runs without a choice", arguments: ["two.csv", "new/seed0.csv"],
      code: "several-runs"),
    Mistake(
      name: "a diagnosis of another version", arguments: ["later.json", "new/seed0.csv"],
      code: "unknown-schema"),
    Mistake(
      name: "an unknown output", arguments: ["old/seed0.csv", "new/seed0.csv", "-o", "c.pdf"],
      code: "cannot tell the format of 'c.pdf'"),
  ]

  @Test("mistakes end in exit status 2 and a message", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let scratch = try scratch()
    try scratch.write(Self.log(0.3, seed: 1, metric: "loss"), to: "loss.csv")
    try scratch.write(
      Self.log(0.85, seed: 1).replacingOccurrences(of: "epoch", with: "train_size"),
      to: "sizes.csv")
    let runs = (0..<20).map { "\($0 / 10),\($0 % 10),0.8,0.7\n" }.joined()
    try scratch.write("run,epoch,train_accuracy,val_accuracy\n" + runs, to: "two.csv")
    try scratch.write("{\"schema\": \"tightline.diagnosis/2\"}", to: "later.json")
    _ = try Binary.run(
      ["diagnose", "old/seed0.csv", "-b", "b.csv", "-q", "-o", "stored.json"], in: scratch.folder)
    let result = try Binary.run(["compare"] + mistake.arguments, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(mistake.code))
  }

  @Test("problems of both sides come as JSON when the result would")
  func jsonProblems() throws {
    let scratch = try scratch()
    let result = try Binary.run(
      ["compare", "no.csv", "neither.csv", "--format", "json"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("tightline.error/1"))
    #expect(result.errors.contains("no.csv"))
    #expect(result.errors.contains("neither.csv"))
  }
}
