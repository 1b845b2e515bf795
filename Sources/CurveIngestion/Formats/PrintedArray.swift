import CurveModel

/// One list of numbers as NumPy prints an array, with blanks between them and over several lines: "[0.51 0.42 0.37]".
enum PrintedArray: TextFormat {
  static let name = "array"

  private static let fewestValues = 3
  private static let lineEnd = UInt8(ascii: "\n")
  private static let open = UInt8(ascii: "[")
  private static let close = UInt8(ascii: "]")

  static func recognises(_ head: FileHead) -> Bool {
    let body = head.bytes[head.bodyStart...].drop { $0 <= 0x20 }
    guard body.first == open, head.isWholeFile, let end = body.firstIndex(of: close),
      body[end...].dropFirst().allSatisfy({ $0 <= 0x20 })
    else { return false }
    let words = body[..<end].dropFirst().split { $0 <= 0x20 }
    return words.count >= fewestValues
      && words.allSatisfy { word in
        if case .number = NumberText.content(word, allowsDecimalComma: false) {
          true
        } else {
          false
        }
      }
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    let words = bytes[head.bodyStart...].split { $0 <= 0x20 || $0 == open || $0 == close }
    let text = BytesInMemory(
      path: source.path, bytes: Array(words.joined(separator: [lineEnd])) + [lineEnd])
    return RecodedFile(
      file: try LogFormatCatalog.open(text, options: options), sha256: Digest.hexadecimal(of: bytes)
    )
  }
}
