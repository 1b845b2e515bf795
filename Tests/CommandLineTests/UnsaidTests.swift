import Foundation
import TestSupport
import Testing

/// What was left out of an answer without a word.
@Suite struct UnsaidTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (name, level) in [("a", 0.85), ("b", 0.88)] {
      try scratch.write(CompareTests.log(level, seed: 1), to: "runs/\(name)/metrics.csv")
    }
    try scratch.write("kind,value\n# human,0.9\n", to: "begun.csv")
    try scratch.write(CompareTests.baselines, to: "b.csv")
    return scratch
  }

  static let readers = [
    ["compare", "runs/a", "runs/b", "-b", "begun.csv"],
    ["survey", "runs", "-b", "begun.csv"],
    ["stream", "-b", "begun.csv"],
  ]

  @Test("a baselines file that holds only comments is said to hold none", arguments: readers)
  func begun(_ arguments: [String]) throws {
    let scratch = try scratch()
    let result = try Binary.run(arguments, in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.errors == "begun.csv: warning: no baselines yet, only comments\n")
  }

  @Test("what is odd about a log is said where it is compared, too, and once")
  func oddLog() throws {
    let scratch = try scratch()
    let resumed =
      "epoch,loss,val_loss\n0,1,1.1\n1,0.8,0.9\n2,0.7,0.9\n1,0.8,0.9\n2,0.6,0.9\n3,0.5,0.8\n"
    try scratch.write(resumed, to: "log.csv")
    let result = try Binary.run(["compare", "log.csv", "log.csv"], in: scratch.folder)
    #expect(result.status == 0)
    let warnings = result.errors.split(separator: "\n").filter { $0.contains("log.csv") }
    #expect(warnings.count == 1, "\(result.errors)")
  }

  @Test("the best levels of a history are explained below it")
  func star() throws {
    let scratch = try scratch()
    for name in ["a", "b"] {
      let result = try Binary.run(
        ["diagnose", "runs/\(name)", "-q", "-o", "\(name).json"], in: scratch.folder)
      try #require(result.status == 0)
    }
    for (format, legend) in [("text", "* marks"), ("markdown", "\\* marks")] {
      let result = try Binary.run(
        ["history", "a.json", "b.json", "--format", format], in: scratch.folder)
      #expect(
        result.output.contains("\n\(legend) a level that is the best so far.\n"),
        "\(result.output)")
    }
  }

  @Test(
    "rows alone do not show which runs are promising, and say so",
    arguments: [
      (["--format", "csv"], "csv"), (["--format", "ndjson"], "ndjson"),
      (["-q", "-o", "s.csv"], "csv"), ([], nil), (["--format", "csv", "-o", "s.json"], nil),
    ])
  func promising(_ arguments: [String], format: String?) throws {
    let scratch = try scratch()
    let result = try Binary.run(
      ["survey", "runs", "-b", "b.csv", "--promising", "1"] + arguments, in: scratch.folder)
    #expect(result.status == 0)
    let warning = format.map { format in
      """
      warning: --promising is not shown: \(format) has a row for each run and nothing else [unused-flag]
        hint: write it beside them with -o promising.md, or .json for programs

      """
    }
    #expect(result.errors == warning ?? "")
  }

  @Test("a row without a baseline is not sure of anything, one with a baseline is")
  func certainty() throws {
    let scratch = try scratch()
    func rows(_ arguments: [String]) throws -> [[String: Any]] {
      let result = try Binary.run(
        ["survey", "runs", "--format", "ndjson"] + arguments, in: scratch.folder)
      return try result.output.split(separator: "\n").compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
    for row in try rows([]) {
      #expect(row["verdict"] as? String == "no-baseline")
      #expect(row["probability"] is NSNull)
      #expect(row["confidence"] is NSNull)
    }
    for row in try rows(["-b", "b.csv"]) {
      #expect(row["probability"] is Double)
      #expect(row["confidence"] is String)
    }
    let csv = try Binary.run(["survey", "runs", "--format", "csv"], in: scratch.folder)
    #expect(csv.output.contains(",no-baseline,,,,,accuracy,"))
  }
}
