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
    let bytes = try WholeFile.bytes(of: path)
    let location = InputLocation(file: path)
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
      throw InputProblem(
        code: "not-a-diagnosis", message: "expected a diagnosis, found something else",
        at: location,
        hint: "write one with: tightline diagnose CURVES -o diagnosis.json")
    }
    guard document.schema == "tightline.diagnosis/1" else {
      throw InputProblem(
        code: "unknown-schema",
        message: "expected schema 'tightline.diagnosis/1', found '\(document.schema)'",
        at: location,
        hint: "write the diagnosis again with this version")
    }
    let named = [document.verdict.primary, document.at_last.primary] + document.verdict.secondary
    let verdicts = named.compactMap(Verdict.init)
    guard verdicts.count == named.count else {
      throw InputProblem(
        code: "unknown-verdict",
        message: "the diagnosis holds a verdict this version does not know",
        at: location, hint: "write the diagnosis again with this version")
    }
    return StoredDiagnosis(
      primary: verdicts[0], secondary: Array(verdicts.dropFirst(2)), atLast: verdicts[1],
      summary: document.verdict.summary, run: document.run.name)
  }
}
