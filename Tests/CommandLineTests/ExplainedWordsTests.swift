import Foundation
import TestSupport
import Testing

/// `explain` knows the words that documents and tables have without saying what they mean.
@Suite struct ExplainedWordsTests {
  /// Members whose names are those of the user or of a finding.
  private static let named: Set = ["parameters", "settings", "measurements", "details"]

  /// The keys of a document, and words of its values that are one of a few.
  private static func words(of document: Any, under key: String = "") -> Set<String> {
    switch document {
    case let object as [String: Any]:
      object.reduce(into: []) { words, member in
        words.insert(member.key)
        if !named.contains(member.key) {
          words.formUnion(Self.words(of: member.value, under: member.key))
        }
      }
    case let list as [Any]: Set(list.flatMap { words(of: $0, under: key) })
    case let text as String: chosen.contains(key) ? [text] : []
    default: []
    }
  }

  /// Keys whose values are one of a few words.
  private static let chosen: Set = [
    "primary", "confidence", "policy", "direction", "unit", "x", "kind", "status", "rule",
    "severity", "addresses",
    "cost", "stage", "id", "interval", "conclusion", "better", "answer", "role", "delimiter",
    "split", "verdict",
  ]

  private static let calls = [
    ["diagnose", "runs/a", "-b", "b.csv", "--previous", "a.json", "--tried", "dropout"],
    ["inspect", "runs/a"],
    ["compare", "--a", "runs/a", "runs/b", "--b", "runs/c", "runs/d", "-b", "b.csv"],
    ["compare", "a.json", "a.json"],
    ["history", "a.json", "a.json"],
    ["survey", "runs", "-b", "b.csv", "--promising", "1"],
    ["survey", "runs", "none"],
    ["metrics", "models.csv", "--optimize", "recall"],
    ["metrics", "models.csv", "--formula", "0.5*recall"],
    ["baseline", "check", "b.csv", "--curves", "runs/a"],
    [
      "diagnose", "--metric", "error", "--level", "train=0.2", "--level", "train-val=0.25",
      "--level",
      "validation=0.3", "--level", "test=0.4,n=500", "-b", "e.csv",
    ],
  ]

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (name, seed) in [("a", 1), ("b", 2), ("c", 3), ("d", 4)] {
      try scratch.write(CompareTests.log(0.85, seed: seed), to: "runs/\(name)/metrics.csv")
    }
    try scratch.write("nothing", to: "none/metrics.csv")
    try scratch.write(
      CompareTests.baselines + "linear,rule,accuracy,0.7\npublished,paper,accuracy,0.99\n"
        + "requirement,product,accuracy,0.9\n", to: "b.csv")
    try scratch.write("kind,value\nhuman,0.05\n", to: "e.csv")
    try scratch.write(
      "model,precision,recall\na,0.8,0.7\nb,0.7,0.8\nrequirement,0.75,0.6\n", to: "models.csv")
    let result = try Binary.run(
      ["diagnose", "runs/a", "-b", "b.csv", "-q", "-o", "a.json"], in: scratch.folder)
    try #require(result.status == 0)
    return scratch
  }

  private func known(_ word: String) throws -> Bool {
    try Binary.run(["explain", word]).status == 0
  }

  @Test("every key of JSON, and every value that is one of a few")
  func documents() throws {
    let scratch = try scratch()
    var words: Set<String> = []
    for call in Self.calls {
      let result = try Binary.run(call + ["--format", "json"], in: scratch.folder)
      try #require(result.status == 0, "\(call): \(result.errors)")
      let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      words.formUnion(Self.words(of: document))
    }
    let parts = "doubts,flip-points,forecast,levels,probabilities,steps,summary"
    let rows = try Binary.run(
      ["stream", "--with", parts],
      input: #"{"run":"a","train":[2,1,0.8,0.6,0.5],"val":[2,1.3,1,0.9,0.8],"baseline":0.5}"#
        + "\n\n")
    for row in rows.output.split(separator: "\n") {
      words.formUnion(Self.words(of: try JSONSerialization.jsonObject(with: Data(row.utf8))))
    }
    #expect(words.count > 200)
    let listed = Set(
      try Binary.run(["explain"]).output.split(separator: "\n").filter { $0.hasPrefix("  ") }
        .map { Self.spelt(String($0.dropFirst(2))) })
    let unknown = words.map(Self.spelt).filter { !listed.contains($0) }.sorted()
    #expect(unknown == [])
  }

  /// `best_x` and "best at" as `explain` takes them.
  private static func spelt(_ word: String) -> String {
    word.lowercased().split { $0 == "_" || $0 == " " }.joined(separator: "-")
  }

  @Test(
    "what tables have above and in their columns",
    arguments: [
      "run", "verdict", "level", "bias", "gap", "headroom", "improving", "best at", "next step",
      "not read",
      "budget", "chance_to_lead", "promising", "metric", "value", "required", "now", "hold",
      "work on",
      "leave for now", "tightest", "floor", "trained until", "judged at", "avoidable bias",
      "ci_low",
    ])
  func labels(_ label: String) throws {
    let result = try Binary.run(["explain"] + label.split(separator: " ").map(String.init))
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(
    "a word that stands for a term tells of the term first",
    arguments: [
      ("gap", "generalization gap (term)", "gap (number of a finding)"),
      ("bias", "avoidable bias (term)", ""),
      ("judged", "judged checkpoint (term)", "judged metric (word)"),
    ])
  func shortTerms(_ word: String, first: String, then: String) throws {
    let page = try Binary.run(["explain", word]).output
    #expect(page.hasPrefix("\(first)\n"), "\(page)")
    #expect(then.isEmpty || page.contains("\n\n\(then)\n"), "\(page)")
    let listed = try Binary.run(["explain"]).output.split(separator: "\n")
    #expect(listed.count { $0 == "  \(word)" } == 1)
  }
}
