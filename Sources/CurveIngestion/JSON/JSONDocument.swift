import CurveModel

/// The values of a JSON file: one, or one for each record.
struct JSONDocument {
  let path: String
  let byteCount: Int
  private(set) var values: [JSONNode] = []
  private(set) var warnings: [ReadingWarning] = []
  /// What is wrong with a document that breaks off, of which all is read that stands before.
  private(set) var breakingOff: InputProblem?
  /// The records of the file: one a line, or all in one list; nil when it holds something else.
  private(set) var records: [JSONObject]?

  /// - Throws: An `InputProblem` with its place when the text is no JSON. Between records, lines
  ///   that are none are passed over, and so is a last record that was cut off.
  init(_ bytes: [UInt8], path: String) throws(InputProblem) {
    self.path = path
    byteCount = bytes.count
    var scanner = JSONScanner(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var passed = 0
    while true {
      var ahead = scanner
      do throws(JSONScanner.Failure) {
        guard let value = try ahead.next() else { break }
        scanner = ahead
        values.append(value)
      } catch {
        guard !values.isEmpty, passed < values.count else {
          let problem = InputProblem.malformedJSON(error, path: path, bytes: bytes)
          guard let value = Self.beginning(of: bytes, brokenBy: error) else { throw problem }
          values = [value]
          breakingOff = problem
          warnings.append(
            ReadingWarning(message: "the file breaks off before its end; what stands above is read")
          )
          break
        }
        guard error.offset < bytes.count else {
          warnings.append(
            ReadingWarning(message: "the last record is cut off and left out"))
          break
        }
        scanner.skipLine()
        passed += 1
      }
    }
    if passed > 0 {
      let lines = passed == 1 ? "1 line that is" : "\(passed) lines that are"
      warnings.append(ReadingWarning(message: "\(lines) no JSON passed over"))
    }
    records = foundRecords
  }

  /// The one value of a text that ends before it, as far as it goes; nil where something else is wrong.
  private static func beginning(
    of bytes: [UInt8], brokenBy failure: JSONScanner.Failure
  ) -> JSONNode? {
    guard failure.offset >= bytes.count else { return nil }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = JSONScanner(bytes, from: start, closesAtEnd: true)
    return try? scanner.next()
  }

  private var foundRecords: [JSONObject]? {
    if values.count == 1, let value = values.first {
      if let objects = value.objects ?? value.objectsInLists { return objects }
      let lists = value.object?.fields.compactMap(\.value.objects) ?? []
      return lists.count == 1 ? lists.first : nil
    }
    let objects = values.compactMap(\.object)
    return objects.count == values.count && !objects.isEmpty ? objects : nil
  }

  /// The only value, when it is an object.
  var object: JSONObject? {
    values.count == 1 ? values.first?.object : nil
  }

  /// What the file seems to be when no shape fits.
  var impression: String {
    guard let object else { return "its JSON values are no records" }
    let isFlat = object.fields.allSatisfy { $0.value.list == nil && $0.value.object == nil }
    return isFlat && !object.fields.isEmpty
      ? "it holds one value for each name, as in the final results of a run"
      : "it is JSON without a list of values or records"
  }
}

extension InputProblem {
  /// What is wrong with the one JSON value that a file is to hold, and where; nil when it is sound.
  package static func malformedJSON(in bytes: [UInt8], path: String) -> InputProblem? {
    var scanner = JSONScanner(bytes)
    do throws(JSONScanner.Failure) {
      guard try scanner.next() != nil else { return nil }
      let end = scanner.position
      guard bytes[end...].contains(where: { $0 > 0x20 }) else { return nil }
      scanner.skipBlanks()
      throw JSONScanner.Failure(offset: scanner.position, expected: "the end of the file")
    } catch {
      return malformedJSON(error, path: path, bytes: bytes)
    }
  }

  static func malformedJSON(
    _ failure: JSONScanner.Failure, path: String, bytes: [UInt8]
  ) -> InputProblem {
    let rest = bytes.dropFirst(failure.offset).prefix { $0 > 0x20 && $0 < 0x80 }.prefix(12)
    let found =
      failure.offset >= bytes.count
      ? "the end of the file"
      : rest.isEmpty ? "something else" : "'\(String(decoding: rest, as: UTF8.self))'"
    return InputProblem(
      code: "malformed-json", message: "expected \(failure.expected), found \(found)",
      at: InputLocation(file: path, offset: failure.offset, in: bytes),
      hint: "check that the file was written to its end")
  }
}
