import CurveModel

/// Text in two bytes a character, as Excel's "Unicode text" and PowerShell's `>` write it; read like
/// the same text in UTF-8.
enum UTF16Text: LogFormat {
  static let name = "utf-16"

  static func recognises(_ head: FileHead) -> Bool {
    isLittleEndian(head.bytes) != nil
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    let text = BytesInMemory(path: source.path, text: text(of: bytes))
    let file = try LogFormatCatalog.open(text, options: options)
    return RecodedFile(
      file: file, sha256: Digest.hexadecimal(of: bytes),
      remarks: [ReadingWarning(message: "the file is written in UTF-16")])
  }

  /// The text of the bytes.
  static func text(of bytes: [UInt8]) -> String {
    let low = isLittleEndian(bytes) == true ? 0 : 1
    let start = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    let units = stride(from: start, to: bytes.count - 1, by: 2).map { place in
      UInt16(bytes[place + 1 - low]) << 8 | UInt16(bytes[place + low])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Which byte of a character comes first; nil when the text is of another encoding.
  ///
  /// Without a mark, text in which one byte of two is zero throughout is taken for it.
  private static func isLittleEndian(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return bytes.dropFirst(2).first == 0 && bytes.dropFirst(3).first == 0 ? nil : true
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let head = bytes.prefix(64)
    guard head.count > 7 else { return nil }
    for low in [0, 1] {
      let isText = head.indices.allSatisfy { place in
        place % 2 == low ? (0x09..<0x80).contains(head[place]) : head[place] == 0
      }
      if isText { return low == 0 }
    }
    return nil
  }
}
