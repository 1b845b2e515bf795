import CurveModel

/// A table whose header has another delimiter than its rows: "epoch,step,loss" above numbers between tabs.
enum OtherwiseParted: TextFormat {
  static let name = "otherwise-parted"

  /// How many rows have to have as many cells as the header.
  private static let leastRows = 3
  private static let delimiters = [",", "\t", ";"].map { UInt8(ascii: $0) }

  static func recognises(_ head: FileHead) -> Bool { parts(of: head) != nil }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    var bytes = try source.allBytes(after: head)
    let sha256 = Digest.hexadecimal(of: bytes)
    guard let parts = parts(of: head) else {
      return try SeparatedValues.open(source, head: head, options: options)
    }
    for index in parts.header where bytes[index] == parts.above { bytes[index] = parts.below }
    var options = options
    options.delimiter = parts.below
    let text: any ByteSource = BytesInMemory(path: source.path, bytes: bytes)
    let words = [parts.above, parts.below].map(DelimiterGuess.word)
    return RecodedFile(
      file: try LogFormatCatalog.open(text, options: options), sha256: sha256,
      remarks: [
        ReadingWarning(message: "the header is separated by \(words[0]), the rows by \(words[1])")
      ])
  }

  private static func parts(
    of head: FileHead
  ) -> (header: Range<Int>, above: UInt8, below: UInt8)? {
    let lines = head.bytes[head.bodyStart...].split(maxSplits: leastRows + 1) {
      Block.isLineEnd($0)
    }
    guard lines.count > leastRows, let header = lines.first else { return nil }
    let rows = lines[1...leastRows]
    for above in delimiters {
      let count = header.split(separator: above, omittingEmptySubsequences: false).count
      guard count > 1, header.split(separator: above).allSatisfy({ !isNumber($0) }) else {
        continue
      }
      let below = delimiters.first { below in
        below != above && !header.contains(below)
          && rows.allSatisfy { row in
            let cells = row.split(separator: below, omittingEmptySubsequences: false)
            return cells.count == count && !row.contains(above) && cells.allSatisfy(isNumber)
          }
      }
      if let below { return (header.startIndex..<header.endIndex, above, below) }
    }
    return nil
  }

  private static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    if case .number = NumberText.content(cell, allowsDecimalComma: false) { return true }
    return false
  }
}
