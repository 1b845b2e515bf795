import CurveModel

/// Text in Windows-1252 or Latin-1, as older programs and Excel write it in western Europe; read like the same text in
/// UTF-8.
enum WesternText: LogFormat {
  static let name = "windows-1252"

  static func recognises(_ head: FileHead) -> Bool {
    TextEncoding.guess(head) == .western && FileKind(head) == nil
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    let text = BytesInMemory(path: source.path, text: TextEncoding.western(bytes))
    let file = try LogFormatCatalog.open(text, options: options)
    return RecodedFile(
      file: file, sha256: Digest.hexadecimal(of: bytes),
      remarks: [
        ReadingWarning(message: "the file is not written in UTF-8; it is read as Windows-1252")
      ])
  }
}
