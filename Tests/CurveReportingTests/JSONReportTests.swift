import CurveReporting
import FoundationEssentials
import Testing

@testable import CurveAnalysis

@Suite("JSON report")
struct JSONReportTests {
  /// The contract as far as a decoder can state it: a missing key fails the decoding.
  private struct Contract: Decodable {
    struct Run: Decodable { var name, metric, direction, x: String; var seeds: Int }
    struct Verdict: Decodable {
      var primary, summary, policy: String
      var confidence: String?
      var secondary: [String]
      var leans: String?
      var probability: Double?
    }
    struct Level: Decodable { var value, std_error, x: Double }
    struct Levels: Decodable { var train, validation, best_validation: Level? }
    struct Component: Decodable { var value, ci_low, ci_high: Double }
    struct Components: Decodable {
      var avoidable_bias, generalization_gap, excess: Component?
    }
    struct Tightest: Decodable { var name, kind: String; var value: Double }
    struct Band: Decodable { var baseline_from, baseline_to: Double?; var verdict: String }
    struct Listed: Decodable { var name, kind, status, reason: String; var value: Double }
    struct Found: Decodable {
      var rule, severity, summary: String; var measurements: [String: Double]
    }
    struct Step: Decodable {
      var id, title, why, addresses, cost, stage: String; var sources: [String]
    }
    struct Input: Decodable { var path, sha256, dialect: String; var warnings: [String] }
    var schema: String
    var run: Run
    var verdict: Verdict
    var judged_at: [String: AnyScalar]
    var levels: Levels
    var tightest_baseline: Tightest?
    var components: Components
    var flip_points: [Band]
    var baselines: [Listed]
    var findings: [Found]
    var next_steps: [Step]
    var inputs: [Input]
  }

  private enum AnyScalar: Decodable {
    case text(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  private func json(_ report: Report) -> String {
    JSONReport.render(report, as: .stdout(Terminal())).first?.contents ?? ""
  }

  @Test("every sample decodes by the contract, hostile names included")
  func decodes() throws {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      let decoded = try JSONDecoder().decode(Contract.self, from: Data(json(report).utf8))
      #expect(decoded.schema == "tightline.diagnosis/1")
      #expect(decoded.run.name == report.diagnosis.run.name)
      #expect(decoded.verdict.primary == report.diagnosis.verdict.primary.rawValue)
      #expect(decoded.flip_points.count == report.diagnosis.flipPoints.count)
    }
  }

  @Test("the keys come in the order of the contract")
  func order() {
    let keys = json(Sample.overfitting).split(separator: "\n")
      .filter { $0.hasPrefix("  \"") }.compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(
      keys == [
        "schema", "run", "verdict", "judged_at", "at_last", "trivial_level", "levels",
        "tightest_baseline", "components", "requirement", "tolerance", "flip_points", "baselines",
        "findings", "breakdown", "metric_requirements", "forecast", "next_steps", "tried",
        "attempts", "parameters", "seeds", "doubts",
        "inputs",
        "reproduction", "previous",
      ])
  }

  @Test("numbers have full precision, and what is no number is null")
  func numbers() {
    var report = Sample.overfitting
    report.diagnosis.levels.train?.value = 0.1 + 0.2
    report.diagnosis.levels.train?.standardError = .nan
    report.diagnosis.levels.validation?.value = .infinity
    let text = json(report)
    #expect(text.contains("\"value\": 0.30000000000000004"))
    #expect(text.contains("\"std_error\": null"))
    #expect(!text.lowercased().contains("nan,") && !text.contains("inf"))
  }
}
