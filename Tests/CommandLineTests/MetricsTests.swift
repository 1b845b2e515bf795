import Foundation
import TestSupport
import Testing

/// `tightline metrics` as a user meets it.
@Suite struct MetricsTests {
  private static func fixture(_ name: String) throws -> String {
    try String(
      contentsOf: Project.folder.appending(path: "fixtures/metrics/\(name)"), encoding: .utf8)
  }

  private func decide(
    _ values: String, _ arguments: [String] = [], requirements: String? = nil
  ) throws -> [String: Any] {
    let scratch = try Scratch()
    try scratch.write(values, to: "v.csv")
    var call = ["metrics", "v.csv", "--format", "json"] + arguments
    if let requirements {
      try scratch.write(requirements, to: "r.csv")
      call += ["-b", "r.csv"]
    }
    let result = try Binary.run(call, in: scratch.folder)
    try #require(result.status == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return object as? [String: Any] ?? [:]
  }

  private func expectPose(_ json: [String: Any], _ note: Comment) {
    #expect((json["work_on"] as? String)?.hasPrefix("angle") == true, note)
    #expect((json["hold"] as? [String])?.map { $0.hasPrefix("position") } == [true], note)
    #expect((json["wait"] as? [String])?.map { $0.hasPrefix("run") } == [true], note)
  }

  @Test("pose estimation: work on the angle, hold the position, leave the run time")
  func pose() throws {
    expectPose(try decide(Self.fixture("pose.csv")), "one row a metric")
    let wide = "model,position_error,angle,run_time\nnet,0.75 to 1.25,≈60,300\n"
    let asked = wide + "requirement,<1,<5,<100\n"
    expectPose(try decide(asked), "a row of requirements")
    let rows = """
      kind,metric,value
      requirement,position_error,1
      requirement,angle,<5
      requirement,run_time,100

      """
    expectPose(try decide(wide, requirements: rows), "a baselines file")
    let flags = ["position_error=1", "angle=5", "run_time=100"].flatMap { ["--at-most", $0] }
    expectPose(try decide(wide, flags), "options")
    let repeats = "model,position,angle,run time\nnet,0.75,55,290\nnet,1.25,65,310\n"
    let plain = ["position=1", "angle=5", "run time=100"].flatMap { ["--at-most", $0] }
    expectPose(try decide(repeats, plain), "repeats as the spread")
  }

  @Test("mirrored metrics lead to the same advice")
  func mirrored() throws {
    let errors = "model,error,wer\na,0.2,0.03\nrequirement,<0.1,<0.02\n"
    let shares = "model,accuracy,f1\na,0.8,0.97\nrequirement,>0.9,>0.98\n"
    let misses = try [errors, shares].map { text in
      let json = try decide(text)
      let models = try #require(json["models"] as? [[String: Any]])
      let metrics = try #require(models[0]["metrics"] as? [[String: Any]])
      #expect(metrics.map { $0["role"] as? String } == ["work-on", "wait"])
      return metrics.map { ((($0["miss"] as? Double) ?? .nan) * 1000).rounded() / 1000 }
    }
    #expect(misses[0] == [2, 1.5])
    #expect(misses[0] == misses[1])
  }

  @Test("precision and recall: the average takes model 3, a threshold on recall model 2")
  func precisionAndRecall() throws {
    let table = try Self.fixture("models.csv")
    #expect(try decide(table, ["--average"])["chosen"] as? String == "Model 3")
    let json = try decide(table, ["--optimize", "precision", "--at-least", "recall=0.6"])
    #expect(json["chosen"] as? String == "Model 2")
    #expect(json["work_on"] as? String == "precision")
    #expect(json["hold"] as? [String] == ["recall"])
    let strict = try decide(
      table, ["--optimize", "precision"],
      requirements: "kind,metric,value\nrequirement,recall,>0.7\n")
    #expect(strict["chosen"] as? String == "Model 3", "0.7 is not above 0.7")
    // What every model misses comes before what is optimized.
    let missed = try decide(table, ["--optimize", "precision", "--at-least", "recall=0.99"])
    #expect(missed["work_on"] as? String == "recall")
    let summary = try #require(missed["summary"] as? String)
    #expect(summary.contains("Then optimize 'precision'."))
    #expect(!summary.contains("Leave"))
    #expect(try decide(table, ["--optimize", "recall"])["chosen"] as? String == "Model 3")
  }

  @Test(
    "formulas choose by their value, whichever way it improves",
    arguments: [
      ("0.9*precision + 0.1*recall", "Model 1"),
      ("2*precision*recall/(precision+recall)", "Model 3"),
      ("min(precision, recall)", "Model 2"), ("1 - recall", "Model 3"),
      ("-precision", "Model 1"), ("(1 − precision) × 3", "Model 1"),
    ])
  func formula(_ formula: String, chosen: String) throws {
    let json = try decide(try Self.fixture("models.csv"), ["--formula=\(formula)"])
    #expect(json["chosen"] as? String == chosen)
  }

  @Test("when every requirement is met, the metric without one is worked on")
  func lastMetric() throws {
    let json = try decide(
      "model,latency,accuracy,f1\na,80,0.9,0.7\nrequirement,<100,>0.8,\n")
    #expect(json["work_on"] as? String == "f1")
    #expect(json["hold"] as? [String] == ["latency", "accuracy"])
    let met = try decide("model,latency,accuracy\na,80,0.9\nrequirement,<100,>0.8\n")
    #expect(met["work_on"] is NSNull)
    #expect((met["summary"] as? String)?.hasPrefix("Every requirement is met") == true)
  }

  @Test("a required metric without a value is to be measured, not passed over")
  func unmeasured() throws {
    let json = try decide("metric,value,requirement\nacc,0.9,>0.8\nf1,,>0.5\n")
    #expect(json["meets_requirements"] as? Bool == false)
    #expect((json["summary"] as? String)?.hasPrefix("Measure 'f1' first") == true)
    let models = "model,acc,f1\na,0.9,\nb,0.85,0.7\nrequirement,>0.8,>0.5\n"
    #expect(try decide(models)["chosen"] as? String == "b")
    let scratch = try Scratch()
    try scratch.write(models + "c,0.7,\n", to: "m.csv")
    let text = try Binary.run(["metrics", "m.csv"], in: scratch.folder).output
    #expect(
      text.contains("no value of f1\n") && text.contains("misses acc; no value of f1\n"), "\(text)")
  }

  @Test("percent and fraction are held against each other in one unit")
  func percent() throws {
    let cases = [
      ("a,93%\n", "95%"), ("a,0.93\n", "95%"), ("a,93\n", "95%"), ("a,93\n", "95"),
    ]
    for (row, asked) in cases {
      let json = try decide("model,accuracy\n" + row, ["--at-least", "accuracy=\(asked)"])
      let metrics = (json["models"] as? [[String: Any]])?[0]["metrics"] as? [[String: Any]]
      let miss = try #require(metrics?[0]["miss"] as? Double)
      #expect(abs(miss - 1.4) < 1e-9, "\(row) \(asked)")
    }
  }

  @Test(
    "what is wrong is said with its place",
    arguments: [
      ("model,a\nx,1\n", ["--at-most", "b=1"], "error: something is required of 'b'"),
      ("model,foo\nx,1\n", ["--at-most", "foo"], "--at-most: error: expected METRIC=VALUE"),
      ("model,foo\nx,1\nrequirement,5\n", [], "v.csv:3:13: error: cannot tell whether lower"),
      ("model,acc\nx,0.9\nrequirement,<0.8\n", [], "v.csv:3:13: error: '<' asks the wrong way"),
      ("model,acc\nx,12 ms\n", ["--average"], "v.csv:2:3: error: '12 ms' in column 'acc'"),
      ("acc,f1\n0.1,0.2\n0.2,0.3\n", ["--average"], "2 rows, and no column says which model"),
      (
        "model,precision,recall\na,91,0.55\nb,85%,0.63\n", ["--average"],
        "--average: error: a mean needs one unit: 91 is in percent, 0.55 a fraction"
      ),
      ("epoch,acc\n1,0.5\n", ["--average"], "v.csv:1:1: error: 'epoch' is an x-axis"),
      ("model,acc\n", ["--average"], "error: the file holds no values of any model"),
      ("model,acc\nrequirement,>0.5\n", [], "error: the file holds no values of any model"),
      ("model,acc\na,\n", ["--average"], "error: the file holds no values of any model"),
      ("model,acc\nx,0.9\n", [], "error: nothing says how good a metric has to be"),
      ("model,acc\nx,0.9\n", ["--formula", "acc*"], "--formula:1:5: error: expected a number"),
      (
        "model,acc\nx,0.9\n", ["--formula", "(acc"],
        "--formula:1:1: error: the formula has no closing"
      ),
      ("model,acc\nx,0.9\n", ["--formula", "acc $ 2"], "--formula:1:5: error: expected"),
      ("model,acc\nx,0.9\n", ["--formula", "1+auc"], "--formula:1:3: error: there is no metric"),
      ("model,acc\nx,0\n", ["--formula", "1/acc"], "error: the formula gives no number for 'x'"),
      ("model,acc\nx,0.9\n", ["--model", "y", "--average"], "error: there is no model 'y'"),
      ("model,acc\nx,0.9\n", ["--average", "--optimize", "acc"], "three ways to choose"),
    ])
  func mistakes(_ values: String, _ arguments: [String], _ message: String) throws {
    let scratch = try Scratch()
    try scratch.write(values, to: "v.csv")
    let result = try Binary.run(["metrics", "v.csv"] + arguments, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(
    "the reports are those in fixtures/golden/metrics",
    arguments: [
      ("pose", [String]()), ("models", ["--optimize", "precision", "--at-least", "recall=0.6"]),
    ])
  func golden(_ name: String, _ arguments: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(try Self.fixture("\(name).csv"), to: "\(name).csv")
    let outputs = ["md", "txt", "json"].map { "\(name).\($0)" }
    let call = ["metrics", "\(name).csv", "--quiet"] + arguments + outputs.flatMap { ["-o", $0] }
    let result = try Binary.run(call, in: scratch.folder)
    #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
    for output in outputs {
      let difference = Golden.difference(
        between: try scratch.read(output), and: "metrics/\(output)")
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test("a value at a limit that it has to be below, and models of which nothing is required")
  func atTheLimit() throws {
    let json = try decide("metric,value,requirement\nangle,5,<5\nrun time,50,<100\n")
    #expect(
      (json["summary"] as? String)?.contains("at 5 it is at the limit, and < 5 is asked for")
        ?? false)
    let scratch = try Scratch()
    try scratch.write("model,mse,r2\nA,4,0.8\nB,2,0.9\n", to: "v.csv")
    let said = try Binary.run(["metrics", "v.csv", "--optimize", "mse"], in: scratch.folder).output
    #expect(said.contains("Choose 'B'") && !said.contains("all met"), "\(said)")
  }
}
