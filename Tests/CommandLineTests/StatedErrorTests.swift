import Foundation
import TestSupport
import Testing

/// Levels that are stated with the number of examples they were measured on.
@Suite struct StatedErrorTests {
  private func said(_ baselines: String, metric: String, _ levels: [String]) throws -> String {
    let scratch = try Scratch()
    try scratch.write("kind,value,n\n" + baselines, to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "--metric", metric, "-b", "b.csv"] + levels.flatMap { ["--level", $0] },
      in: scratch.folder)
    try #require(result.status == 0, "\(result.errors)")
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("their error is that of the examples, and no other is assumed")
  func known() throws {
    let baselines = "human,0.94,\nmean-predictor,0.1,\n"
    let levels = ["train=0.96", "validation=0.93,n=2000"]
    let known = try said(baselines, metric: "accuracy", levels)
    #expect(known.contains("AT THE BASELINE") && known.contains("Probability 89 %"), "\(known)")
    let unknown = try said(baselines, metric: "accuracy", ["train=0.96", "validation=0.93"])
    #expect(unknown.contains("as is assumed for single values"), "\(unknown)")
  }

  @Test("where only more examples of both settle it, both are asked for first")
  func both() throws {
    let said = try said(
      "human,0.12,400\nmean-predictor,0.5,\n", metric: "error",
      ["train=0.10,n=5000", "validation=0.14,n=400"])
    #expect(said.contains("UNDECIDED"), "\(said)")
    let steps = try #require(said.firstMatch(of: /Next steps 1\. (.*) 2\. (.*) 3\./))
    #expect(steps.1.hasPrefix("Measure the baseline on more examples"), "\(steps.1)")
    #expect(steps.2.hasPrefix("Validate on more examples"), "\(steps.2)")
  }
}
