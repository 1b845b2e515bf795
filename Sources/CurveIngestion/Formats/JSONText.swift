import CurveModel

/// JSON: one document, or a record on each line.
enum JSONText: TextFormat {
  static let name = "json"

  static func recognises(_ head: FileHead) -> Bool {
    let body = head.bytes[head.bodyStart...].drop { $0 <= 0x20 }
    guard let first = body.first else { return false }
    if first == UInt8(ascii: "{") { return !PrintedDictionary.heads(head) }
    // A number in brackets is a cell, and "[100]" begins a line of a console log.
    let second = body.dropFirst().first { $0 > 0x20 }
    guard first == UInt8(ascii: "["), let second else { return false }
    if [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(second) { return true }
    guard let end = body.firstIndex(of: UInt8(ascii: "]")) else { return !head.isWholeFile }
    let isList = body[..<end].contains(UInt8(ascii: ","))
    return isList && head.isWholeFile && body[end...].dropFirst().allSatisfy { $0 <= 0x20 }
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    let document = try JSONDocument(bytes, path: source.path)
    for shape in JSONShapeCatalog.all {
      guard var content = try shape.content(of: document) else { continue }
      guard content.table.rowCount > 0 else {
        throw document.breakingOff ?? .headerOnly(source.path)
      }
      ClosingTestLevels(document).set(in: &content)
      content.warnings = document.warnings + content.warnings
      return RecordFile(
        content, name: shape.name, source: source, sha256: Digest.hexadecimal(of: bytes))
    }
    let unnamed = UnnamedLists(document)
    if let unnamed, let content = try unnamed.content(namedIn: options) {
      return RecordFile(
        content, name: ListsByName.name, source: source, sha256: Digest.hexadecimal(of: bytes))
    }
    throw document.breakingOff ?? unnamed?.problem
      ?? .notATrainingLog(source.path, seems: document.impression, hint: InputProblem.logWanted)
  }
}
