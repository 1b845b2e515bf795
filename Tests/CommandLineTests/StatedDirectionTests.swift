import TestSupport
import Testing

/// Logs that say themselves which way a metric improves.
@Suite struct StatedDirectionTests {
  private func diagnose(_ metrics: [String]) throws -> (output: String, errors: String) {
    let scratch = try Scratch()
    let list = metrics.joined(separator: ", ")
    let values = { (start: Double, round: Int) in
      metrics.indices.map { "\(start * Double($0 + 1) / Double(round + 2))" }
        .joined(separator: ", ")
    }
    let rounds = (0..<12).map {
      #"{"learn": [\#(values(3, $0))], "iteration": \#($0), "test": [\#(values(4, $0))]}"#
    }
    try scratch.write(
      #"{"meta": {"test_sets": ["test"], "test_metrics": [\#(list)], "learn_metrics": [\#(list)], "#
        + #""learn_sets": ["learn"]}, "iterations": [\#(rounds.joined(separator: ", "))]}"#,
      to: "catboost_training.json")
    let result = try Binary.run(
      ["diagnose", "catboost_training.json", "--format", "json"], in: scratch.folder)
    return (result.output, result.errors)
  }

  @Test(
    "CatBoost's metrics improve as its meta data say, whatever they are called",
    arguments: ["Quantile:alpha=0.7", "Tweedie:variance_power=1.5", "YetiRank", "my_time_at_cost"])
  func catBoost(_ metric: String) throws {
    for (best, direction) in [("Min", "lower"), ("Max", "higher")] {
      let result = try diagnose([#"{"best_value": "\#(best)", "name": "\#(metric)"}"#])
      #expect(result.output.contains(#""metric": "\#(metric)""#))
      #expect(result.output.contains(#""direction": "\#(direction)""#))
    }
  }

  @Test("the first loss of CatBoost is judged, also where only another one is known by its name")
  func leadingLoss() throws {
    let quantile = #"{"best_value": "Min", "name": "Quantile:alpha=0.7"}"#
    let result = try diagnose([quantile, #"{"best_value": "Min", "name": "RMSE"}"#])
    #expect(result.output.contains(#""metric": "Quantile:alpha=0.7""#))
  }

  @Test("a best value that is a number says no direction")
  func bestNumber() throws {
    let asked = try diagnose([#"{"best_value": 0.5, "name": "YetiRank"}"#])
    #expect(asked.errors.contains("cannot tell whether lower or higher 'YetiRank' is better"))
  }
}
