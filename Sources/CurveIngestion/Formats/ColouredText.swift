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

  /// The bytes without escapes: ESC [ 3 2 m up to a letter, others with the byte behind them.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    enum Part { case text, opened, parameters }
    var part = Part.text
    return bytes.filter { byte in
      let isLineEnd = byte == UInt8(ascii: "\n")
      switch part {
      case .text:
        if byte == escape { part = .opened }
        return byte != escape
      case .opened:
        part = byte == UInt8(ascii: "[") ? .parameters : .text
        return isLineEnd
      case .parameters:
        if isLineEnd || (0x40...0x7E).contains(byte) { part = .text }
        return isLineEnd
      }
    }
  }
}
