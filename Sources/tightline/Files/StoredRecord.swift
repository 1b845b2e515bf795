import CurveAnalysis
import CurveModel
import CurveReporting

/// The parts of a stored diagnosis that a history needs beside its model.
enum StoredRecord {
  private struct Document: Decodable {
    struct Statement: Decodable { var policy: String? }
    struct Step: Decodable {
      var id: String
      var addresses: String
      var tried: Bool?
    }
    var verdict: Statement
    var next_steps: [Step]
    /// Since version 0.1 of the schema's additions; older files name only steps of their own list.
    var tried: [String]?
    struct Attempt: Decodable {
      var named: String
      var note: String?
    }
    var attempts: [Attempt]?
    var parameters: [String: String]?
  }

  /// The record of a diagnosis.
  ///
  /// - Throws: A file that cannot be read or is no diagnosis of a known version.
  static func read(_ path: String) throws(InputProblem) -> HistoryRecord {
    let document = try StoredDiagnosis.decode(
      Document.self, from: try StoredDiagnosis.bytes(of: path), of: path)
    let attempts = (document.attempts ?? []).map { TriedStep(word: $0.named, note: $0.note) }
    func step(_ id: String, _ addresses: String?) -> HistoryRecord.Step {
      HistoryRecord.Step(
        id: id,
        addresses: addresses.flatMap(NextStep.Addresses.init)
          ?? StepCatalog.step(named: id)?.addresses,
        note: attempts.note(on: id))
    }
    let listed = document.next_steps.filter { $0.tried ?? false }.map { step($0.id, $0.addresses) }
    return HistoryRecord(
      advised: document.next_steps.filter { !($0.tried ?? false) }.map {
        step($0.id, $0.addresses)
      },
      tried: document.tried?.map { step($0, nil) } ?? listed,
      policy: document.verdict.policy ?? Policy.biasFirst.rawValue,
      parameters: document.parameters ?? [:])
  }
}
