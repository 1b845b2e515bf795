import CurveAnalysis
import CurveModel
import Foundation
import TestSupport
import Testing

/// The stream says what a diagnosis of the same curves says.
@Suite struct StreamAgreementTests {
  private func diagnosis(_ run: StreamLines.Run) throws -> Diagnosis {
    func series(_ split: Split, _ values: [Double]) -> Series {
      Series(
        metric: "loss", split: split, column: split.rawValue,
        curve: LearningCurve(x: values.indices.map(Double.init), y: values))
    }
    return try Analyzer.diagnose(
      TrainingRun(
        name: "r", axis: Axis(kind: .row),
        series: [series(.train, run.train), series(.validation, run.validation)]),
      baselines: [Baseline(kind: .simpleModel, name: "baseline", value: run.baseline)],
      options: AnalysisOptions(forecasts: false))
  }

  /// A row, as far as a diagnosis says the same.
  private struct Answer: Decodable {
    struct Found: Decodable, Equatable {
      var rule: String
      var severity: String
      var x: Double?
      var measurements: [String: Double?]

      init(_ finding: Finding) {
        rule = finding.rule
        severity = finding.severity.rawValue
        x = finding.x
        measurements = [:]
        for measurement in finding.measurements {
          measurements[measurement.name] = .some(
            measurement.value.isFinite ? written(measurement.value) : nil)
        }
      }
    }

    var verdict: String
    var leans: String?
    var secondary: [String]
    var probability: Double
    var confidence: String
    var judged_at: Double
    var tolerance: Double?
    var components: [String: [String: Double?]]
    var findings: [Found]
  }

  private func component(_ component: Component?) -> [String: Double?]? {
    component.map {
      [
        "value": written($0.value), "ci_low": $0.low < $0.high ? written($0.low) : nil,
        "ci_high": $0.low < $0.high ? written($0.high) : nil,
      ]
    }
  }

  @Test("verdict, probability, components and findings are those of a diagnosis, to the last digit")
  func sameAsDiagnosis() throws {
    let runs = StreamLines.runs(150)
    let rows = try StreamTests.rows(runs.map(\.line))
    try #require(rows.count == runs.count)
    var verdicts: Set<String> = []
    for (run, row) in zip(runs, rows) {
      // JSONDecoder reads every double exactly, JSONSerialization does not.
      let answer = try JSONDecoder().decode(Answer.self, from: Data(row.utf8))
      let expected = try diagnosis(run)
      #expect(answer.verdict == expected.verdict.primary.rawValue)
      #expect(answer.leans == expected.verdict.leans?.rawValue)
      #expect(answer.secondary == expected.verdict.secondary.map(\.rawValue))
      #expect(answer.probability == written(expected.verdict.probability))
      #expect(answer.confidence == expected.verdict.confidence.rawValue)
      #expect(answer.judged_at == expected.judgedAt.x)
      #expect(answer.tolerance == expected.tolerance.value.map(written))
      #expect(answer.components["avoidable_bias"] == component(expected.components.avoidableBias))
      #expect(
        answer.components["generalization_gap"] == component(expected.components.generalizationGap))
      #expect(answer.components["excess"] == component(expected.components.excess))
      #expect(answer.findings == expected.findings.map(Answer.Found.init))
      verdicts.insert(expected.verdict.primary.rawValue)
    }
    #expect(verdicts.count >= 4)
  }

  @Test("every part on request is that of diagnosis.json, and a path is read as diagnose reads it")
  func partsAndPaths() throws {
    let scratch = try Scratch()
    let run = StreamLines.runs(12)[11]
    let rows = run.train.indices.map { "\($0),\(run.train[$0]),\(run.validation[$0])\n" }
    try scratch.write("epoch,train_loss,val_loss\n" + rows.joined(), to: "log.csv")
    try scratch.write("kind,value\nhuman,\(run.baseline)\n", to: "baselines.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "baselines.csv", "--format", "json"], in: scratch.folder)
    let expected = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let all = "doubts,flip-points,forecast,levels,probabilities,steps,summary"
    let text = try StreamTests.rows(
      Data(#"{"path":"log.csv"}"#.utf8), ["-b", "baselines.csv", "--with", all], in: scratch)
    let first = try #require(text.first)
    let row = try #require(
      JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
    for key in [
      "flip_points", "forecast", "levels", "findings", "components", "next_steps", "doubts",
    ] {
      #expect(
        NSDictionary(object: written(row[key] ?? 0), forKey: "it" as NSString)
          == NSDictionary(object: written(expected[key] ?? 0), forKey: "it" as NSString), "\(key)")
    }
    let verdict = try #require(expected["verdict"] as? [String: Any])
    #expect(row["summary"] as? String == verdict["summary"] as? String)
    let probabilities = written(verdict["probabilities"] ?? 0) as? [String: Double]
    #expect(row["probabilities"] as? [String: Double] == probabilities)
  }

  @Test("the long form says the same as the short one")
  func longForm() throws {
    let pairs = StreamLines.runs(20).map { run in
      let step = Array(run.train.indices)
      let long =
        #"{"run":"r","curves":[{"split":"train","value":\#(run.train)},"#
        + #"{"split":"val","step":\#(step),"metric":"loss","value":\#(run.validation)}],"#
        + #""baselines":[{"kind":"simple-model","name":"baseline","value":\#(run.baseline)}]}"#
      return [run.line, long]
    }
    let rows = try StreamTests.rows(pairs.flatMap { $0 })
    try #require(rows.count == 40)
    for pair in 0..<20 { #expect(rows[2 * pair] == rows[2 * pair + 1]) }
  }

  @Test("a test curve beside no validation is used as validation, as in a log")
  func testAsValidation() throws {
    let curves = { (split: String) in
      #"{"curves":[{"split":"train","value":[2,1,0.6,0.4,0.3,0.25]},"#
        + #"{"split":"\#(split)","value":[2.1,1.2,0.8,0.7,0.65,0.64]}],"#
        + #""baselines":[{"kind":"human","value":0.2}]}"#
    }
    let rows = try StreamTests.rows([curves("test"), curves("val")])
    #expect(rows.count == 2 && rows.first == rows.last)
  }
}

/// A number as a row has it: of twelve digits.
private func written(_ value: Double) -> Double {
  Double(String(format: "%.12g", value)) ?? .nan
}

/// The same of all numbers of a document.
private func written(_ value: Any) -> Any {
  switch value {
  case let members as [String: Any]: members.mapValues { written($0) as Any }
  case let elements as [Any]: elements.map { written($0) as Any }
  case let number as NSNumber: written(number.doubleValue)
  default: value
  }
}
