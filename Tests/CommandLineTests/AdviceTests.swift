import Foundation
import TestSupport
import Testing

/// What a run is told to do next where the usual order of steps would not serve it, through the binary.
@Suite struct AdviceTests {
  private struct Outcome {
    var json: [String: Any]
    var verdict: [String: Any] { json["verdict"] as? [String: Any] ?? [:] }
    var primary: String { verdict["primary"] as? String ?? "" }
    var tolerance: [String: Any] { json["tolerance"] as? [String: Any] ?? [:] }
    var steps: [String] {
      (json["next_steps"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
  }

  private func diagnose(_ log: String, baselines: String? = nil) throws -> Outcome {
    let result = try run(log, baselines: baselines, format: "json")
    let object = try JSONSerialization.jsonObject(with: Data(result.utf8))
    return Outcome(json: object as? [String: Any] ?? [:])
  }

  private func run(_ log: String, baselines: String?, format: String) throws -> String {
    let scratch = try Scratch()
    try scratch.write(log, to: "log.csv")
    if let baselines { try scratch.write(baselines, to: "b.csv") }
    let result = try Binary.run(
      ["diagnose", "log.csv", "--format", format] + (baselines == nil ? [] : ["-b", "b.csv"]),
      in: scratch.folder)
    try #require(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// Columns that settle, with a scatter that is the same every time.
  private func log(
    _ columns: [(name: String, start: Double, end: Double)], points: Int = 40, scatter: Double = 0
  ) -> String {
    let rows = (0..<points).map { epoch in
      let noise = scatter * sin(Double(epoch * epoch) * 12.9898)
      let cells = columns.enumerated().map { index, column in
        let fall = exp(-10 * Double(epoch) / Double(points))
        return "\(column.end + (column.start - column.end) * fall + (index > 0 ? -noise : noise))"
      }
      return ([String(epoch)] + cells).joined(separator: ",")
    }
    return (["epoch"] + columns.map(\.name)).joined(separator: ",") + "\n"
      + rows.joined(separator: "\n") + "\n"
  }

  @Test("rewards that scatter as far as they rise are not called not learning; flat ones are")
  func noisyRewards() throws {
    let rewards = [62.0, 288, 163, 385, 441, 157, 329, 243, 349, 419, 338, 193]
    func text(_ values: [Double]) -> String {
      "step,eval/mean_reward\n"
        + values.enumerated().map { "\(1000 * ($0 + 1)),\($1)\n" }.joined()
    }
    #expect(try diagnose(text(rewards)).primary == "no-baseline")
    #expect(try diagnose(text(rewards.map { 300 + $0 / 1000 })).primary == "not-learning")
  }

  @Test("a far floor does not make everything reach the baseline of a loss")
  func farFloor() throws {
    let baselines = "kind,value\nsimple-model,1.8\nmean-predictor,800\n"
    let outcome = try diagnose(
      log([("train_loss", 900, 0.4), ("val_loss", 900, 2.4)]), baselines: baselines)
    #expect(outcome.primary == "overfitting")
    #expect((0.2...0.3).contains(outcome.tolerance["value"] as? Double ?? .nan))
    // A floor that is near sets the tolerance as ever.
    let near = try diagnose(
      log([("train_loss", 2.3, 0.4), ("val_loss", 2.3, 1.9)]),
      baselines: "kind,value\nsimple-model,1.8\nmean-predictor,2.3\n")
    #expect(abs((near.tolerance["value"] as? Double ?? .nan) - 0.01) < 1e-6)
  }

  @Test("a run that hardly leans is repeated first, and not told to do so by the hundred")
  func manyRuns() throws {
    let scattered = log(
      [("train_error", 80, 13.3), ("val_error", 82, 18)], points: 14, scatter: 6)
    let outcome = try diagnose(scattered, baselines: "kind,value\nhuman,13\n")
    try #require(outcome.primary == "undecided")
    let steps = outcome.json["next_steps"] as? [[String: Any]] ?? []
    #expect(outcome.steps.first == "more-seeds")
    let why = steps.first?["why"] as? String ?? ""
    #expect(why.contains("; three would show how much runs differ"), "\(why)")
  }

  @Test("over training-set sizes a curve that still improves asks for no longer training")
  func sizes() throws {
    let sizes = [100, 200, 500, 1000, 2000, 5000, 10000, 20000]
    let rows = sizes.map { size in
      let root = Double(size).squareRoot()
      return "\(size),\(12 - 40 / root),\(10 + 300 / root)\n"
    }
    let outcome = try diagnose(
      "n_examples,train_error,val_error\n" + rows.joined(), baselines: "kind,value\nhuman,9\n")
    #expect(outcome.primary == "underfitting")
    #expect(outcome.steps.first == "bigger-model")
  }

  @Test("a split that was not logged is asked for")
  func unlogged() throws {
    let trainOnly = log([("train_error", 80, 30)])
    #expect(try diagnose(trainOnly).steps.first == "log-validation")
    let outcome = try diagnose(trainOnly, baselines: "kind,value\nhuman,5\n")
    #expect(outcome.primary == "underfitting")
    #expect(outcome.steps.last == "log-validation")
    #expect(outcome.steps.filter { $0 == "log-validation" }.count == 1)
  }

  @Test("a verdict that sounds like success names the requirement it misses, commands are code")
  func missedRequirement() throws {
    let text = try run(
      log([("train_error", 80, 1), ("val_error", 80, 8)]),
      baselines: "kind,name,value\nlinear,linear,20\nrequirement,product,5\n", format: "markdown")
    #expect(text.contains("> The [requirement](#terms) 'product' (5 %) is missed."))
    let open = try run(
      log([("train_error", 80, 1), ("val_error", 80, 8)]), baselines: nil, format: "markdown")
    #expect(open.contains("`tightline baseline measure mean-predictor`"))
  }

  @Test("a missed requirement is worked on before a tighter baseline is looked for")
  func requirementFirst() throws {
    let curves = log([("train_error", 80, 1), ("val_error", 80, 8)])
    let missed = "kind,name,value\nlinear,linear,20\nrequirement,product,5\n"
    #expect(try diagnose(curves, baselines: missed).steps.first == "more-data")
    let none = "kind,name,value\nlinear,linear,20\n"
    #expect(try diagnose(curves, baselines: none).steps.first == "find-tighter-baseline")
  }

  @Test("validation far better than training asks how training is measured, whatever the verdict")
  func belowTrain() throws {
    let curves = log([("train_error", 80, 30), ("val_error", 80, 21)])
    let outcome = try diagnose(curves, baselines: "kind,value\nhuman,21\nmean-predictor,90\n")
    #expect(outcome.primary == "at-baseline")
    #expect(outcome.steps.first == "evaluate-train-in-eval-mode")
  }

  @Test("a run that explodes on its way to NaN is healthy up to its last healthy value")
  func explosion() throws {
    var rows = (1...31).map { epoch in
      let fall = 1.8 * exp(-Double(epoch) / 8)
      return "\(epoch),\(0.5 + fall),\(0.7 + fall)"
    }
    rows += ["32,3.0,nan", "33,44.0,nan", "34,inf,nan", "35,nan,nan", "36,nan,nan"]
    let text = try run(
      "epoch,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n", baselines: nil,
      format: "text")
    #expect(text.contains("DIVERGED"))
    #expect(text.contains("Training broke after epoch 31"))
  }

  @Test("a short run past its best is not still improving")
  func pastItsBest() throws {
    let rows = (1...40).map { epoch in
      let turn = 0.008 * Double(max(epoch - 31, 0))
      let fall = exp(-Double(epoch) / 8)
      return "\(epoch),\(0.1 + fall),\(0.16 + fall + turn)\n"
    }
    let outcome = try diagnose(
      "epoch,train_loss,val_loss\n" + rows.joined(), baselines: "kind,value\nlinear,0.12\n")
    let findings = outcome.json["findings"] as? [[String: Any]] ?? []
    #expect(!findings.contains { $0["rule"] as? String == "still-improving" })
  }

  @Test("the likeliest place of a forecast lies within its interval")
  func reach() throws {
    let rows = (1...24).map { epoch in
      let fall = 60 / Double(epoch).squareRoot()
      return "\(epoch),\(4 + fall),\(6 + fall)\n"
    }
    let outcome = try diagnose(
      "epoch,train_error,val_error\n" + rows.joined(), baselines: "kind,value\nhuman,16\n")
    let forecast = outcome.json["forecast"] as? [String: Any]
    let curve = forecast?["validation"] as? [String: Any]
    let reach = try #require(curve?["reaches_baseline_at"] as? [String: Any])
    let (x, low, high) = (reach["x"] as? Double, reach["low"] as? Double, reach["high"] as? Double)
    #expect(try #require(low) <= #require(x))
    #expect(try #require(x) < #require(high))
  }
}
