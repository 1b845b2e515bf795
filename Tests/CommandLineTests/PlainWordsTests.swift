import Foundation
import TestSupport
import Testing

/// What a fresh reader asks of the smaller commands.
@Suite struct PlainWordsTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(CompareTests.log(0.7, seed: 1), to: "log.csv")
    try scratch.write(CompareTests.baselines, to: "b.csv")
    return scratch
  }

  private func diagnosed(_ scratch: Scratch, _ levels: [String]) throws {
    let result = try Binary.run(
      ["diagnose", "--metric", "error", "-b", "e.csv", "-q", "-o", "d.json"]
        + levels.flatMap { ["--level", $0] }, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("a gate that a secondary verdict closes says so")
  func secondary() throws {
    let scratch = try Scratch()
    try scratch.write("kind,value\nhuman,1%\nmean-predictor,90%\n", to: "e.csv")
    try diagnosed(scratch, ["train=20%", "validation=35%"])
    let gate = ["gate", "d.json", "--fail-on"]
    let closed = try Binary.run(
      gate + ["overfitting", "--include-secondary"], in: scratch.folder)
    #expect(closed.status == 1)
    #expect(
      closed.output.contains(
        " has the secondary verdict overfitting, beside the primary one: Underfitting: "),
      "\(closed.output)")
    let open = try Binary.run(gate + ["diverged", "--include-secondary"], in: scratch.folder)
    #expect(open.status == 0)
    #expect(
      open.output.hasSuffix(
        "is underfitting, secondary overfitting: none of these is among diverged\n"),
      "\(open.output)")
  }

  @Test("models that are equal have no winner, and near ones enough digits")
  func ties() throws {
    let scratch = try Scratch()
    try scratch.write("model,precision,recall\na,0.8,0.7\nb,0.7,0.8\nc,0.1,0.2\n", to: "tie.csv")
    let tie = try Binary.run(
      ["metrics", "tie.csv", "--average", "--format", "json"], in: scratch.folder)
    let object = try JSONSerialization.jsonObject(with: Data(tie.output.utf8)) as? [String: Any]
    #expect(
      object?["summary"] as? String
        == "No model wins: 'a' and 'b' are equal in the mean of all metrics (0.75). The first, 'a', is "
        + "looked at; choose by something they differ in.")
    try scratch.write("model,precision\na,0.80001\nb,0.80002\n", to: "near.csv")
    let near = try Binary.run(
      ["metrics", "near.csv", "--optimize", "precision"], in: scratch.folder)
    try scratch.write("model,precision,recall\na,,0.7\nb,0.1,0.7\n", to: "gap.csv")
    let gap = try Binary.run(["metrics", "gap.csv", "--optimize", "precision"], in: scratch.folder)
    #expect(gap.output.hasPrefix("Choose 'b': "), "\(gap.output)\(gap.errors)")
    #expect(
      near.output.hasPrefix("Choose 'b': it has the highest precision (0.80002; next 'a' with"))
  }

  @Test("sums that differ by rounding alone are equal")
  func rounding() throws {
    let scratch = try Scratch()
    try scratch.write("model,p,r,s\na,0.1,0.2,0.3\nb,0.3,0.2,0.1\n", to: "t.csv")
    let result = try Binary.run(
      ["metrics", "t.csv", "--formula", "p+r+s", "--direction", "higher"], in: scratch.folder)
    #expect(
      result.output.hasPrefix("No model wins: 'a' and 'b' are equal in p+r+s"), "\(result.output)")
  }

  @Test("every written report names the tool, the command and the digests of its files")
  func reproduction() throws {
    let scratch = try scratch()
    try scratch.write("model,precision,recall\na,0.8,0.7\nb,0.7,0.9\n", to: "m.csv")
    try scratch.write(CompareTests.log(0.8, seed: 2), to: "new.csv")
    let calls = [
      ["diagnose", "log.csv", "-b", "b.csv", "-o", "d.json"],
      ["metrics", "m.csv", "--average", "-o", "out.md"],
      ["compare", "log.csv", "new.csv", "-b", "b.csv", "-o", "out.md"],
      ["compare", "d.json", "d.json", "-o", "out.md"],
      ["history", "d.json", "-o", "out.md"],
      ["survey", "log.csv", "-b", "b.csv", "-o", "out.md"],
      ["diagnose", "log.csv", "-b", "b.csv", "-o", "out.md"],
    ]
    for call in calls {
      let result = try Binary.run(call + ["-q"], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      guard call.last == "out.md" else { continue }
      let report = try scratch.read("out.md")
      let command = (["tightline"] + call + ["-q"]).joined(separator: " ")
      #expect(
        report.contains("## Reproduction\n\n```sh\n\(command)\n```\n\ntightline 0.1.0\n"),
        "\(report)")
      #expect(report.contains("| File | SHA-256 |"), "\(report)")
      _ = try Binary.run(call + ["-q"], in: scratch.folder)
      #expect(try scratch.read("out.md") == report)
    }
  }

  @Test(
    "the numbers of findings have pages, and levels among them are in the metric's own direction")
  func numbers() throws {
    let scratch = try scratch()
    try scratch.write(
      "kind,name,metric,value\nlinear,lin,accuracy,0.9\nhuman,people,accuracy,0.95\n", to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "--format", "json"], in: scratch.folder)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let findings = try #require(object?["findings"] as? [[String: Any]])
    let numbers = findings.compactMap { $0["measurements"] as? [String: Double] }
    #expect(numbers.contains { $0["linear"] == 0.9 }, "\(numbers)")
    for name in Set(numbers.flatMap(\.keys)) {
      #expect(try Binary.run(["explain", name]).status == 0, "\(name)")
    }
    let page = try Binary.run(["explain", "rise_share"]).output
    #expect(page.hasPrefix("rise-share (number of a finding)\n"))
  }

  @Test(
    "a rise of an accuracy is an amount: a share of the way to 1 would read like one of the level")
  func rise() throws {
    let scratch = try Scratch()
    var text = "epoch,train_acc,val_acc\n"
    for epoch in 0..<40 {
      let fall = 0.002 * Double(max(epoch - 20, 0))
      text +=
        "\(epoch),\(0.95 - 0.5 * exp(-Double(epoch) / 5)),\(0.8 - 0.4 * exp(-Double(epoch) / 5) - fall)\n"
    }
    try scratch.write(text, to: "log.csv")
    try scratch.write("kind,value\nhuman,0.94\n", to: "b.csv")
    let said = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      said.contains(
        "Smoothed validation ended at 0.766, 0.026 below its best (0.7918 at epoch 20) while training "
          + "improved by another 0.0090"),
      "\(said)")
  }

  @Test("inspect says what is judged and why, or what is asked first")
  func judged() throws {
    let scratch = try scratch()
    var text = "epoch,train_loss,val_loss,train_acc,val_acc\n"
    for epoch in 0..<8 {
      text += "\(epoch),1.\(9 - epoch),1.\(9 - epoch),0.\(epoch)5,0.\(epoch)4\n"
    }
    try scratch.write(text, to: "two.csv")
    func last(_ arguments: [String]) throws -> String {
      let result = try Binary.run(["inspect", "two.csv"] + arguments, in: scratch.folder)
      return String(result.output.split(separator: "\n").last ?? "")
    }
    #expect(
      try last([])
        == "diagnose judges 'loss' (lower is better), since it is the loss, and no baseline "
        + "names another metric: training in 'train_loss', validation in 'val_loss'")
    #expect(
      try last(["-b", "b.csv"]) == "diagnose judges 'acc' (higher is better), since the baselines "
        + "are in it: training in 'train_acc', validation in 'val_acc'")
    try scratch.write("kind,name,metric,value\nhuman,a,loss,1\nhuman,b,acc,0.9\n", to: "both.csv")
    #expect(
      try last(["-b", "both.csv"])
        == "diagnose asks first: baselines are given in several metrics: "
        + "'loss', 'acc'; choose the one to judge with --metric, as in --metric 'loss'")
  }

  @Test("the probability of an undecided run is explained as it is, with a leaning and without")
  func undecided() throws {
    let scratch = try Scratch()
    let words = try Binary.run(["explain", "probability"], in: scratch.folder).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "for an undecided run that of the verdict it leans to, and where it leans to none that of being "
          + "undecided"), "\(words)")
    let rows = (0..<30).map { "\($0),\(0.3 + 0.6 / Double($0 + 1))\n" }
    try scratch.write("epoch,val_error\n" + rows.joined(), to: "log.csv")
    try scratch.write("kind,value\nhuman,0.05\nmean-predictor,0.9\n", to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "--format", "json"], in: scratch.folder)
    #expect(result.output.contains(#""primary": "undecided""#), "\(result.output)")
    #expect(result.output.contains(#""leans": null"#))
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let verdict = try #require((object as? [String: Any])?["verdict"] as? [String: Any])
    let all = try #require(verdict["probabilities"] as? [String: Double])
    #expect(verdict["probability"] as? Double == all["undecided"])
  }
}
