import Foundation
import TestSupport
import Testing

/// What comes before the steps of the verdict.
@Suite struct LeadingStepTests {
  private struct Steps: Decodable {
    struct Step: Decodable {
      var id: String
      var why: String
    }
    var next_steps: [Step]
  }

  private func steps(
    _ flags: [String], train: Double, validation: Double, baselines: String
  ) throws -> [Steps.Step] {
    let scratch = try Scratch()
    let rows = (1...40).map { epoch in
      let missing = pow(0.7, Double(epoch))
      let scatter = 0.0001 * sin(Double(epoch * epoch * 7))
      return "\(epoch),\(train - missing * 0.05),\(validation - missing * 0.05 + scatter)\n"
    }
    try scratch.write("epoch,train_acc,val_acc\n" + rows.joined(), to: "log.csv")
    try scratch.write("kind,metric,value\n" + baselines, to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "--format", "json"] + flags, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode(Steps.self, from: Data(result.output.utf8)).next_steps
  }

  private static let wide = "human,val_acc,0.98\nmajority,val_acc,0.10\n"

  @Test("a drop to test that dwarfs gap and excess is looked at first")
  func drop() throws {
    let steps = try steps(
      ["--level", "test=0.34,n=500"], train: 0.999, validation: 0.94, baselines: Self.wide)
    #expect(steps[0].id == "compare-validation-with-test")
    #expect(steps[0].why.contains("below validation (0.94"))
    #expect(steps[0].why.contains("suspect the split"))
    #expect(steps.count { $0.id == "compare-validation-with-test" } == 1)
  }

  @Test("a drop as large as the gap stays behind the steps against overfitting")
  func smallDrop() throws {
    let steps = try steps(
      ["--level", "test=0.86,n=5000"], train: 0.999, validation: 0.94, baselines: Self.wide)
    #expect(steps[0].id == "more-data")
    let place = try #require(steps.firstIndex { $0.id == "compare-validation-with-test" })
    #expect(steps[place].why.hasPrefix("if they were not"))
  }

  @Test("one that is larger than either by half asks for a new validation set first")
  func largestDrop() throws {
    let steps = try steps(
      ["--level", "test=0.84,n=5000"], train: 0.97, validation: 0.94, baselines: Self.wide)
    #expect(steps[0].id == "resample-validation")
  }

  @Test(
    "nothing is shipped that misses the requirement on a test set, of few examples by chance or not",
    arguments: [
      ("test=0.92,n=50", "more-test-examples"), ("test=0.96,n=50", "ship"),
      ("test=0.9385,n=100000", "compare-validation-with-test"),
    ])
  func fewTestExamples(level: String, first: String) throws {
    let steps = try steps(
      ["--level", level], train: 0.96, validation: 0.955,
      baselines: "human,val_acc,0.96\nmajority,val_acc,0.10\nrequirement,val_acc,0.94\n")
    #expect(steps[0].id == first)
    #expect(steps.contains { $0.id == "ship" } == (first == "ship"))
  }

  @Test("where the floor is nearly perfect the metric is questioned before the baseline")
  func rareClass() throws {
    let steps = try steps(
      [], train: 0.9853, validation: 0.985,
      baselines: "linear,val_acc,0.982\nmajority,val_acc,0.98\n")
    #expect(steps.map(\.id).prefix(2) == ["choose-another-metric", "find-tighter-baseline"])
    #expect(
      steps[0].why.hasPrefix("from the floor (0.98) to the best baseline (0.982) it is only 0.002"))
    #expect(steps[0].why.hasSuffix("how many there are is not known: state --validation-n"))
  }
}
