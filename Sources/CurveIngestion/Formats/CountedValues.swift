import CurveModel

/// A count and one value on each line, with a mark between them that parts no other table: "10:0.334", "3_0.875".
enum CountedValues: TextFormat {
  static let name = "counted-values"

  private static let fewestLines = 3
  private static let marks = [":", "_"].map { UInt8(ascii: $0) }
  private static let comma = UInt8(ascii: ",")

  static func recognises(_ head: FileHead) -> Bool {
    guard let mark = mark(of: head) else { return false }
    var last = -1.0
    var (lines, fractions) = (0, 0)
    for line in wholeLines(of: head) {
      guard let place = line.firstIndex(of: mark),
        let count = NumberText.plainNumber(line[..<place]), count > last,
        count == count.rounded(),
        case .number(let value) = NumberText.content(
          line[(place + 1)...], allowsDecimalComma: false)
      else { return false }
      last = count
      lines += 1
      if value != value.rounded() { fractions += 1 }
    }
    // Times of day and lists of labels are whole numbers on both sides.
    return lines >= fewestLines && fractions * 2 > lines
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    var bytes = try source.allBytes(after: head)
    let sha256 = Digest.hexadecimal(of: bytes)
    let mark = mark(of: head)
    for index in bytes.indices where bytes[index] == mark { bytes[index] = comma }
    let text = BytesInMemory(path: source.path, bytes: bytes)
    return RecodedFile(
      file: try LogFormatCatalog.open(text, options: options), sha256: sha256,
      delimiterWord: mark.map(DelimiterGuess.word))
  }

  /// The mark behind the first number of a file that begins with one.
  private static func mark(of head: FileHead) -> UInt8? {
    let body = head.bytes[head.bodyStart...]
    let behind = body.drop { (0x30...0x39).contains($0) }
    return behind.startIndex > body.startIndex
      ? behind.first.flatMap { marks.contains($0) ? $0 : nil }
      : nil
  }

  /// The lines of a head, which may end within one.
  private static func wholeLines(of head: FileHead) -> [ArraySlice<UInt8>] {
    let lines = head.bytes[head.bodyStart...].split { Block.isLineEnd($0) }
    return head.isWholeFile ? lines : lines.dropLast()
  }
}
