import CurveAnalysis
import CurveIngestion
import CurveModel
import FoundationEssentials

/// The parts of a stored diagnosis that a comparison needs.
enum StoredModel {
  private struct Document: Decodable {
    struct Run: Decodable {
      var name: String
      var metric: String
      var direction: String
      var unit: String?
      var x: String
    }
    struct Statement: Decodable {
      var primary: String
      var secondary: [String]
      var leans: String?
      var probability: Double?
      var confidence: String?
      var summary: String
    }
    struct Place: Decodable { var x: Double }
    struct Value: Decodable {
      var value: Double
      var std_error: Double?
      var x: Double
    }
    struct Levels: Decodable {
      var train: Value?
      var validation: Value?
      var last_train: Value?
      var last_validation: Value?
    }
    struct Difference: Decodable {
      var value: Double
      var ci_low: Double?
      var ci_high: Double?
    }
    struct Parts: Decodable {
      var avoidable_bias: Difference?
      var generalization_gap: Difference?
      var excess: Difference?
    }
    struct Named: Decodable {
      var name: String
      var value: Double
    }
    struct Seeds: Decodable {
      var split: String
      var runs: [String]
      var values: [Double]
    }
    var run: Run
    var verdict: Statement
    var judged_at: Place
    var levels: Levels
    var components: Parts
    var tightest_baseline: Named?
    var trivial_level: Named?
    var seeds: Seeds?
    struct Step: Decodable {
      var id: String
      var title: String
      var tried: Bool?
    }
    var next_steps: [Step]?
    struct Finding: Decodable {
      var rule: String
      var summary: String?
      var x: Double?
    }
    var findings: [Finding]?
  }

  private struct Marked: Decodable { var schema: String }

  /// The model of a stored diagnosis; nil for JSON that is none, such as a training log.
  ///
  /// - Throws: A file that cannot be read, or a diagnosis of another version.
  static func read(_ path: String) throws(InputProblem) -> ComparedModel? {
    let bytes = try WholeFile.bytes(of: path)
    guard let marked = try? JSONDecoder().decode(Marked.self, from: Data(bytes)),
      marked.schema.hasPrefix("tightline.")
    else { return nil }
    try StoredDiagnosis.check(schema: marked.schema, of: path)
    let document = try StoredDiagnosis.decode(Document.self, from: bytes, of: path)
    guard let model = model(document) else { throw StoredDiagnosis.unknownVerdict(path) }
    return model
  }

  private static func model(_ document: Document) -> ComparedModel? {
    guard let direction = MetricDirection(rawValue: document.run.direction),
      let axis = Axis.Kind(rawValue: document.run.x),
      let verdict = Verdict(rawValue: document.verdict.primary)
    else { return nil }
    let metric = metric(of: document.run, direction)
    let parts = document.components
    var model = ComparedModel(
      name: document.run.name, metric: metric, axis: axis, verdict: verdict,
      secondary: document.verdict.secondary.compactMap(Verdict.init),
      leans: document.verdict.leans.flatMap(Verdict.init),
      probability: document.verdict.probability, confidence: document.verdict.confidence,
      summary: document.verdict.summary, judgedAt: document.judged_at.x,
      train: level(document.levels.train), validation: level(document.levels.validation),
      components: Components(
        bias: component(parts.avoidable_bias), gap: component(parts.generalization_gap),
        excess: component(parts.excess)),
      tightestBaseline: document.tightest_baseline.map { NamedLevel($0.value, named: $0.name) },
      trivialLevel: document.trivial_level.map { NamedLevel($0.value, named: $0.name) },
      seeds: document.seeds.flatMap { seeds in
        Split(rawValue: seeds.split).flatMap {
          SeedSummary(runs: seeds.runs, split: $0, values: seeds.values)
        }
      },
      firstStep: document.next_steps?.first { !($0.tried ?? false) }.map {
        StepName(id: $0.id, title: $0.title)
      })
    let ends = [document.levels.last_train, document.levels.last_validation]
    model.brokenEnd = document.findings?.first { BrokenEnd.rules.contains($0.rule) }.map {
      BrokenEnd(summary: $0.summary ?? $0.rule, x: $0.x)
    }
    model.trainedUntil = (ends.map { $0?.x } + [model.brokenEnd?.x]).compactMap(\.self).max()
    model.isStored = true
    model.isStillImproving =
      document.findings?.contains { $0.rule == StillImproving.documentation.name } ?? false
    return model
  }

  /// A share lies between 0 and its whole; of other metrics the document does not tell what they can be.
  private static func metric(of run: Document.Run, _ direction: MetricDirection) -> Metric {
    let unit = run.unit.flatMap(Metric.Unit.init) ?? .unbounded
    var metric = Metric(
      name: run.metric, direction: direction, unit: unit, ideal: nil,
      bounds: -.infinity ... .infinity)
    if metric.isProportion { metric.bounds = 0...metric.whole }
    return metric
  }

  private static func level(_ value: Document.Value?) -> Level? {
    value.map { Level($0.value, standardError: $0.std_error ?? 0, at: $0.x) }
  }

  private static func component(_ difference: Document.Difference?) -> Component? {
    difference.map { Component($0.value, from: $0.ci_low ?? $0.value, to: $0.ci_high ?? $0.value) }
  }
}
