import Foundation
import TestSupport
import Testing

/// One metric that some runs log as a fraction and others in percent.
@Suite struct SurveyUnitsTests {
  /// Four runs, the best of them in percent, and three of them as fractions.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (name, level, whole) in [
      ("a", 0.80, 1.0), ("b", 0.86, 100), ("c", 0.82, 1), ("d", 0.78, 1),
    ] {
      let rows = (1...30).map { epoch in
        let lost = 0.5 * exp(-Double(epoch) / 5)
        return
          "\(epoch),\(whole * (level + 0.05 - lost)),\(whole * (level - lost + 0.002 * Double(epoch % 3)))\n"
      }
      try scratch.write(
        "epoch,train_acc,val_acc\n" + rows.joined(), to: "runs/\(name)/metrics.csv")
    }
    try scratch.write("kind,name,metric,value\nhuman,people,val_acc,95%\n", to: "b.csv")
    return scratch
  }

  private func survey(_ scratch: Scratch, _ more: [String]) throws -> String {
    let result = try Binary.run(["survey", "runs", "-b", "b.csv"] + more, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test("they are ranked together, in the unit of most, and it is said")
  func together() throws {
    let scratch = try scratch()
    let rows = try survey(scratch, ["--format", "ndjson"]).split(separator: "\n").map { row in
      try #require(
        JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
    }
    #expect(rows.map { $0["run"] as? String } == ["b", "c", "a", "d"])
    #expect(rows.allSatisfy { $0["unit"] as? String == "fraction" })
    let best = try #require(rows[0]["levels"] as? [String: [String: Any]])
    #expect(abs(try #require(best["validation"]?["value"] as? Double) - 0.86) < 0.005)
    let excess = try #require((rows[0]["components"] as? [String: [String: Any]])?["excess"])
    #expect(abs(try #require(excess["value"] as? Double) - 0.09) < 0.005)
    #expect(abs(try #require(excess["ci_low"] as? Double)) < 0.1)
    #expect((rows[0]["tightest_baseline"] as? [String: Any])?["value"] as? Double == 0.95)
    let text = try survey(scratch, []).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      text.contains(
        "tightest baseline people at 0.95). 1 run logged in percent stands in the unit of most."),
      "\(text)")
    #expect(!text.contains("ranked apart"), "\(text)")
  }

  @Test("forecasts stand in that unit as well")
  func promising() throws {
    let text = try survey(try scratch(), ["--promising", "4"]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("- b: "), "\(text)")
    #expect(text.contains("the best so far (0.86"), "\(text)")
    #expect(text.contains("Of 4 runs with a forecast."), "\(text)")
  }
}
