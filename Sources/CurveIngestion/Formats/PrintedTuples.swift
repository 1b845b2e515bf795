import CurveModel

/// Rows as Python prints tuples and lists, "(1, 0.5, 0.6)", with or without one of names above them: read like the same
/// rows without their brackets.
enum PrintedTuples: TextFormat {
  static let name = "tuples"

  private static let linesLookedAt = 20
  private static let brackets = [("(", ")"), ("[", "]")].map { open, close in
    (open: Array(open.utf8)[0], close: Array(close.utf8)[0])
  }
  private static let blank = UInt8(ascii: " ")
  private static let wrapping = Set("()[]'\"".utf8)

  static func recognises(_ head: FileHead) -> Bool {
    let body = head.bytes[head.bodyStart...].drop { $0 <= 0x20 }
    guard let pair = brackets.first(where: { $0.open == body.first }) else { return false }
    let lines = body.split(separator: UInt8(ascii: "\n"), maxSplits: linesLookedAt)
      .prefix(linesLookedAt).map(trimmed).filter { !$0.isEmpty }
    // The head may end within a line.
    let whole = head.isWholeFile || lines.count < 3 ? lines[...] : lines.dropLast()
    return whole.count > 1
      && whole.allSatisfy { line in
        line.first == pair.open && line.last == pair.close && line.holds(UInt8(ascii: ","))
          && line.dropFirst().dropLast().allSatisfy { $0 != pair.open && $0 != pair.close }
      }
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    let plain = bytes.map { wrapping.contains($0) ? blank : $0 }
    let file = try LogFormatCatalog.open(
      BytesInMemory(path: source.path, bytes: plain), options: options)
    return RecodedFile(file: file, sha256: Digest.hexadecimal(of: bytes))
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { $0 <= 0x20 }
    while let last = line.last, last <= 0x20 || last == UInt8(ascii: ",") { line.removeLast() }
    return line
  }
}
