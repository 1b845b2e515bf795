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

  private func component(_ component: Component?) -> [String: Double]? {
    component.map { ["value": $0.value, "ci_low": $0.low, "ci_high": $0.high] }
  }

  @Test("verdict, probability, components and findings are those of a diagnosis, to the last bit")
  func sameAsDiagnosis() throws {
    let runs = StreamLines.runs(150)
    let rows = try StreamTests.rows(runs.map(\.line))
    try #require(rows.count == runs.count)
    var verdicts: Set<String> = []
    for (run, row) in zip(runs, rows) {
      let read = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
      let answer = try #require(read)
      let expected = try diagnosis(run)
      #expect(answer["verdict"] as? String == expected.verdict.primary.rawValue)
      #expect(answer["leans"] as? String == expected.verdict.leans?.rawValue)
      #expect(answer["secondary"] as? [String] == expected.verdict.secondary.map(\.rawValue))
      #expect(answer["probability"] as? Double == expected.verdict.probability)
      #expect(answer["confidence"] as? String == expected.verdict.confidence.rawValue)
      #expect(answer["judged_at"] as? Double == expected.judgedAt.x)
      #expect(answer["tolerance"] as? Double == expected.tolerance.value)
      let components = try #require(answer["components"] as? [String: Any])
      for (key, known) in [
        ("avoidable_bias", expected.components.avoidableBias),
        ("generalization_gap", expected.components.generalizationGap),
        ("excess", expected.components.excess),
      ] {
        #expect(components[key] as? [String: Double] == component(known))
      }
      let findings = try #require(answer["findings"] as? [[String: Any]])
      #expect(findings.map { $0["rule"] as? String } == expected.findings.map(\.rule))
      for (finding, known) in zip(findings, expected.findings) {
        #expect(finding["severity"] as? String == known.severity.rawValue)
        #expect(finding["x"] as? Double == known.x)
        let measured = try #require(finding["measurements"] as? [String: Any])
        #expect(measured.count == known.measurements.count)
        for measurement in known.measurements {
          let value = measurement.value.isFinite ? measurement.value : nil
          #expect(measured[measurement.name] as? Double == value)
        }
      }
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
    let all = "flip-points,forecast,levels,probabilities,steps,summary"
    let text = try StreamTests.rows(
      Data(#"{"path":"log.csv"}"#.utf8), ["-b", "baselines.csv", "--with", all], in: scratch)
    let row = try #require(
      JSONSerialization.jsonObject(with: Data(try #require(text.first).utf8)) as? [String: Any])
    for key in ["flip_points", "forecast", "levels", "findings", "components", "next_steps"] {
      #expect(
        NSDictionary(object: row[key] ?? 0, forKey: "it" as NSString)
          == NSDictionary(object: expected[key] ?? 0, forKey: "it" as NSString), "\(key)")
    }
    let verdict = try #require(expected["verdict"] as? [String: Any])
    #expect(row["summary"] as? String == verdict["summary"] as? String)
    #expect(row["probabilities"] as? NSDictionary == verdict["probabilities"] as? NSDictionary)
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
}
