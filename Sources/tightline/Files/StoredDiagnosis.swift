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
    let document = try decode(Document.self, from: path)
    try check(schema: document.schema, of: path)
    let named = [document.verdict.primary, document.at_last.primary] + document.verdict.secondary
    let verdicts = named.compactMap(Verdict.init)
    guard verdicts.count == named.count else { throw unknownVerdict(path) }
    return StoredDiagnosis(
      primary: verdicts[0], secondary: Array(verdicts.dropFirst(2)), atLast: verdicts[1],
      summary: document.verdict.summary, run: document.run.name)
  }

  /// A file's JSON, as far as the type asks for it.
  static func decode<Document: Decodable>(
    _ type: Document.Type, from path: String
  ) throws(InputProblem) -> Document {
    let bytes = try WholeFile.bytes(of: path)
    guard let document = try? JSONDecoder().decode(type, from: Data(bytes)) else {
      throw InputProblem(
        code: "not-a-diagnosis", message: "expected a diagnosis, found something else",
        at: InputLocation(file: path),
        hint: "write one with: tightline diagnose CURVES -o diagnosis.json")
    }
    return document
  }

  static func check(schema: String, of path: String) throws(InputProblem) {
    guard schema != "tightline.diagnosis/1" else { return }
    throw InputProblem(
      code: "unknown-schema",
      message: "expected schema 'tightline.diagnosis/1', found '\(schema)'",
      at: InputLocation(file: path), hint: "write the diagnosis again with this version")
  }

  static func unknownVerdict(_ path: String) -> InputProblem {
    InputProblem(
      code: "unknown-verdict",
      message: "the diagnosis holds a verdict this version does not know",
      at: InputLocation(file: path), hint: "write the diagnosis again with this version")
  }
}
