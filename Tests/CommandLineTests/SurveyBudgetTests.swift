import Foundation
import TestSupport
import Testing

/// `survey --promising` where runs cannot be forecast, and what stands around its table.
@Suite struct SurveyBudgetTests {
  private func survey(_ scratch: Scratch, _ arguments: [String]) throws -> Binary.Result {
    let result = try Binary.run(["survey", "runs"] + arguments, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result
  }

  private func flowed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func scratch(_ epochs: [Int]) throws -> Scratch {
    let scratch = try Scratch()
    for (index, count) in epochs.enumerated() {
      try scratch.write(
        SurveyCommandTests.log(train: 0.1, validation: 0.3, epochs: count),
        to: "runs/run0\(index)/metrics.csv")
    }
    return scratch
  }

  @Test("a budget that every run has seen is said, with a way on")
  func seen() throws {
    let result = try survey(try scratch([30, 20]), ["--promising", "1", "--budget", "15"])
    #expect(
      flowed(result.output).contains(
        "Runs that deserve more budget No run can be forecast at epoch 15: 2 runs (trained to "
          + "epoch 15 or beyond already). The longest run ends at epoch 29: name a larger "
          + "--budget, or leave it out."), "\(result.output)")
  }

  @Test("runs without a forecast are counted with the reason, and the best of all is to be beaten")
  func leftOut() throws {
    let scratch = try scratch([30, 2, 60])
    let text = try survey(scratch, ["--promising", "1", "--budget", "50"]).output
    #expect(
      flowed(text).contains(
        "Left out: 1 run (a forecast needs at least 4 different places on the x-axis beyond 0) and 1 run "
          + "(trained to epoch 50 or beyond already)."), "\(text)")
    #expect(flowed(text).contains("to beat the best level so far"), "\(text)")
    let json = try survey(scratch, ["--promising", "1", "--budget", "50", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let summary = try #require(object?["summary"] as? [String: Any])
    let promising = try #require(summary["promising"] as? [String: Any])
    let left = try #require(promising["left_out"] as? [[String: Any]])
    #expect(left.map { $0["runs"] as? Int } == [1, 1])
    #expect(promising["leader"] as? String == "run02")
  }

  @Test("a budget without --promising is said to do nothing")
  func unused() throws {
    let result = try survey(try scratch([30]), ["--budget", "50"])
    #expect(
      result.errors
        == "warning: --budget is not used without --promising N, which forecasts the runs there "
        + "[unused-flag]\n")
  }

  @Test("a counter that numbers the runs is no setting, and levels have the same decimals")
  func counters() throws {
    let scratch = try Scratch()
    for index in 1...9 {
      try scratch.write(
        SurveyCommandTests.log(
          train: 0.1, validation: 0.3 + 0.01 * Double(index), epochs: 20 + 5 * index),
        to: "runs/run0\(index)/lr_0.\(index)/metrics.csv")
    }
    let rows = try survey(scratch, ["--format", "ndjson"]).output.split(separator: "\n")
    for row in rows {
      #expect(!row.contains("\"run\":\"0") && row.contains("\"settings\":{\"lr\":"), "\(row)")
    }
    let text = try survey(scratch, []).output
    let levels = text.split(separator: "\n").filter { $0.hasPrefix("run0") }.compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("0.") }
    }
    #expect(levels.count == 9 && Set(levels.map(\.count)).count == 1, "\(text)")
  }

  @Test("names that differ in their middle are told apart where a column made room")
  func names() throws {
    let scratch = try Scratch()
    for name in ["lr=0.1,wd=0.1/seed-1", "lr=0.1,wd=0.5/seed-1"] {
      try scratch.write(
        SurveyCommandTests.log(train: 0.1, validation: 0.3), to: "runs/\(name)/metrics.csv")
    }
    try scratch.write(SurveyCommandTests.baselines, to: "b.csv")
    let text = try survey(scratch, ["-b", "b.csv"]).output
    #expect(text.contains("\nlr=0.1,wd=0.1/seed-1  overfitting"), "\(text)")
    #expect(text.contains("\nlr=0.1,wd=0.5/seed-1  overfitting"), "\(text)")
  }

  @Test("what is not read has its reason, however narrow the table")
  func notRead() throws {
    let scratch = try scratch([30])
    try scratch.write(
      SurveyCommandTests.log(train: 0.1, validation: 0.3).replacingOccurrences(
        of: "\n7,", with: "\n7,oops,"), to: "runs/bad/metrics.csv")
    for name in ["e1", "e2", "e3", "e4", "e5"] {
      try scratch.write("epoch,train_loss,val_loss\n", to: "runs/\(name)/metrics.csv")
    }
    let text = try survey(scratch, []).output
    #expect(
      flowed(text).contains(
        "- e1, e2, e3 and 2 more: the file has a header but no rows; check that"), "\(text)")
    #expect(
      flowed(text).contains(
        "Not read - bad: line 9: 'oops' in column 'train_loss' is not a number; leave the cell empty "
          + "if the value was not recorded at this step"), "\(text)")
  }
}
