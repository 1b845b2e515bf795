import CurveAnalysis
import CurveModel
import FoundationEssentials

/// The parts of a stored diagnosis that `gate` needs.
struct StoredDiagnosis {
  var primary: Verdict
  var secondary: [Verdict]
  var atLast: Verdict
  var summary: String
  /// Name of the run.
  var run: String

  /// The schema that this version writes and reads.
  static let schema = "tightline.diagnosis/1"

  private struct Document: Decodable {
    struct Statement: Decodable {
      var primary: String
      var secondary: [String]
      var summary: String
    }
    struct Run: Decodable { var name: String }
    struct Last: Decodable { var primary: String }
    var schema: String
    var run: Run
    var verdict: Statement
    var at_last: Last
  }

  /// - Throws: A file that cannot be read or is no diagnosis of a known version.
  static func read(_ path: String) throws(InputProblem) -> StoredDiagnosis {
    let document = try decode(Document.self, from: bytes(of: path), of: path)
    try check(schema: document.schema, of: path)
    let named = [document.verdict.primary, document.at_last.primary] + document.verdict.secondary
    let verdicts = named.compactMap(Verdict.init)
    guard verdicts.count == named.count else { throw unknownVerdict(path) }
    return StoredDiagnosis(
      primary: verdicts[0], secondary: Array(verdicts.dropFirst(2)), atLast: verdicts[1],
      summary: document.verdict.summary, run: document.run.name)
  }

  /// The JSON of a file, as far as the type asks for it.
  ///
  /// - Throws: JSON that is broken, no diagnosis of this version, or lacks a field.
  static func decode<Document: Decodable>(
    _ type: Document.Type, from bytes: [UInt8], of path: String
  ) throws(InputProblem) -> Document {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw unreadable(bytes, path: path, because: error)
    }
  }

  static func check(schema: String, of path: String) throws(InputProblem) {
    guard schema != self.schema else { return }
    throw unknownSchema(schema, of: path)
  }
}
