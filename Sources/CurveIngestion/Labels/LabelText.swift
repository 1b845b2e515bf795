import CurveModel

/// The bytes of a file of labels.
enum LabelText {
  /// The source itself, or its text where it is written in UTF-16.
  static func decoded(_ source: any ByteSource) throws(InputProblem) -> any ByteSource {
    var source = source
    let head = try FileHead(of: &source, size: ReadingOptions().blockSize)
    try source.rewind()
    guard UTF16Text.recognises(head) else { return source }
    return BytesInMemory(path: source.path, text: UTF16Text.text(of: try source.allBytes()))
  }

  static func whole(
    _ source: inout any ByteSource, after head: FileHead
  ) throws(InputProblem) -> [UInt8] {
    var bytes = head.bytes
    guard !head.isWholeFile else { return bytes }
    bytes.reserveCapacity(source.byteCount ?? 0)
    var block = [UInt8](repeating: 0, count: 1 << 20)
    var count = try source.read(into: &block)
    while count > 0 {
      bytes += block[..<count]
      count = try source.read(into: &block)
    }
    return bytes
  }

  static func finder(
    _ bytes: [UInt8], path: String, delimiter: UInt8, skipping start: Int
  ) -> CellFinder {
    var finder = CellFinder(path: path, delimiter: delimiter, skipping: start)
    finder.scan(bytes[...])
    return finder
  }
}
