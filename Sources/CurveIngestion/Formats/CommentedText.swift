import CurveModel

/// A log whose lines all begin with `#`, as it was pasted into a program: read like the same text without it.
enum CommentedText: LogFormat {
  static let name = "commented"

  static func recognises(_ head: FileHead) -> Bool {
    head.isWholeFile && head.commentLines > 0
      && head.bytes[head.bodyStart...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    let text = BytesInMemory(path: source.path, bytes: plain(head.bytes))
    let file = try LogFormatCatalog.open(text, options: options)
    let remark = ReadingWarning(message: "every line begins with '#': read without it")
    return RecodedFile(file: file, sha256: Digest.hexadecimal(of: head.bytes), remarks: [remark])
  }

  /// The bytes with blanks for the marks at the beginnings of lines, so that all others keep their places.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var isBeginning = true
    return bytes.map { byte in
      let isMark = isBeginning && byte == UInt8(ascii: "#")
      if Block.isLineEnd(byte) {
        isBeginning = true
      } else if byte != UInt8(ascii: " "), !isMark {
        isBeginning = false
      }
      return isMark ? UInt8(ascii: " ") : byte
    }
  }
}
