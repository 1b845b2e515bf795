import CurveModel

/// A table whose first cell says in a word what it counts, on each line: "epoch1<tab>0.25", "Epoch 2,0.61,0.7".
enum LabelledCounts: TextFormat {
  static let name = "labelled-counts"

  private static let fewestLines = 3
  private static let longestLabel = 16
  private static let space = UInt8(ascii: " ")
  private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  /// What may stand between the word and its number.
  private static let joints = [" ", "_", "-", "#"].map { UInt8(ascii: $0) }

  static func recognises(_ head: FileHead) -> Bool {
    let body = head.bytes[head.bodyStart...]
    // Most tables are told apart by their first two lines.
    let beginning = body.split(maxSplits: 2) { Block.isLineEnd($0) }.prefix(2)
    guard let word = beginning.lazy.compactMap(label).first, namesCount(word) else { return false }
    var lines = body.split { Block.isLineEnd($0) }[...]
    if !head.isWholeFile { lines = lines.dropLast() }
    if let first = lines.first, label(of: first) == nil, isHeader(first) {
      lines = lines.dropFirst()
    }
    guard lines.count >= fewestLines else { return false }
    var last = -1.0
    for line in lines {
      guard let label = label(of: line), label.elementsEqual(word),
        let count = NumberText.plainNumber(cell(of: line)[label.endIndex...]), count > last
      else { return false }
      last = count
    }
    return true
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    var bytes = try source.allBytes(after: head)
    let sha256 = Digest.hexadecimal(of: bytes)
    for line in bytes[head.bodyStart...].split(whereSeparator: { Block.isLineEnd($0) }) {
      for index in label(of: line)?.indices ?? 0..<0 { bytes[index] = space }
    }
    let text = BytesInMemory(path: source.path, bytes: bytes)
    return RecodedFile(file: try LogFormatCatalog.open(text, options: options), sha256: sha256)
  }

  private static func namesCount(_ label: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: label.filter { !joints.contains($0) }, as: UTF8.self)
    // Predictions have a row for each frame.
    return ConsolePlace.axis(word) != nil
      && !ColumnWords.countsOfAgents.contains(word.lowercased())
  }

  private static func cell(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.prefix { !delimiters.contains($0) }
  }

  /// What stands before the number of a line's first cell, behind which another cell follows.
  private static func label(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let cell = cell(of: line)
    let label = cell.prefix { !(0x30...0x39).contains($0) }
    guard cell.endIndex < line.endIndex, label.first.map({ $0 | 0x20 > 0x60 }) ?? false,
      label.count <= longestLabel, label.count < cell.count,
      cell[label.endIndex...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return label
  }

  /// Whether a line names columns, the first of them as what is counted.
  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    ColumnGrammar.axis(named: String(decoding: cell(of: line), as: UTF8.self)) != nil
  }
}
