import CurveIngestion
import CurveModel
import FoundationEssentials

extension StoredDiagnosis {
  private struct Marked: Decodable { var schema: String }
  private static let writeAgain = "write the diagnosis again with this version"

  /// Why a file could not be read as a diagnosis: it is something else, broken, of another version,
  /// or without a field that a diagnosis has.
  static func unreadable(
    _ bytes: [UInt8], path: String, because error: any Error
  ) -> InputProblem {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      return somethingElse(path, bytes)
    }
    if let problem = InputProblem.malformedJSON(in: bytes, path: path) { return problem }
    guard let marked = try? JSONDecoder().decode(Marked.self, from: Data(bytes)),
      marked.schema.hasPrefix("tightline.")
    else { return somethingElse(path, bytes) }
    guard marked.schema == schema else { return unknownSchema(marked.schema, of: path) }
    return InputProblem(
      code: "incomplete-diagnosis", message: missing(error), at: InputLocation(file: path),
      hint: writeAgain)
  }

  /// What a file is instead of a diagnosis, and how to come by one.
  static func somethingElse(_ path: String, _ bytes: [UInt8]) -> InputProblem {
    let isLog = (try? LogReader.read([BytesInMemory(path: path, bytes: bytes)])) != nil
    let found =
      isLog
      ? "a training log" : FileNature(bytes).words
    return InputProblem(
      code: "not-a-diagnosis", message: "expected a diagnosis, found \(found)",
      at: InputLocation(file: path), hint: isLog ? firstDiagnose(path) : writeOne)
  }

  private static let writeOne = "write one with: tightline diagnose CURVES -o diagnosis.json"

  private static func firstDiagnose(_ log: String) -> String {
    let command = ShellQuoting.command(["tightline", "diagnose", log, "-o", "diagnosis.json"])
    return "diagnose it first, and give what that wrote: \(command)"
  }

  private static func diagnosing(_ folder: String) -> String {
    ShellQuoting.command([
      "tightline", "diagnose", folder, "-o", FilePath.joined(folder, "diagnosis.json"),
    ])
  }

  /// The bytes of a file that is to be a diagnosis.
  ///
  /// - Throws: A file that is missing or a folder, with what to give instead.
  static func bytes(of path: String) throws(InputProblem) -> [UInt8] {
    do throws(InputProblem) {
      return try WholeFile.bytes(of: path)
    } catch {
      var problem = error.missingFile(otherwise: "check the path, or \(writeOne)")
      if problem.code == "is-a-directory" {
        let found = (try? DiagnosisPaths.diagnoses(below: path)) ?? []
        problem.hint =
          found.isEmpty
          ? "write a diagnosis into it, and name that: \(Self.diagnosing(path))"
          : "name a diagnosis in it: \(Spelling.quotedList(found))"
      }
      throw problem
    }
  }

  static func unknownSchema(_ found: String, of path: String) -> InputProblem {
    InputProblem(
      code: "unknown-schema", message: "expected schema '\(schema)', found '\(found)'",
      at: InputLocation(file: path), hint: writeAgain)
  }

  static func unknownVerdict(_ path: String) -> InputProblem {
    InputProblem(
      code: "unknown-verdict",
      message: "the diagnosis holds a verdict this version does not know",
      at: InputLocation(file: path), hint: writeAgain)
  }

  /// Which field the decoder missed: "the diagnosis has no 'run.metric'".
  private static func missing(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      "the diagnosis has no '\(field(context.codingPath + [key]))'"
    case .valueNotFound(_, let context):
      "the diagnosis has nothing at '\(field(context.codingPath))'"
    case .typeMismatch(_, let context):
      "the diagnosis has something unexpected at '\(field(context.codingPath))'"
    default: "the diagnosis cannot be read"
    }
  }

  /// A field by its way from the outside: "next_steps[2].id".
  private static func field(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { field, key in
      if let index = key.intValue {
        field += "[\(index)]"
      } else {
        field += (field.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
