import CurveAnalysis
import CurveIngestion
import CurveModel
import FoundationEssentials

/// The parts of a stored diagnosis that `gate` needs.
struct StoredDiagnosis {
  var primary: Verdict
  var secondary: [Verdict]
  var summary: String

  private struct Document: Decodable {
    struct Statement: Decodable {
      var primary: String
      var secondary: [String]
      var summary: String
    }
    var schema: String
    var verdict: Statement
  }

  /// - Throws: A file that cannot be read or is no diagnosis of a known version.
  static func read(_ path: String) throws(InputProblem) -> StoredDiagnosis {
    var source = try FileSource.open(path)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = try source.read(into: &block), count > 0 {
      bytes.append(contentsOf: block.prefix(count))
    }
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
    let verdicts = ([document.verdict.primary] + document.verdict.secondary).map(Verdict.init)
    guard let primary = verdicts.first ?? nil, verdicts.allSatisfy({ $0 != nil }) else {
      throw InputProblem(
        code: "unknown-verdict",
        message: "the diagnosis holds a verdict this version does not know",
        at: location, hint: "write the diagnosis again with this version")
    }
    return StoredDiagnosis(
      primary: primary, secondary: verdicts.dropFirst().compactMap { $0 },
      summary: document.verdict.summary)
  }
}
