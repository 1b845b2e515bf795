import CurveAnalysis
import CurveModel
import CurveReporting

/// The parts of a stored diagnosis that a later one is compared with; unknown parts are passed over.
private struct PreviousDocument: Decodable {
  struct Run: Decodable {
    var name: String
    var metric: String
    var direction: String
  }
  struct Statement: Decodable { var primary: String }
  struct StoredLevel: Decodable {
    var value: Double?
    var std_error: Double?
  }
  struct Levels: Decodable {
    var train: StoredLevel?
    var validation: StoredLevel?
  }
  struct StoredComponent: Decodable {
    var value: Double?
    var ci_low: Double?
    var ci_high: Double?
  }
  struct Parts: Decodable {
    var avoidable_bias: StoredComponent?
    var generalization_gap: StoredComponent?
    var excess: StoredComponent?
  }
  struct Reference: Decodable {
    var name: String
    var value: Double?
  }
  struct Step: Decodable {
    var id: String
    var tried: Bool?
  }
  struct Input: Decodable { var sha256: String }
  var schema: String
  var run: Run
  var verdict: Statement
  var levels: Levels
  var components: Parts
  var tightest_baseline: Reference?
  var next_steps: [Step]
  var inputs: [Input]
}

extension StoredDiagnosis {
  /// The diagnosis in a file, to compare with.
  ///
  /// - Throws: A file that cannot be read or is no diagnosis of a known version.
  static func previous(_ path: String) throws(InputProblem) -> PreviousDiagnosis {
    let document = try decode(
      PreviousDocument.self, from: StoredDiagnosis.bytes(of: path), of: path)
    try check(schema: document.schema, of: path)
    guard let primary = Verdict(rawValue: document.verdict.primary),
      let direction = MetricDirection(rawValue: document.run.direction)
    else { throw unknownVerdict(path) }
    func level(_ stored: PreviousDocument.StoredLevel?) -> PreviousDiagnosis.StoredLevel? {
      stored?.value.map { .init(value: $0, standardError: stored?.std_error) }
    }
    func component(_ stored: PreviousDocument.StoredComponent?) -> PreviousDiagnosis
      .StoredComponent?
    {
      guard let value = stored?.value else { return nil }
      return .init(value: value, low: stored?.ci_low ?? value, high: stored?.ci_high ?? value)
    }
    let parts = document.components
    return PreviousDiagnosis(
      run: document.run.name, metric: document.run.metric, direction: direction,
      primary: primary, train: level(document.levels.train),
      validation: level(document.levels.validation),
      bias: component(parts.avoidable_bias), gap: component(parts.generalization_gap),
      excess: component(parts.excess),
      tightestBaseline: document.tightest_baseline.flatMap { stored in
        stored.value.map { .init(name: stored.name, value: $0) }
      },
      firstStep: document.next_steps.first { !($0.tried ?? false) }?.id,
      digests: document.inputs.map(\.sha256))
  }
}
