import Foundation
import TestSupport
import Testing

/// Requirements of several metrics in a diagnosis.
@Suite struct OtherRequirementTests {
  private static let log: String = {
    let rows = (0..<40).map { epoch in
      let fall = exp(-12 * Double(epoch) / 39)
      let (train, validation) = (0.2 + 2 * fall, 0.4 + 2 * fall)
      return "\(epoch),\(train),\(validation),\(0.9 - 0.5 * fall),\(0.5 - 0.3 * fall)"
    }
    return "epoch,train_loss,val_loss,val_precision,val_recall\n" + rows.joined(separator: "\n")
      + "\n"
  }()

  private func diagnose(
    _ rows: [String], _ arguments: [String] = []
  ) throws -> (Binary.Result, [String: Any]) {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "log.csv")
    try scratch.write("kind,metric,value\n" + rows.map { $0 + "\n" }.joined(), to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "--format", "json"] + arguments, in: scratch.folder)
    let object = try? JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return (result, object as? [String: Any] ?? [:])
  }

  @Test("the metric that misses most is named, and the verdict stays with the judged one")
  func workOn() throws {
    let human = "human,loss,0.3"
    let (_, plain) = try diagnose([human])
    let (_, json) = try diagnose(
      [human, "requirement,precision,0.8", "requirement,recall,>0.9", "requirement,loss,<0.35"])
    #expect(json["verdict"] as? NSDictionary == plain["verdict"] as? NSDictionary)
    #expect(plain["metric_requirements"] is NSNull)
    let plan = try #require(json["metric_requirements"] as? [String: Any])
    #expect(plan["work_on"] as? String == "recall")
    #expect(plan["hold"] as? [String] == ["precision"])
    #expect(plan["wait"] as? [String] == ["loss"])
    let summary = try #require(plan["summary"] as? String)
    #expect(summary.contains("judge 'recall' with --metric"))
  }

  @Test("with the other requirements met, the judged metric is the one to work on")
  func judgedIsLast() throws {
    let (_, json) = try diagnose(
      ["human,loss,0.3", "requirement,precision,0.8", "requirement,recall,0.4"])
    let plan = try #require(json["metric_requirements"] as? [String: Any])
    #expect(plan["work_on"] as? String == "loss")
  }

  @Test("a requirement alone does not make the metric unclear, two of them do")
  func decisionMetric() throws {
    let (one, json) = try diagnose(["human,precision,0.95", "requirement,recall,0.9"])
    #expect(one.status == 0)
    #expect((json["run"] as? [String: Any])?["metric"] as? String == "precision")
    let (two, _) = try diagnose(["requirement,precision,0.95", "requirement,recall,0.9"])
    #expect(two.status == 2 && two.errors.contains("ambiguous-metric"))
  }

  @Test("a requirement that asks the wrong way is an error with its place")
  func wrongWay() throws {
    for row in ["requirement,recall,<0.9", "requirement,loss,>0.2"] {
      let (result, _) = try diagnose(["human,loss,0.3", row], ["--metric", "loss"])
      #expect(result.status == 2)
      #expect(result.errors.contains("contradicting-direction"), "\(row): \(result.errors)")
    }
    let (result, _) = try diagnose(["human,loss,<0.3"])
    #expect(result.status == 2, "only a requirement compares")
  }

  @Test("a direction that was stated is not blamed on the requirement")
  func statedDirection() throws {
    let lower = ["--metric", "precision", "--direction", "lower"]
    let (read, json) = try diagnose(["requirement,precision,0.9"], lower)
    #expect(read.status == 0, "\(read.errors)")
    #expect((json["run"] as? [String: Any])?["direction"] as? String == "lower")
    let (refused, _) = try diagnose(["requirement,precision,>=0.9"], lower)
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains(
        "'>=' asks the wrong way: lower 'precision' is better, says --direction lower"))
    #expect(refused.errors.contains("correct the requirement, or leave out --direction lower"))
  }
}
