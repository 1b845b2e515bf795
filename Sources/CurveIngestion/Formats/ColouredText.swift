import CurveModel

/// What a training printed with colours, saved as it was: read like the same text without them.
enum ColouredText: LogFormat {
  static let name = "coloured"

  private static let escape: UInt8 = 0x1B

  static func recognises(_ head: FileHead) -> Bool {
    guard head.bytes[...].holds(escape), !head.bytes[...].holds(0) else { return false }
    return zip(head.bytes, head.bytes.dropFirst()).contains {
      $0 == escape && $1 == UInt8(ascii: "[")
    }
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    let text = BytesInMemory(path: source.path, bytes: plain(bytes))
    let file = try LogFormatCatalog.open(text, options: options)
    return RecodedFile(file: file, sha256: Digest.hexadecimal(of: bytes))
  }

  /// The bytes without escapes, each of which ends with a letter: ESC [ 3 2 m.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var isEscape = false
    return bytes.filter { byte in
      guard isEscape || byte == escape else { return true }
      isEscape = byte < 0x40 || byte == UInt8(ascii: "[")
      return false
    }
  }
}
