import CurveIngestion
import CurveModel
import FoundationEssentials
import Glibc

/// What was judged so far, in a file: one JSON object a line, so that a survey that was stopped goes on
/// where it was, and a nightly one reads only what changed.
struct SurveyState {
  static let defaultPath = "tightline-survey.state"
  private static let schema = "tightline.survey-state/1"

  private struct Header: Codable {
    var schema: String
    /// Digest of everything that rows depend on beside the logs.
    var key: String
  }

  private(set) var runs: [[[String]]: JudgedRun] = [:]
  /// When the file was written, in nanoseconds since 1970.
  private var recordedAt = 0
  let path: String
  private let key: String

  /// Loads what the file holds; nothing when it is missing or of another question.
  ///
  /// - Throws: An `InputProblem` when the file is no record of a survey.
  init(_ path: String, key: String) throws(InputProblem) {
    self.path = path
    self.key = Digest.hexadecimal(of: Array(key.utf8))
    let text: String
    do throws(InputProblem) {
      text = String(decoding: try WholeFile.bytes(of: path), as: UTF8.self)
    } catch {
      guard error.code == "file-not-found" else { throw error }
      return
    }
    let lines = text.split(separator: "\n")
    guard let header: Header = Self.decoded(lines.first ?? ""), header.schema == Self.schema else {
      throw InputProblem(
        code: "not-a-state", message: "expected the state of a survey, found something else",
        at: InputLocation(file: path), hint: "name another file with --state")
    }
    guard header.key == self.key else { return }
    recordedAt = FileStamp(of: path)?.changed ?? 0
    for line in lines.dropFirst() {
      // A line that was cut off is a run that is judged again.
      if let run: JudgedRun = Self.decoded(line) { runs[run.logs] = run }
    }
  }

  /// What is known of a run, if its files are what they were.
  func known(_ found: FoundRun) -> JudgedRun? {
    guard let run = runs[found.logs], run.isCurrent(recordedAt: recordedAt) else { return nil }
    return run
  }

  /// Writes what was judged.
  ///
  /// - Throws: An `InputProblem` when the file cannot be written.
  func save(_ judged: [JudgedRun]) throws(InputProblem) {
    let lines =
      [Self.encoded(Header(schema: Self.schema, key: key))] + judged.map { Self.encoded($0) }
    let text = lines.map { $0 + "\n" }.joined()
    try AtomicFiles.write([WrittenReport(path: path, contents: text)])
  }

  /// Removes the record that an interruption left.
  static func remove() { _ = unsafe unlink(defaultPath) }

  private static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func decoded<Value: Decodable>(_ line: some StringProtocol) -> Value? {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try? decoder.decode(Value.self, from: Data(line.utf8))
  }
}
