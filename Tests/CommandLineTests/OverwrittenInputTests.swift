import Foundation
import TestSupport
import Testing

/// No report takes the place of what it was made from.
@Suite struct OverwrittenInputTests {
  static let calls: [(arguments: [String], output: String)] = [
    (["diagnose", "log.json"], "log.json"),
    (["diagnose", "log.json"], "./sub/../log.json"),
    (["compare", "a.json", "b.json"], "b.json"),
    (["history", "a.json", "b.json"], "a.json"),
    (["survey", "runs"], "runs/one/metrics.csv"),
    (["survey", "runs", "-b", "b.csv"], "b.csv"),
  ]

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      #"{"loss": [2, 1.2, 0.9, 0.7, 0.6], "val_loss": [2, 1.3, 1, 0.9, 0.85]}"#, to: "log.json")
    try scratch.write(CompareTests.log(0.8, seed: 1), to: "runs/one/metrics.csv")
    try scratch.write(CompareTests.baselines, to: "b.csv")
    try scratch.write("", to: "sub/.keep")
    for name in ["a", "b"] {
      let result = try Binary.run(
        ["diagnose", "log.json", "-q", "-o", "\(name).json"], in: scratch.folder)
      try #require(result.status == 0, "\(result.errors)")
    }
    return scratch
  }

  @Test("what was read is not written over, by whatever path", arguments: calls)
  func kept(_ call: (arguments: [String], output: String)) throws {
    let scratch = try scratch()
    let before = try scratch.read(call.output)
    let result = try Binary.run(call.arguments + ["-q", "-o", call.output], in: scratch.folder)
    #expect(result.status == 2)
    #expect(
      result.errors == """
        \(call.output): error: the file was read, and would be written over [output-is-input]
          hint: give what is written a name of its own

        """)
    #expect(try scratch.read(call.output) == before)
  }

  @Test("a diagnosis may follow the one that it is compared with, a survey the one before")
  func renewed() throws {
    let scratch = try scratch()
    let again = ["diagnose", "log.json", "--previous", "a.json", "-q", "-o", "a.json"]
    #expect(try Binary.run(again, in: scratch.folder).status == 0)
    for _ in 0..<2 {
      let result = try Binary.run(
        ["survey", "runs", "-q", "-o", "runs/survey.csv"], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
  }
}
